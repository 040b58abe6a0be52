import { describe, expect, it } from 'vitest'
import { assess } from '#core/assessment/assess.ts'
import { type Proofs, prove } from '#core/proof/prove.ts'
import type { Advice, RedFlag, RuleBook } from '#core/rulebook/book.ts'
import { book, library } from '../support/book.ts'

const proofs = prove(book, library)

describe('over every answer sheet there can be', () => {
  it.each(proofs.proofs.map((proof) => [proof.says, proof] as const))('%s', (_says, proof) => expect(proof.violations).toEqual([]))

  it('the counts add up: every finished sheet has just one urgency', () => {
    const { urgency, finished, sheets } = proofs.counts
    expect(Object.values(urgency).reduce((sum, count) => sum + BigInt(count), 0n)).toBe(BigInt(finished))
    expect(BigInt(sheets)).toBeGreaterThan(BigInt(finished))
    for (const count of [...Object.values(urgency), ...Object.values(proofs.counts.causes)]) expect(BigInt(count)).toBeGreaterThan(0n)
  })
  it('no red flag is always outranked', () => expect(proofs.outranked).toEqual([]))
})

/** The real rule book with one rule changed. */
const withFlag = (id: string, change: (flag: RedFlag) => RedFlag | undefined): RuleBook => ({ ...book, redFlags: book.redFlags.flatMap((flag) => (flag.id === id ? (change(flag) ?? []) : flag)) })
const withAdvice = (id: string, change: (advice: Advice) => Advice): RuleBook => ({ ...book, advice: book.advice.map((advice) => (advice.id === id ? change(advice) : advice)) })
const failed = ({ proofs: all }: Proofs) => all.filter(({ holds }) => !holds)

describe('a planted fault is caught', () => {
  const faults: [string, RuleBook, string][] = [
    ['an emergency weakened to same-day', withFlag('cauda-equina', (flag) => ({ ...flag, urgency: 'same-day' })), 'emergency-signs-stop'],
    ['an emergency sign dropped from its rule', withFlag('cauda-equina', (flag) => ({ ...flag, when: { ...flag.when, options: ('options' in flag.when ? flag.when.options : []).slice(1) } as never })), 'emergency-signs-stop'],
    ['a floor for "not sure" taken out', withFlag('unsure-onset', () => undefined), 'not-sure-has-a-floor'],
    ['a floor for "not sure" set too low', withFlag('unsure-leg-symptoms', (flag) => ({ ...flag, urgency: 'routine' })), 'not-sure-has-a-floor'],
    ['a comparison the wrong way round', withFlag('intense-pain', (flag) => ({ ...flag, when: { kind: 'atMost', question: 'pain-severity', value: 8 } as never })), 'more-pain-never-lowers'],
    ['a sign that calms', withFlag('weight-loss', (flag) => ({ ...flag, when: { kind: 'all', of: [flag.when, { kind: 'not', of: { kind: 'includes', question: 'illness-signs', options: ['spine-shape-change'] } }] } as never, urgency: 'same-day' })), 'a-tick-never-lowers'],
    ['a condition that contradicts itself', withFlag('aneurysm-history', (flag) => ({ ...flag, when: { kind: 'all', of: [flag.when, { kind: 'not', of: flag.when }] } })), 'every-rule-can-fire'],
    ['a caution that painkillers forget', withAdvice('painkillers', (advice) => ({ ...advice, neverWhen: advice.neverWhen.slice(1) })), 'painkillers-are-safe'],
    ['running advice that is not marked as such', withAdvice('ease-pace', (advice) => ({ ...advice, running: false })), 'running-advice-is-safe'],
    ['a ceiling raised', { ...book, limits: { ...book.limits, ceilings: { ...book.limits.ceilings, 'same-day': [...book.limits.ceilings['same-day']!, 'use-heat' as never] } } }, 'ceilings-hold'],
    ['no limit on running with neck pain', { ...book, limits: { ...book.limits, runningNeverWhen: book.limits.runningNeverWhen.slice(0, 1) } }, 'running-advice-is-safe'],
    ['a cause whose advice is gone', withAdvice('vary-surfaces', (advice) => ({ ...advice, shownWhen: { kind: 'any', of: [] } })), 'every-cause-has-advice'],
    ['a question that the properties speak of left out', { ...book, questions: book.questions.filter(({ id }) => id !== 'pain-course') , redFlags: book.redFlags.filter((flag) => !JSON.stringify(flag).includes('pain-course')), advice: book.advice.filter((advice) => !JSON.stringify(advice).includes('pain-course')) }, 'a-worse-course-never-lowers'],
  ]
  it.each(faults)('%s', (_title, broken, property) => {
    const caught = failed(prove(broken, library))
    expect(caught.map(({ id }) => id)).toContain(property)
  })

  it('and its smallest sheet shows it in the engine too', () => {
    const weaker = withFlag('cauda-equina', (flag) => ({ ...flag, urgency: 'same-day' }))
    const [proof] = failed(prove(weaker, library))
    expect(proof!.violations.map(({ sheet }) => sheet)).toContainEqual({ 'nerve-signs': ['bladder-change'] })
    for (const { sheet } of proof!.violations) expect(assess(weaker, sheet).next.kind).not.toBe('stop')
  })
})
