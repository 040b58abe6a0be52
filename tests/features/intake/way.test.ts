import { describe, expect, test } from 'vitest'
import type { Answers } from '#core/assessment/answers.ts'
import { pageOf } from '#core/assessment/pages.ts'
import { Interview } from '#core/assessment/interview.ts'
import { before as pageBefore, detour as detourFrom, nextAfter as pageAfter } from '#features/intake/way.ts'
import { qid, sheetOf } from '../../support/sheets.ts'
import { flag, includes, smallBook } from '../../support/small-book.ts'
import { paths } from '#paths'

type Rest<F> = F extends (interview: never, ...rest: infer R) => unknown ? R : never
const book = smallBook()
const nextAfter = (of: typeof book, answers: Answers, ...rest: Rest<typeof pageAfter>) =>
  pageAfter(new Interview(of, answers), ...rest)
const detour = (of: typeof book, answers: Answers, ...rest: Rest<typeof detourFrom>) =>
  detourFrom(new Interview(of, answers), ...rest)
const before = (of: typeof book, answers: Answers, ...rest: Rest<typeof pageBefore>) =>
  pageBefore(new Interview(of, answers), ...rest)
const page = (id: string) => pageOf(book, qid(id))
const to = (id: string) => paths.question(id)
const whole = sheetOf({ danger: [], where: 'leg', severity: 2, hop: [], shoes: [], ground: 'soft', cautions: [] })

describe('Continue', () => {
  test('leads a runner who went back to the next question, an answered one too', () => {
    expect(nextAfter(book, sheetOf({ danger: [] }), page('danger'), false, 'none')).toBe(to('where'))
    expect(nextAfter(book, whole, page('danger'), false, 'none')).toBe(to('where'))
  })

  test('passes over what does not apply', () => {
    expect(nextAfter(book, sheetOf({ danger: [], where: 'back', severity: 2 }), page('severity'), false, 'none')).toBe(
      to('shoes'),
    )
  })

  test('never leaves an open question behind', () => {
    expect(nextAfter(book, sheetOf({ where: 'back', severity: 2 }), page('severity'), false, 'none')).toBe(to('danger'))
  })

  test('on the way back to the check asks only what is open', () => {
    expect(nextAfter(book, whole, page('danger'), false, 'returning')).toBe(paths.review)
    const { hop: _hop, ...opened } = whole as Record<string, never>
    expect(nextAfter(book, opened, page('where'), false, 'returning')).toBe(to('hop'))
  })

  test('stops at an emergency, wherever it was ticked', () => {
    const urgent = smallBook({ redFlags: [flag('numbness', 'emergency', includes('danger', 'numb'))] })
    expect(nextAfter(urgent, sheetOf({ danger: ['numb'] }), page('danger'), false, 'none')).toBe(paths.emergency)
    expect(detour(urgent, sheetOf({ danger: ['numb'] }), page('where'), false)).toBe(paths.emergency)
    expect(detour(urgent, sheetOf({ danger: ['numb'] }), page('danger'), false)).toBeUndefined()
  })
})

describe('a question that is opened by its address', () => {
  test('shows where it is next or was answered', () => {
    expect(detour(book, {}, page('danger'), true)).toBeUndefined()
    expect(detour(book, sheetOf({ danger: [] }), page('danger'), true)).toBeUndefined()
    expect(detour(book, sheetOf({ danger: [] }), page('where'), true)).toBeUndefined()
  })

  test('gives way to the first open one where it was not reached', () => {
    expect(detour(book, {}, page('ground'), true)).toBe(to('danger'))
    expect(detour(book, sheetOf({ danger: [] }), page('ground'), true)).toBe(to('where'))
  })

  test('gives way where it does not apply: to where the runner stands, or on the way back to the question before it', () => {
    const answers = sheetOf({ danger: [], where: 'back', severity: 2 })
    expect(detour(book, answers, page('hop'), true)).toBe(to('danger').replace('danger', 'shoes'))
    expect(detour(book, { ...answers, ...sheetOf({ hop: [] }) }, page('hop'), false)).toBe(to('severity'))
  })

  test('has the question before it behind it, and the first one the start', () => {
    expect(before(book, whole, page('where'))).toBe(to('danger'))
    expect(before(book, whole, page('danger'))).toBe(paths.start)
  })
})
