import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { rulesPages } from '#paths'
import { checkRules, problemLine } from '#tools/rules.ts'
import { book, evidence } from '../support/book.ts'

const home = mkdtempSync(path.join(tmpdir(), 'status-'))
const folder = path.join(home, 'rules')
afterAll(() => rmSync(home, { recursive: true }))
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  cpSync('rules', folder, { recursive: true })
})

const RULE = 'new-foot-drop'
const statusOf = (rule: string) => {
  const { sound, problems } = checkRules(folder)
  expect(problems.map(problemLine)).toEqual([])
  return sound!.evidence.rules[rule]!
}
/** The hash of a rule as it stands in the real book, of which the folder is a copy. */
const hashOf = (rule: string) => evidence.rules[rule]!.hash
const edit = (file: string, from: string, to: string) => {
  const at = path.join(folder, file)
  const before = readFileSync(at, 'utf8')
  expect(before).toContain(from)
  writeFileSync(at, before.replace(from, to))
}
const sign = (hash: string, rule = RULE) => {
  mkdirSync(path.join(folder, 'reviews'), { recursive: true })
  writeFileSync(
    path.join(folder, 'reviews/one.yaml'),
    `rule: ${rule}\nhash: ${hash}\nreviewer: A. Person\nrole: Made up for this test\non: 2026-01-02\n`,
  )
}
const faults = () => checkRules(folder).problems.map(problemLine).join('\n')

describe('the status of a rule', () => {
  it('is exercised for every rule of the real book: none is signed, and none lacks a claim or a case', () => {
    expect(Object.values(evidence.rules).filter(({ status }) => status !== 'exercised')).toEqual([])
    expect(Object.keys(evidence.rules)).toHaveLength(book.redFlags.length + book.causes.length + book.advice.length)
  })
  it('is cited without a worked case, and draft without a claim, whoever signed it', () => {
    sign(hashOf(RULE))
    rmSync(path.join(folder, `cases/red-flags/${RULE}.yaml`))
    expect(statusOf(RULE).status).toBe('cited')
    const at = path.join(folder, `red-flags/${RULE}.yaml`)
    writeFileSync(at, readFileSync(at, 'utf8').replace(/claims:[\s\S]*/, 'claims: []\n'))
    expect(statusOf(RULE).status).toBe('draft')
  })
  it('is reviewed while a sign-off names what the rule says now', () => {
    sign(hashOf(RULE))
    expect(statusOf(RULE)).toMatchObject({ status: 'reviewed', signOffs: [{ reviewer: 'A. Person', holds: true }] })
  })
})

describe('a sign-off', () => {
  beforeEach(() => sign(hashOf(RULE)))
  const expectVoid = () => expect(statusOf(RULE)).toMatchObject({ status: 'exercised', signOffs: [{ holds: false }] })

  it('is void once the rule is edited', () => {
    edit(`red-flags/${RULE}.yaml`, 'title: ', 'title: New words for ')
    expectVoid()
  })
  it('is void once a question that the rule looks at is edited', () => {
    edit('questions/leg-symptoms.yaml', 'why: ', 'why: New words. ')
    expectVoid()
  })
  it('holds when another rule, another question or a case is edited', () => {
    edit('red-flags/neck-pain.yaml', 'title: ', 'title: New words for ')
    edit('questions/run-days.yaml', 'why: ', 'why: New words. ')
    edit(`cases/red-flags/${RULE}.yaml`, '- title: ', '- title: New words for ')
    expect(statusOf(RULE).status).toBe('reviewed')
  })
  it('is a fault when it names no rule, or something that is no content hash', () => {
    sign('0123456789abcdef', 'no-such-rule')
    expect(faults()).toMatch(/reviews\/one\.yaml:1:7 \(rule\) there is no rule "no-such-rule"/)
    sign('yes')
    expect(faults()).toMatch(/reviews\/one\.yaml:2:7 \(hash\) write the 16 letters and digits/)
  })
  it('on a red flag is void once the words of its urgency are edited', () => {
    edit('urgencies/same-day.yaml', 'timeFrame: Today', 'timeFrame: Some day')
    expectVoid()
  })
  it.each([
    ['emergency', 'emergency.yaml', 'signs:'],
    ['urgencies/routine', 'urgencies/routine.yaml', 'meaning: '],
    ['hazards/bone-stress', 'hazards/bone-stress.yaml', 'cause: '],
    ['safety', 'safety.yaml', 'misuse: '],
    ['learn/spine', 'learn/spine.yaml', 'intro: '],
  ])('on %s, which is no rule, holds until its words are edited', (signed, file, key) => {
    sign(evidence.pages[signed]!.hash, signed)
    const signOffs = () => checkRules(folder).sound!.evidence.pages[signed]!.signOffs
    expect(signOffs()).toMatchObject([{ reviewer: 'A. Person', holds: true }])
    edit(file, key, key === 'signs:' ? 'signs:\n  - a new sign' : `${key}New words. `)
    expect(signOffs()).toMatchObject([{ holds: false }])
  })
  it('on advice is void once the limits that override all advice are edited', () => {
    sign(hashOf('ease-off'), 'ease-off')
    expect(statusOf('ease-off').status).toBe('reviewed')
    edit('limits.yaml', 'use-heat, use-ice', 'use-ice, use-heat')
    expect(statusOf('ease-off').status).toBe('exercised')
  })
})

it('no rule has the name of a page of the rule book', () =>
  expect(Object.keys(evidence.rules).filter((id) => (rulesPages as readonly string[]).includes(id))).toEqual([]))
