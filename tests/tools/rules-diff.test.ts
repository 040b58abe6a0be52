import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const changed = mkdtempSync(path.join(tmpdir(), 'rules-diff-'))
afterAll(() => rmSync(changed, { recursive: true }))
cpSync('rules', changed, { recursive: true })
const flag = path.join(changed, 'red-flags/intense-pain.yaml')
writeFileSync(flag, readFileSync(flag, 'utf8').replace('pain-severity: 8', 'pain-severity: 7'))

/** Runs the command as an author would. */
function diff(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/tools/rules-diff.ts', ...args],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

describe('the rules:diff command', () => {
  it('tells an author what one changed number does, although a worked case now fails', () => {
    const { status, stdout, stderr } = diff('rules', changed)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain(
      'Rules and questions: 0 added, 0 removed, 1 changed\n  ~ red-flags/intense-pain: condition\n',
    )
    expect(stdout).toMatch(
      /Worked cases: \d+ of \d+ come out otherwise\n {2}cases\/.*\n {4}urgency: at least self-care -> at least routine\n {4}redFlags: \+intense-pain\n/,
    )
    expect(stdout).toMatch(
      /Sheets: of \d+ finished ones, the urgency rises on \d{6,} and falls on 0\n {2}self-care -> routine on \d+ sheets; the smallest, where these answers matter: pain-severity 7\n {4}as a case: answers: \{ nerve-signs: \[\],.* pain-severity: 7,/,
    )
  })

  it('tells an author what a gutted cause does, which changes no urgency', () => {
    const gutted = path.join(changed, 'causes/training-load.yaml')
    const whole = readFileSync(gutted, 'utf8')
    writeFileSync(gutted, whole.replace('    - is: { run-days: [every-day] }\n', ''))
    const { stdout } = diff('rules', changed)
    writeFileSync(gutted, whole)
    expect(stdout).toMatch(
      /\n {2}cause training-load is told otherwise on \d{20,} sheets: it comes on 0, and goes on \d{20,}; the smallest, where these answers matter: .*run-days every-day/,
    )
    expect(stdout).toMatch(/\n {2}advice ease-pace is told otherwise on \d{10,} sheets: it comes on 0, and goes on \d/)
    expect(stdout).toMatch(/\n {2}Any of this on \d{20,} sheets\n$/)
  })

  it('prints the same as JSON', () => {
    const { status, stdout } = diff(changed, 'rules', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      files: { changed: [{ path: 'red-flags/intense-pain', in: ['condition'] }] },
      sheets: {
        rises: '0',
        falls: expect.stringMatching(/^\d+$/),
        shifts: [{ from: 'routine', to: 'self-care', because: { 'pain-severity': 7 } }],
      },
    })
  })

  it.each([
    ['one folder', ['rules'], /^usage: /],
    ['a folder that is not there', ['rules', 'no-such-folder'], /there is no folder "no-such-folder"/],
    [
      'a folder without rules',
      ['src', 'rules'],
      /src holds no rule book that can be compared:[^]*src\/limits\.yaml:1:1 this file is missing/,
    ],
    ['an option that does not exist', ['rules', 'rules', '--fast'], /--fast/],
  ])('refuses %s, and says why', (_title, args, message) => {
    const { status, stdout, stderr } = diff(...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
  })
})
