import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVERYTHING } from '#core/engine/diagram.ts'
import type { Answer, Answers } from '#core/assessment/answers.ts'
import { readingOf } from '#core/assessment/answers.ts'
import { Sheet } from '#core/assessment/sheet.ts'
import { standingBounds } from '#core/assessment/standing.ts'
import { walk } from '#core/assessment/walk.ts'
import { rulings } from '#core/proof/rails.ts'
import { sheetSpace } from '#core/proof/sheets.ts'
import { URGENCIES, type RuleBook } from '#core/rulebook/book.ts'
import { compareUrgency } from '#core/rulebook/book.ts'
import { book } from '../../support/book.ts'
import { anySheet, calmSheet } from '../../support/sheets.ts'

/** What the engine says of one sheet when nothing is skipped as irrelevant. */
function engineOn(book: RuleBook, answers: Answers): Sheet {
  const sheet = new Sheet(book)
  const { places } = walk(book, answers)
  for (const { id } of book.questions) {
    const place = places.get(id)
    const answer: Answer | undefined = answers[id]
    sheet.set(id, place === 'does-not-apply' ? 'off' : place === 'waiting' || answer === undefined ? 'absent' : readingOf(answer))
  }
  return sheet
}

describe('the proofs and the engine', () => {
  it('agree on every rule, standing, urgency and piece of advice, sheet by sheet', () => {
    const started = performance.now()
    const space = sheetSpace(book)
    const all = rulings(book, space)
    const { d } = space
    const sets = new Map([...book.redFlags, ...book.causes, ...book.advice].map(({ id }) => [id, all.rule(id)]))
    const standings = book.causes.map((cause) => [cause, all.standing(cause, 1), all.standing(cause, 2)] as const)
    console.log(`${d.size} nodes in ${Math.round(performance.now() - started)} ms; sheets: ${space.count(EVERYTHING)}`)
    const holds = (set: number, answers: Answers) => d.and(set, one(answers)) !== 0
    const one = (answers: Answers) => d.and(space.valid, ...book.questions.map((question) => {
      const answer = answers[question.id]
      if (answer === undefined) return d.not(space.answered(question.id))
      const { ticked, unsure, score } = readingOf(answer)
      const said = d.and(space.answered(question.id), unsure ? space.unsure(question.id) : d.not(space.unsure(question.id)))
      if (question.kind === 'scale') return d.and(said, unsure ? EVERYTHING : space.score(question.id, (value) => value === score))
      return d.and(said, ...question.options.map(({ id }) => (ticked.includes(id) ? space.has(question.id, id) : d.not(space.has(question.id, id)))))
    }))
    fc.assert(fc.property(fc.oneof(anySheet(book), calmSheet(book), calmSheet(book, 1)), (answers) => {
      const sheet = engineOn(book, answers)
      for (const [id, rails] of sets) {
        const { least, most } = sheet.rule(id)
        expect([rails.least1, rails.least2, rails.most1, rails.most2].map((set) => holds(set, answers)), id).toEqual([least >= 1, least >= 2, most >= 1, most >= 2])
      }
      for (const [cause, possible, likely] of standings) {
        const { least, most } = standingBounds(cause, sheet)
        expect([possible.least, likely.least, possible.most, likely.most].map((set) => holds(set, answers)), cause.id).toEqual([least >= 1, least >= 2, most >= 1, most >= 2])
      }
      const { atLeast, atMost } = sheet.urgency()
      for (const urgency of URGENCIES) expect([holds(all.certain(urgency), answers), holds(all.possible(urgency), answers)], urgency).toEqual([compareUrgency(atLeast, urgency) <= 0, compareUrgency(atMost, urgency) <= 0])
    }), { numRuns: 150 })
  })
})
