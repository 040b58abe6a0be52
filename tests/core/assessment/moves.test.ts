import { describe, expect, it } from 'vitest'
import type { Answer } from '#core/assessment/answers.ts'
import { type Changes, type Move, movesFrom } from '#core/assessment/moves.ts'
import type { OptionId } from '#core/basics/id.ts'
import type { ChoicesQuestion, Question } from '#core/rulebook/book.ts'
import { choice, choices, scale } from '../../support/small-book.ts'

const course = choice('course', ['better', 'same', 'worse', 'now-and-then'])
const signs = choices('signs', ['fever', 'numb', 'old'])
const pain = scale('pain')

const CHANGES: Changes = {
  course: {
    change: {
      kind: 'choice',
      becomes: {
        better: { says: 'it got better', eases: true },
        same: { says: 'it stayed', eases: false, from: ['better' as OptionId] },
        worse: { says: 'it got worse', eases: false },
      },
    },
  },
  signs: {
    change: {
      kind: 'choices',
      begins: { fever: 'a fever began', numb: 'it grew numb' },
      ends: { numb: 'the numbness went' },
      allEnd: 'all of it went',
    },
  },
  pain: { change: { kind: 'scale', rises: 'it reached {n}', falls: 'it eased to {n}' } },
}
const from = (question: Question, answer: Answer | undefined, changes: Changes = CHANGES): Move[] =>
  movesFrom(question, answer === undefined ? {} : { [question.id]: answer }, changes)
const told = (moves: readonly Move[]) => moves.map(({ answer, says, eases, size }) => [answer, says, eases, size])
const option = (id: string): Answer => id as Answer

describe('an answer can change', () => {
  it('only where there is one, and where its question says how', () => {
    expect(from(course, undefined)).toEqual([])
    expect(from(pain, undefined)).toEqual([])
    expect(from(signs, undefined)).toEqual([])
    expect(from(course, option('same'), {})).toEqual([])
    expect(from(course, option('same'), { course: {} })).toEqual([])
  })

  it('only in the ways of its own kind of question', () => {
    for (const [question, answer] of [
      [course, option('same')],
      [signs, [option('fever')] as never],
      [pain, 4],
    ] as const) {
      for (const [other, { change }] of Object.entries(CHANGES))
        if (other !== String(question.id))
          expect(from(question, answer, { [question.id]: { change: change! } })).toEqual([])
    }
  })
})

describe('a choice', () => {
  it('turns into each other option that its question names, as many steps away as the options stand apart', () => {
    expect(told(from(course, option('now-and-then')))).toEqual([
      ['better', 'it got better', true, 3],
      ['worse', 'it got worse', false, 1],
    ])
    expect(from(course, option('worse'))).toEqual([
      { question: 'course', answer: 'better', turns: 'better', says: 'it got better', eases: true, size: 2 },
    ])
  })
  it('turns into one that is only open from some answers, from these alone', () => {
    expect(told(from(course, option('better')))).toEqual([
      ['same', 'it stayed', false, 1],
      ['worse', 'it got worse', false, 2],
    ])
  })
  it('does not turn into what it is', () => {
    const again: Changes = {
      course: {
        change: { kind: 'choice', becomes: { same: { says: 'again', eases: false, from: ['same' as OptionId] } } },
      },
    }
    expect(from(course, option('same'), again)).toEqual([])
  })
  it('that is not sure gets worse in one step, and never better', () =>
    expect(told(from(course, option('not-sure')))).toEqual([['worse', 'it got worse', false, 1]]))
})

describe('a list', () => {
  it('gains a sign that can begin, loses one that can end, or all of them at once', () => {
    expect(told(from(signs, ['numb', 'old'] as never))).toEqual([
      [['numb', 'old', 'fever'], 'a fever began', false, 1],
      [['old'], 'the numbness went', false, 1],
      [[], 'all of it went', true, 2],
    ])
    expect(from(signs, ['numb'] as never).map(({ turns }) => turns)).toEqual(['fever', 'numb', undefined])
  })
  it('with nothing ticked has nothing that could end', () =>
    expect(told(from(signs, []))).toEqual([
      [['fever'], 'a fever began', false, 1],
      [['numb'], 'it grew numb', false, 1],
    ]))
  it('keeps its "not sure", beside which nothing ends', () =>
    expect(told(from(signs, ['numb', 'not-sure'] as never))).toEqual([
      [['numb', 'fever', 'not-sure'], 'a fever began', false, 1],
    ]))
  it('that takes no "none of these" loses nothing', () => {
    const { none: _, ...places } = signs as ChoicesQuestion
    expect(told(from(places, ['numb'] as never))).toEqual([[['numb', 'fever'], 'a fever began', false, 1]])
  })
  it('whose signs end by themselves alone does not end as a whole', () => {
    const { allEnd: _, ...change } = CHANGES['signs']!.change as Extract<
      NonNullable<Changes[string]['change']>,
      { kind: 'choices' }
    >
    expect(told(from(signs, ['fever', 'numb'] as never, { signs: { change } }))).toEqual([
      [['fever'], 'the numbness went', false, 1],
    ])
  })
})

describe('a score', () => {
  it('rises and falls, the nearest first, by as many points', () => {
    expect(told(from(pain, 8))).toEqual([
      [9, 'it reached 9', false, 1],
      [10, 'it reached 10', false, 2],
      ...Array.from({ length: 8 }, (_, step) => [7 - step, `it eased to ${7 - step}`, true, step + 1]),
    ])
    expect(from(pain, 10).at(-1)).toEqual({
      question: 'pain',
      answer: 0,
      turns: 0,
      says: 'it eased to 0',
      eases: true,
      size: 10,
    })
  })
  it('that is not sure may be any, and never falls', () =>
    expect(told(from(pain, option('not-sure')))).toEqual(
      Array.from({ length: 11 }, (_, n) => [n, `it reached ${n}`, false, n + 1]),
    ))
  it('moves only in the way that its question names', () => {
    expect(told(from(pain, 9, { pain: { change: { kind: 'scale', rises: 'it reached {n}' } } }))).toEqual([
      [10, 'it reached 10', false, 1],
    ])
    expect(told(from(pain, 1, { pain: { change: { kind: 'scale', falls: 'it eased to {n}' } } }))).toEqual([
      [0, 'it eased to 0', true, 1],
    ])
  })
})
