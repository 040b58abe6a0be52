import { describe, expect, it } from 'vitest'
import { assess } from '#core/assessment/assess.ts'
import type { Cause, RuleBook } from '#core/rulebook/book.ts'
import { Sheet } from '#core/assessment/sheet.ts'
import { walk } from '#core/assessment/walk.ts'
import { CERTAIN, OPEN, RULED_OUT } from '#core/engine/judge.ts'
import { sheetOf } from '../../support/sheets.ts'
import {
  advice,
  any,
  atLeast,
  cause,
  flag,
  includes,
  is,
  not,
  rule,
  smallBook,
  urgency,
} from '../../support/small-book.ts'

const calm = { danger: [], where: 'back', severity: 2, shoes: [], ground: 'hard' }
const on = (answers: Parameters<typeof sheetOf>[0], book: RuleBook = smallBook()) => assess(book, sheetOf(answers))
const ids = (list: readonly { readonly rule: { readonly id: string } }[]) => list.map((one) => one.rule.id)

describe('urgency', () => {
  it('is the highest of the red flags that are met', () =>
    expect(on({ ...calm, danger: ['fever'], where: 'leg', hop: [] })).toMatchObject({
      urgency: 'same-day',
      atLeast: 'same-day',
      atMost: 'same-day',
    }))
  it('is self-care when the interview has ended and none is met', () => expect(on(calm).urgency).toBe('self-care'))
  it('is not given before the end, only what is certain and what is possible', () => {
    expect(on({ danger: [] })).toMatchObject({ urgency: null, atLeast: 'self-care', atMost: 'same-day' })
    expect(on({ danger: [], where: 'leg' })).toMatchObject({ urgency: null, atLeast: 'routine', atMost: 'same-day' })
    expect(on({ danger: [], where: 'leg', severity: 3 })).toMatchObject({ atMost: 'within-days' })
  })
  it('rises when the red flag and its raise are both met', () => {
    expect(on({ ...calm, where: 'leg', severity: 7, hop: ['hurts'], cautions: [] }).urgency).toBe('same-day')
    expect(on({ ...calm, where: 'leg', severity: 6, hop: ['hurts'], cautions: [] }).urgency).toBe('within-days')
    expect(on({ ...calm, severity: 9, hop: [], cautions: [] }).urgency).toBe('self-care')
  })
  it('does not rise through "not sure"', () =>
    expect(on({ ...calm, where: 'leg', severity: 'not-sure', hop: ['hurts'] }).urgency).toBe('within-days'))
})

describe('red flags', () => {
  it('stand the most urgent first, then by id, each with its verdict', () => {
    const found = on({ ...calm, where: 'leg', severity: 7, hop: ['hurts'], cautions: [] }).redFlags.map((finding) => [
      finding.rule.id,
      finding.urgency,
      finding.verdict,
    ])
    expect(found).toEqual([
      ['numb', 'emergency', 'unmet'],
      ['bone', 'same-day', 'met'],
      ['fever', 'same-day', 'unmet'],
      ['unsure-danger', 'same-day', 'unmet'],
      ['place', 'routine', 'met'],
      ['unsure-hop', 'routine', 'unmet'],
      ['unsure-severity', 'routine', 'unmet'],
    ])
  })
  it('that "not sure" leaves open are named as unsettled', () =>
    expect(on({ ...calm, danger: ['not-sure'] }).unsettled).toEqual(['numb', 'fever']))
  it('give their reason down to the answer', () => {
    const [numb] = on({ danger: ['numb'] }).redFlags
    expect(numb!.reason).toMatchObject({
      kind: 'answer',
      verdict: 'met',
      question: 'danger',
      basis: 'answered',
      said: [{ question: 'danger', answer: 'numb' }],
    })
  })
})

describe('whether to run', () => {
  const lines = (...canIRun: RuleBook['canIRun']) => smallBook({ canIRun })
  const strict = { answer: 'not-until-seen', when: urgency('emergency', 'same-day') } as const
  const ask = { answer: 'ask-first', when: { kind: 'notRuledOut', of: is('ground', 'soft') } } as const
  const pause = {
    answer: 'pause-then-easy',
    when: { kind: 'rule', rule: 'gear' as never, standing: 'likely' },
  } as const
  const easy = { answer: 'easy', when: rule('rest') } as const
  const told = (answers: object) => on({ ...calm, ...answers }, lines(strict, ask, pause, easy)).canIRun

  it('is not told before the interview has ended', () => expect(on({ danger: [] }).canIRun).toBeNull())
  it('is told at a stop, where the interview has ended too', () =>
    expect(on({ danger: ['numb'] }, lines(strict, ask, pause, easy)).canIRun).toBe('not-until-seen'))
  it('is the first line that fits, the strictest first', () => {
    expect(told({ danger: ['fever'], ground: 'soft' })).toBe('not-until-seen')
    expect(told({ shoes: ['worn'], ground: 'soft' })).toBe('ask-first')
    expect(told({ shoes: ['worn'] })).toBe('pause-then-easy')
    expect(told({ shoes: ['stiff'] })).toBe('easy')
  })
  it('takes a doubt for what is not ruled out', () => expect(told({ ground: 'not-sure' })).toBe('ask-first'))
  it('is the strictest where no line fits', () => expect(on(calm, lines(strict)).canIRun).toBe('not-until-seen'))
})

describe('causes', () => {
  const standing = (answers: object, book?: RuleBook) =>
    on({ ...calm, ...answers }, book).causes.map((found) => found.standing)
  /** The one cause of the small book with its two weaker signs as common ones. */
  const traits = (label: Cause['label'] = 'limited') => {
    const [gear] = smallBook().causes
    return smallBook({ causes: [{ ...gear!, label, supporting: [], common: gear!.supporting }] })
  }
  it('are likely with one strong sign, and never with two supporting ones', () => {
    expect(standing({ shoes: ['worn'] })).toEqual(['likely'])
    expect(standing({ shoes: ['stiff'] })).toEqual(['possible'])
  })
  it('are possible with one supporting sign', () => expect(standing({})).toEqual(['possible']))
  it('are named with one common sign, possible with two, and never likely with common signs alone', () => {
    expect(standing({}, traits())).toEqual(['named'])
    expect(standing({ shoes: ['stiff'] }, traits())).toEqual(['possible'])
    expect(standing({ shoes: ['worn', 'stiff'] }, traits())).toEqual(['likely'])
  })
  it('fall one step for any number of signs against', () => {
    expect(standing({ ground: 'soft', shoes: ['worn'] })).toEqual(['possible'])
    expect(standing({ ground: 'soft', shoes: ['stiff'] })).toEqual(['named'])
    expect(standing({ ground: 'soft', shoes: ['stiff'] }, traits())).toEqual([])
  })
  it('are first capped by their label, and only then fall for a sign against', () => {
    expect(standing({ ground: 'soft', shoes: ['worn'] }, traits('mixed'))).toEqual(['named'])
    expect(standing({ ground: 'soft', shoes: ['worn'] }, traits('contradicted'))).toEqual([])
  })
  it('do not count what is not sure, for or against', () => {
    expect(standing({ ground: 'not-sure', shoes: ['stiff'] })).toEqual(['possible'])
    expect(standing({ ground: 'not-sure', shoes: ['not-sure'] })).toEqual([])
  })
  it.each([
    ['supported', 'likely'],
    ['limited', 'likely'],
    ['mixed', 'possible'],
    ['disputed', 'possible'],
    ['unsupported', 'named'],
    ['contradicted', 'named'],
  ] as const)('that are %s stand at most at %s', (label, most) => {
    expect(standing({ shoes: ['worn'] }, traits(label))).toEqual([most])
  })
  it('carry the answers behind each sign, each answer once', () => {
    const [gear] = on({ ...calm, shoes: ['stiff', 'worn'], ground: 'soft' }).causes
    expect(gear).toMatchObject({
      for: [
        { question: 'shoes', answer: 'worn' },
        { question: 'shoes', answer: 'stiff' },
      ],
      against: [{ question: 'ground', answer: 'soft' }],
    })
    expect(gear!.signs.map(({ weight }) => weight)).toEqual(['strong', 'supporting', 'against'])
    const twice = smallBook({
      causes: [
        cause('gear', { strong: [includes('shoes', 'worn')], supporting: [includes('shoes', 'worn', 'stiff')] }),
      ],
    })
    expect(on({ ...calm, shoes: ['worn'] }, twice).causes[0]!.for).toEqual([{ question: 'shoes', answer: 'worn' }])
  })
  it('are in the order of standing, signs for, label, id', () => {
    const hard = is('ground', 'hard')
    const causes = [
      cause('a', { strong: [hard] }, 'supported'),
      cause('b', { supporting: [hard] }, 'mixed'),
      cause('c', { supporting: [hard] }, 'limited'),
      cause('d', { supporting: [hard] }, 'limited'),
      cause('e', { strong: [hard, hard] }),
      cause('f', { common: [hard] }),
    ]
    expect(ids(on(calm, smallBook({ causes, advice: [advice('tablets', any())] })).causes)).toEqual([
      'e',
      'a',
      'c',
      'd',
      'b',
      'f',
    ])
  })
  it('do not move up by the signs against them', () => {
    const hard = is('ground', 'hard')
    const causes = [cause('a', { supporting: [hard] }), cause('b', { strong: [hard], against: [hard] })]
    expect(ids(on(calm, smallBook({ causes, advice: [advice('tablets', any())] })).causes)).toEqual(['a', 'b'])
  })
  it('are empty before the end, and at a stop', () => {
    expect(on({ danger: [], shoes: ['worn'] }).causes).toEqual([])
    expect(on({ ...calm, danger: ['numb'], shoes: ['worn'] }).causes).toEqual([])
  })
})

describe('advice', () => {
  it('is shown when its condition is met and nothing forbids it', () =>
    expect(ids(on({ ...calm, severity: 4, cautions: [] }).advice)).toEqual(['rest', 'tablets']))
  it('is withheld by what is met, and says by which question', () =>
    expect(on({ ...calm, severity: 4, cautions: ['ulcer'] }).withheld).toContainEqual(
      expect.objectContaining({ because: ['cautions'] }),
    ))
  it('is neither shown nor withheld before the end', () =>
    expect(on({ danger: [] })).toMatchObject({ advice: [], withheld: [] }))
  it('is withheld by what is not sure', () =>
    expect(ids(on({ ...calm, severity: 4, cautions: ['not-sure'] }).withheld)).toContain('tablets'))
  it('is withheld by other advice that is shown', () => {
    const { withheld } = on(calm)
    expect(withheld.map((one) => [one.rule.id, one.because])).toEqual([['warmth', ['rest']]])
    expect(ids(on({ ...calm, ground: 'soft' }).advice)).toEqual(['warmth'])
  })
  it('that is not wanted is neither shown nor withheld', () => {
    const { advice: shown, withheld } = on(calm)
    expect([...ids(shown), ...ids(withheld)]).not.toContain('tablets')
  })
  it('is not shown on "not sure" alone', () =>
    expect(ids(on({ ...calm, severity: 'not-sure', cautions: [] }).advice)).not.toContain('tablets'))
  it('keeps to the ceiling, and names the red flags that set it', () => {
    const { advice: shown, withheld } = on({ ...calm, danger: ['fever'], where: 'leg', hop: [] })
    expect(shown).toEqual([])
    expect(withheld.map((one) => [one.rule.id, one.because])).toEqual([
      ['rest', ['fever']],
      ['warmth', ['fever']],
    ])
  })
  it('to run is withheld unless the limits on running are ruled out', () => {
    const lax = smallBook({ limits: { ...smallBook().limits, ceilings: {} } })
    expect(on({ ...calm, where: 'leg', hop: ['hurts'] }, lax).withheld).toContainEqual(
      expect.objectContaining({ because: ['bone'] }),
    )
    expect(on({ ...calm, where: 'leg', hop: ['not-sure'] }, lax).withheld).toContainEqual(
      expect.objectContaining({ because: ['bone'] }),
    )
  })
  it('is only "call" at a stop', () => expect(ids(on({ danger: ['numb'] }).advice)).toEqual(['call']))
  it('names each holder once, the ceiling first', () => {
    const book = smallBook({
      advice: [
        advice('tablets', any()),
        advice('x', any(), []),
        advice('y', undefined, [
          includes('danger', 'fever'),
          any(includes('danger', 'fever'), not(is('where', 'leg')), is('ground', 'soft')),
        ]),
      ],
    })
    expect(on({ ...calm, danger: ['fever'] }, book).withheld.map(({ because }) => because)).toEqual([
      ['fever', 'danger', 'where'],
    ])
  })
})

describe('answers off the path', () => {
  it('are named as ignored, with why', () =>
    expect(on({ ...calm, hop: ['hurts'], cautions: [] }).ignored).toEqual([
      { question: 'hop', because: 'does-not-apply' },
      { question: 'cautions', because: 'does-not-apply' },
    ]))
  it('do not change the outcome', () => {
    const strong = smallBook({
      causes: [cause('gear', { strong: [includes('shoes', 'worn')], supporting: [is('ground', 'hard')] })],
    })
    const { ignored, ...rest } = on({ ...calm, shoes: ['worn'], ground: 'hard' }, strong)
    expect(ignored).toEqual([{ question: 'ground', because: 'irrelevant' }])
    expect(rest).toEqual({
      ...on({ danger: [], where: 'back', severity: 2, shoes: ['worn'] }, strong),
      ignored: undefined,
    })
  })
  it('outside the interview count for nothing', () => expect(on({ ...calm, tried: ['heat'] })).toEqual(on(calm)))
})

describe('a sheet', () => {
  it('throws on a rule that is not in the book: our own fault, not the runner\u2019s', () =>
    expect(() => new Sheet(smallBook()).rule('nobody' as never)).toThrow('the rule book has no rule "nobody"'))
  it('judges anew after each answer, be it to a safety question or not', () => {
    const sheet = new Sheet(smallBook())
    const judged = () => [sheet.urgency().atLeast, sheet.rule('numb' as never), sheet.rule('gear' as never)]
    expect(judged()).toEqual(['self-care', OPEN, OPEN])
    sheet.set('danger' as never, { ticked: ['numb' as never], unsure: false })
    expect(judged()).toEqual(['emergency', CERTAIN, OPEN])
    sheet.set('shoes' as never, { ticked: ['worn' as never], unsure: false })
    expect(judged()).toEqual(['emergency', CERTAIN, CERTAIN])
  })
  it('rules advice out as soon as what forbids it is certain', () => {
    expect(
      walk(smallBook(), sheetOf({ ...calm, severity: 4, cautions: ['ulcer'] })).sheet.rule('tablets' as never),
    ).toEqual(RULED_OUT)
  })
  it('lets a red flag lean on another', () => {
    const book = smallBook({
      redFlags: [
        flag('second', 'routine', rule('first')),
        flag('first', 'routine', atLeast('severity', 2)),
        flag('bone', 'routine', any()),
      ],
    })
    expect(on(calm, book).redFlags.map(({ verdict }) => verdict)).toEqual(['met', 'met', 'unmet'])
  })
})
