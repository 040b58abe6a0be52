import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { assess } from '#core/assessment/assess.ts'
import { ALWAYS } from '#core/engine/condition.ts'
import { propertiesOf, proveBook } from '#core/contract/properties.ts'
import { type Proofs, prove } from '#core/proof/prove.ts'
import { sheetSpace } from '#core/proof/sheets.ts'
import { type World, worldOf } from '#core/proof/world.ts'
import type { RedFlag, RuleBook } from '#core/rulebook/book.ts'
import { book, contract, library } from '../support/book.ts'
import { atLeast } from '../support/small-book.ts'

/** Computing time, not the clock's: other tests run beside this one. */
const before = process.cpuUsage()
const space = sheetSpace(book)
const proofs = prove(worldOf(book, library, space), propertiesOf(contract))
const { user, system } = process.cpuUsage(before)
const [seconds, gigabytes] = [(user + system) / 1e6, process.resourceUsage().maxRSS / 1e6]

describe('over every answer sheet there can be', () => {
  it.each(proofs.proofs.map((proof) => [proof.says, proof] as const))('%s', (_says, proof) =>
    expect(proof.violations).toEqual([]),
  )

  it('the counts add up: every finished sheet has just one urgency', () => {
    const { urgency, finished, sheets } = proofs.counts
    expect(Object.values(urgency).reduce((sum, count) => sum + BigInt(count), 0n)).toBe(BigInt(finished))
    expect(BigInt(sheets)).toBeGreaterThan(BigInt(finished))
    for (const count of [...Object.values(urgency), ...Object.values(proofs.counts.causes)])
      expect(BigInt(count)).toBeGreaterThan(0n)
  })
  it('no emergency counts as a sheet that shows a cause, for it names none', () => {
    const { urgency, finished, causes } = proofs.counts
    for (const count of Object.values(causes))
      expect(BigInt(count)).toBeLessThanOrEqual(BigInt(finished) - BigInt(urgency.emergency))
  })
  it('no red flag is always outranked', () => expect(proofs.listings.outranked).toEqual([]))
  it('what may be hidden from a red flag is the bone signs and the stiffness signs, each with its clinical reason', () => {
    expect(proofs.listings.hidden.map(({ question, redFlags }) => [question, redFlags])).toEqual([
      ['bone-signs', ['bone-sign-alone', 'bone-stress-injury', 'unsure-bone-signs']],
      ['stiffness-signs', ['unsure-stiffness-signs']],
    ])
    for (const { because } of proofs.listings.hidden) expect(because).toMatch(/\w+ \w+/)
  })
  it('answers that no rule tells apart stand in groups, each with its reason', () => {
    expect(proofs.listings.alike).toContainEqual({
      question: 'pain-severity',
      answers: [8, 9, 10],
      because: expect.stringMatching(/\w+ \w+/) as string,
    })
    for (const { because, answers } of proofs.listings.alike)
      expect([answers.length > 1, typeof because]).toEqual([true, 'string'])
  })
  /** Some 940,000 now; the first edition, with 12 red flags fewer and no "can I run?", made 350,000. The order of the variables, which is the order of asking, keeps it so low. */
  it('they make fewer than 1,200,000 nodes', () => expect(space.d.size).toBeLessThan(1_200_000))
  it('they take under 10 seconds of computing and under 1 GB of memory', () => {
    expect(seconds).toBeLessThan(10)
    expect(gigabytes).toBeLessThan(1)
  })
  it('the proofs are plain data', () => expect(JSON.parse(JSON.stringify(proofs))).toEqual(proofs))
})

/** The real rule book with one red flag changed. */
const withFlag = (id: string, change: (flag: RedFlag) => RedFlag | undefined): RuleBook => ({
  ...book,
  redFlags: book.redFlags.flatMap((flag) => (flag.id === id ? (change(flag) ?? []) : flag)),
})
const failed = ({ proofs: all }: Proofs) => all.filter(({ holds }) => !holds)

describe('a proof that fails', () => {
  it('shows the smallest sheet, and the engine agrees', () => {
    const weaker = withFlag('cauda-equina', (flag) => ({ ...flag, urgency: 'same-day' }))
    const [proof] = failed(proveBook(weaker, library, contract))
    expect(proof!.violations.map(({ sheet }) => sheet)).toContainEqual({ 'nerve-signs': ['bladder-change'] })
    for (const { sheet, whole } of proof!.violations)
      expect([assess(weaker, sheet).next.kind, assess(weaker, whole!).urgency]).toEqual(['ask', 'same-day'])
  })
  it('of advice says that the design is written in two places', () => {
    const held = worldOf(
      {
        ...book,
        advice: book.advice.map((one) =>
          one.id === 'use-heat' ? { ...one, neverWhen: [...one.neverWhen, atLeast('pain-severity', 9)] } : one,
        ),
      },
      library,
    )
    const loose = worldOf(
      { ...book, advice: book.advice.map((one) => (one.id === 'vary-posture' ? { ...one, shownWhen: ALWAYS } : one)) },
      library,
    )
    const whats = (id: string, world: World) =>
      propertiesOf(contract)
        .advice.find((one) => one.id === id)!
        .violations(world)
        .map(({ what }) => what)
    expect(whats('advice-is-not-forgotten', held)).toEqual([
      expect.stringMatching(/^use-heat is missing; .*contract\/advice\.yaml, and both must say the same$/),
    ])
    expect(whats('advice-fits', loose)).toEqual([
      expect.stringMatching(/^vary-posture does not fit; .*contract\/advice\.yaml/),
    ])
  })
  it('of new advice says that the design does not know it yet', () => {
    const posture = book.advice.find(({ id }) => id === 'vary-posture')!
    const fresh = worldOf({ ...book, advice: [...book.advice, { ...posture, id: 'new-advice' as never }] }, library)
    expect(
      propertiesOf(contract)
        .advice.find(({ id }) => id === 'advice-fits')!
        .violations(fresh)
        .map(({ what }) => what),
    ).toEqual([expect.stringMatching(/^new-advice does not fit; .*contract\/advice\.yaml/)])
  })
  it('shows the sheet before a change of answer and the one after it', () => {
    const reversed = withFlag('intense-pain', (flag) => ({
      ...flag,
      when: { kind: 'atMost', question: 'pain-severity', value: 8 } as never,
    }))
    const proof = failed(proveBook(reversed, library, contract)).find(({ id }) => id === 'more-pain-never-lowers')!
    expect(proof.violations).toContainEqual(
      expect.objectContaining({ sheet: { 'pain-severity': 8 }, after: { 'pain-severity': 9 } }),
    )
  })
})
