import { describe, expect, it } from 'vitest'
import { readAnswer, readAnswers, readingOf } from '#core/assessment/answers.ts'
import { lookup } from '#core/rulebook/lookup.ts'
import type { ChoicesQuestion, RuleBook } from '#core/rulebook/book.ts'
import { smallBook } from '../../support/small-book.ts'

const book: RuleBook = smallBook()
const faults = (raw: unknown) => {
  const read = readAnswers(book, raw)
  return read.ok ? [] : read.faults.map(({ question, message }) => `${question}: ${message}`)
}

describe('answers from outside', () => {
  it('come out as they went in when they fit', () =>
    expect(readAnswers(book, { danger: ['numb'], where: 'leg', severity: 10, tried: [] })).toEqual({
      ok: true,
      value: { danger: ['numb'], where: 'leg', severity: 10, tried: [] },
    }))
  it('may be 0 on the scale', () =>
    expect(readAnswers(book, { severity: 0 })).toEqual({ ok: true, value: { severity: 0 } }))
  it('take "not-sure" everywhere, and write it as a list for a list', () =>
    expect(readAnswers(book, { danger: 'not-sure', where: 'not-sure', severity: 'not-sure' })).toEqual({
      ok: true,
      value: { danger: ['not-sure'], where: 'not-sure', severity: 'not-sure' },
    }))
  it.each([[null], ['text'], [[]], [7], [undefined]])('that are no object are refused: %j', (raw) =>
    expect(faults(raw)).toEqual([': answers must be an object of question ids and their answers']),
  )
  it('report every fault at once', () =>
    expect(faults({ dangr: [], severity: -1, where: 'bck', danger: ['fever', 'fever', 'num', 3] })).toEqual([
      'dangr: there is no question "dangr" (did you mean "danger"?)',
      'severity: -1 is not a whole number from 0 to 10, nor "not-sure"',
      'where: there is no option "bck" (did you mean "back"?)',
      'danger: there is no option "num" (did you mean "numb"?)',
      'danger: 3 is not an option',
      'danger: "fever" is given twice',
    ]))
  it.each([[11], [-1], [5.5], ['5'], [NaN], [null], [[5]]])('refuse %j on the scale', (value) =>
    expect(faults({ severity: value })).toHaveLength(1),
  )
  it('refuse what is no list, and no text for a choice', () => {
    expect(faults({ danger: 'numb' })).toEqual(['danger: "numb" is not a list of options'])
    expect(faults({ where: 3 })).toEqual(['where: 3 is not an option: write one option as text'])
    expect(faults({ where: undefined })).toEqual(['where: undefined is not an option: write one option as text'])
  })
  it('refuse an option that is given twice, and nothing else of that list', () =>
    expect(faults({ danger: ['numb', 'fever', 'fever'] })).toEqual(['danger: "fever" is given twice']))
  it('find no fault with "not-sure" beside an option that is not there', () =>
    expect(faults({ danger: ['not-sure', 'num'] })).toEqual([
      'danger: there is no option "num" (did you mean "numb"?)',
    ]))
  it('speak of "none of these" only where more than one option can be ticked', () =>
    expect(faults({ where: 'none' })).toEqual(['where: there is no option "none"']))
  it('refuse an empty list where there is no "none of these"', () => {
    const { none: _none, ...place } = lookup(book).question.get('danger') as ChoicesQuestion
    expect(readAnswer(place, [])).toEqual({
      ok: false,
      faults: ['at least one option is needed: this question has no "none of these"'],
    })
    expect(readAnswer(place, ['not-sure']).ok).toBe(true)
  })
  it('never touch a prototype', () => {
    expect(faults(JSON.parse('{"__proto__": ["numb"], "constructor": 1, "toString": 2}'))).toHaveLength(3)
    expect(({} as Record<string, unknown>)['numb']).toBeUndefined()
  })
  it('are shown shortly, on one line, whatever they are', () => {
    expect(faults({ where: 'a\nb' })[0]).toContain(String.raw`"a\nb"`)
    expect(faults({ where: ['x', 'y'] })[0]).toContain('["x","y"] is not an option')
    expect(faults({ where: ['x', 'y', 'x', 'y'] })[0]).toContain('this list is not an option')
    expect(faults({ where: { a: 1 } })[0]).toContain('this object is not an option')
    expect(faults({ where: true })[0]).toContain('true is not an option')
    expect(faults({ danger: ['none'] })[0]).toContain('an empty list, [], says that none applies')
  })
  it('are not shown whole where a list holds more than short texts', () => {
    expect(faults({ where: ['x', 'y'.repeat(39)] })[0]).toContain('y"] is not an option')
    for (const list of [['x', 'y'.repeat(40)], ['x', ['y']], [null]])
      expect(faults({ where: list })[0]).toContain('this list is not an option')
    expect(faults({ where: null })[0]).toContain('null is not an option')
  })
  it('are cut where they are longer than 80 characters', () => {
    expect(faults({ where: 'x'.repeat(80) })).toEqual([`where: there is no option "${'x'.repeat(80)}"`])
    expect(faults({ where: 'x'.repeat(5000) })).toEqual([`where: there is no option "${'x'.repeat(80)}…"`])
  })
})

describe('what an answer tells the engine', () => {
  it('keeps ticks and doubt apart', () => {
    expect(readingOf(['numb', 'not-sure'] as never)).toEqual({ ticked: ['numb'], unsure: true })
    expect(readingOf('leg' as never)).toEqual({ ticked: ['leg'], unsure: false })
    expect(readingOf('not-sure' as never)).toEqual({ ticked: [], unsure: true })
    expect(readingOf(0)).toEqual({ ticked: [], unsure: false, score: 0 })
  })
})
