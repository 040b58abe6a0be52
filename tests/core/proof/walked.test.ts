import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MET } from '#core/engine/judge.ts'
import type { Answers } from '#core/assessment/answers.ts'
import type { Sheet } from '#core/assessment/sheet.ts'
import { walk } from '#core/assessment/walk.ts'
import { type Cause, compareUrgency, type RuleBook } from '#core/rulebook/book.ts'
import { type Standing, STANDINGS } from '#core/rulebook/meaning.ts'
import { URGENT } from '#core/proof/told.ts'
import { worldOf } from '#core/proof/world.ts'
import { book, library } from '../../support/book.ts'
import { anySheet, calmSheet } from '../../support/sheets.ts'
import { smallBook } from '../../support/small-book.ts'

/** How a cause stands, and what is less than that. */
function standingsOf(sheet: Sheet, cause: Cause): readonly Standing[] {
  const standing = sheet.standing(cause)
  return standing === undefined ? [] : STANDINGS.slice(STANDINGS.indexOf(standing))
}

/** What the engine tells after its walk, by the names that the proofs use. */
function toldByEngine(book: RuleBook, answers: Answers): { ended: boolean; told: Set<string> } {
  const { step, sheet } = walk(book, answers)
  const { atLeast } = sheet.urgency()
  const causes =
    atLeast === 'emergency'
      ? []
      : book.causes.flatMap((cause) => standingsOf(sheet, cause).map((name) => `${cause.id} ${name}`))
  const rules = [...book.redFlags, ...book.advice]
    .map(({ id }) => id as string)
    .filter((id) => sheet.rule(id as never).least === MET)
  return {
    ended:
      step.kind === 'review' ||
      (step.kind === 'stop' &&
        book.questions.every(({ id }) => walk(book, answers).places.get(id) !== 'asked' || answers[id] !== undefined)),
    told: new Set([
      ...rules,
      ...causes,
      ...URGENT.filter((urgency) => compareUrgency(atLeast, urgency) <= 0).map((urgency) => `${urgency} or above`),
    ]),
  }
}

describe('the walk, over every sheet', () => {
  it.each([
    ['the real rule book', book],
    ['a small one', smallBook()],
  ])('ends where the engine ends, and tells what it tells: %s', (_title, book) => {
    const {
      told,
      walked: { done, through },
      space,
    } = worldOf(book, library)
    const walkedTold = told.map(({ what, on }) => [what, through(on)] as const)
    fc.assert(
      fc.property(fc.oneof(anySheet(book), calmSheet(book), calmSheet(book, 1)), (answers) => {
        const engine = toldByEngine(book, answers)
        const holds = (set: number) => space.d.contains(set, space.assignment(answers))
        expect(holds(done)).toBe(engine.ended)
        expect(walkedTold.filter(([what, on]) => holds(on) !== engine.told.has(what)).map(([what]) => what)).toEqual([])
      }),
      { numRuns: 600 },
    )
  })
})
