import { describe, expect, it } from 'vitest'
import type { OptionId, RuleId } from '#core/basics/id.ts'
import type { QuestionShape } from '#core/compiled/columns.ts'
import { compile } from '#core/compiled/compile.ts'
import { type Condition, NOT_SURE } from '#core/engine/condition.ts'
import { layOut } from '#core/compiled/tables.ts'
import { all, any, includes, rule } from '../../support/small-book.ts'
import { qid } from '../../support/sheets.ts'

const list = (id: string, count: number): QuestionShape => ({
  id: qid(id),
  kind: 'choices',
  options: Array.from({ length: count }, (_, at) => `o${at}` as OptionId),
})
const QUESTIONS = [...Array.from('abcdefghi', (id) => list(id, 5)), list('long', 11)]
const program = (...conditions: Condition[]) => compile(conditions, QUESTIONS)

const [a, b, c, d] = Array.from('abcd', (id) => includes(id, 'o0')) as [Condition, Condition, Condition, Condition]
const nine = Array.from('abcdefghi', (id) => includes(id, 'o1'))
/** Sixteen conditions on one question, no two alike. */
const sixteen = (id: string) =>
  Array.from({ length: 16 }, (_, set) =>
    includes(id, ...['o0', 'o1', 'o2', 'o3', 'o4'].filter((_option, bit) => ((set + 1) >> bit) & 1)),
  )
const blocksOf = (places: readonly number[]) => new Set(places.map((place) => place >> 5)).size

describe('a compiled program', () => {
  it.each<[string, Condition, Condition]>([
    ['any of two, in either order', any(a, b), any(b, a)],
    ['all of two, in either order', all(a, b), all(b, a)],
    ['the same said twice', any(a, b), all(any(a, b), any(b, a))],
    ['any of one condition of many parts', all(...nine), any(all(...nine))],
    ['many parts, or what is never so', all(...nine), any(all(...nine), any())],
    ['two parts, or many of which one is never so', all(a, b), any(all(any(), ...nine), all(a, b))],
  ])('has one place for conditions that come to the same: %s', (_title, one, other) => {
    expect(new Set(program(one, other).places).size).toBe(1)
  })

  it('judges a rule once, on a level of its own, for all that name it', () => {
    const { levels, blocks } = compile(
      [all(rule('known'), c), all(rule('known'), d)],
      QUESTIONS,
      new Map([['known' as RuleId, any(a, b)]]),
    )
    expect(levels).toEqual([1, 2])
    expect(blocks.map(({ feeds }) => feeds.length)).toEqual([1, 0])
  })

  it('reads no question, and no part of a list, that no condition needs', () => {
    const { questions, columns } = program(includes('long', NOT_SURE))
    expect(questions.map(({ id }) => id)).toEqual(['long'])
    expect(columns).toHaveLength(1)
  })

  it('gives conditions that all need the same answer a block of their own, when they fill one', () => {
    const { places, blocks } = program(
      ...[...sixteen('b'), ...sixteen('c')].flatMap((own) => [all(a, own), any(a, own)]),
    )
    expect(blocks).toHaveLength(2)
    expect(blocksOf(places.filter((_place, at) => at % 2 === 0))).toBe(1)
  })

  it('puts others with those that read the same questions, whatever else they share', () => {
    const { places, blocks } = program(
      ...[...sixteen('c'), ...sixteen('d')].flatMap((own) => [all(any(a, b), own), any(a, b, own)]),
    )
    expect(blocks).toHaveLength(2)
    expect(blocksOf(places.slice(0, 32))).toBe(1)
  })

  it('asks what all conditions of a block need once, for all of them', () => {
    const { slots } = program(all(a, any(includes('a', 'o1'), b)), all(a, c)).blocks[0]!
    expect(slots[0]).toEqual([expect.any(Number), 0b11])
    expect(slots.flat()).toHaveLength(2 * 4)
  })

  it('looks first where most conditions of a block look, and at one answer before several', () => {
    const [first, second] = sixteen('b')
    const made = program(
      a,
      first!,
      second!,
      any(c, d),
      any(includes('e', 'o0'), includes('f', 'o0')),
      any(includes('e', 'o1'), includes('f', 'o1')),
    )
    const idOf = (column: number) => made.questions.find(({ columns }) => columns.includes(column))!.id
    const steps = Array.from(layOut(made).steps).filter((_step, at) => at % 2 === 0)
    expect(steps.map((column) => idOf(column < 0 ? ~column : column)).join(' ')).toBe('b a e f c d')
  })

  it('judges a block once for an answer that changes, however often it reads that answer', () => {
    const made = program(all(any(a, b), any(includes('a', 'o1'), includes('b', 'o1'))))
    expect(layOut(made).readers).toEqual([[0], [0]])
  })
})
