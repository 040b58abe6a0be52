import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { URGENCIES } from '#core/rulebook/book.ts'
import { evidence } from '../support/book.ts'

const run = (...options: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/tools/interview-length.ts', ...options], { encoding: 'utf8' })
const MEASURES = ['questions', 'pages', 'taps', 'words'] as const
type Row = Readonly<Record<(typeof MEASURES)[number], number>>

it('the length of every worked interview is printed as data: a row for each runner, and the medians of all and by urgency', () => {
  const { status, stdout, stderr } = run('--json')
  expect([status, stderr]).toEqual([0, ''])
  const { runners, medians, ...rest } = JSON.parse(stdout) as {
    runners: (Row & { case: string; urgency: string })[]
    medians: Record<string, Row>
  }
  expect(rest).toEqual({})
  expect(runners.map((one) => one.case).sort()).toEqual(evidence.runners.map(({ id }) => id).sort())
  for (const row of runners) {
    expect(Object.keys(row).sort()).toEqual(['case', 'pages', 'questions', 'taps', 'urgency', 'words'])
    expect(URGENCIES).toContain(row.urgency)
    expect(row.questions).toBeGreaterThanOrEqual(row.pages)
    // "Begin", a tick for each question and a "Continue" for each page are the least there can be.
    expect(row.taps).toBeGreaterThanOrEqual(1 + row.questions + row.pages)
    expect(row.words).toBeGreaterThan(row.questions)
  }
  expect(Object.keys(medians)).toEqual([
    'all',
    ...URGENCIES.filter((urgency) => runners.some((row) => row.urgency === urgency)),
  ])
  for (const [urgency, row] of Object.entries(medians))
    for (const measure of MEASURES) {
      const of = runners.filter((one) => urgency === 'all' || one.urgency === urgency).map((one) => one[measure])
      expect(of.filter((one) => one < row[measure]).length * 2, `${urgency} ${measure}`).toBeLessThanOrEqual(of.length)
      expect(of.filter((one) => one > row[measure]).length * 2, `${urgency} ${measure}`).toBeLessThanOrEqual(of.length)
    }
})

it('without an option the same stands in lines that a person reads', () => {
  const { status, stdout } = run()
  expect(status).toBe(0)
  expect(stdout).toMatch(/^questions +pages +taps +words +urgency +worked runner$/m)
  for (const { id } of evidence.runners) expect(stdout).toContain(id)
  expect(stdout).toMatch(/ all +median$/m)
})
