import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#core/assessment/answers.ts'
import { assess } from '#core/assessment/assess.ts'
import { walk } from '#core/assessment/walk.ts'
import { disabledItems, everyItem } from '#formats/fhir/enabled.ts'
import { questionnaireOf } from '#formats/fhir/questionnaire.ts'
import type { Bundle, Extension, QuestionnaireResponse } from '#formats/fhir/r4.ts'
import { judgeBy, readBundle } from '#formats/fhir/read-bundle.ts'
import { book } from '../../support/book.ts'
import { codesSaid } from '../../support/codes-said.ts'
import { fileOf, type Spoilable } from '../../support/finished.ts'
import { runnerWith } from '../../support/runner.ts'
import { calmSheet, interview } from '../../support/sheets.ts'

const NOT_ASKED = 'https://backstride.example/fhir/StructureDefinition/not-asked'
const questionnaire = questionnaireOf(book, 'Questions')
const disabledOn = (answers: Answers) => disabledItems(questionnaire.item, codesSaid(book, answers), judgeBy(book))

/** A runner who must be seen within days or sooner, with what would be said to every question. */
interface Short {
  readonly full: Answers
  readonly answers: Answers
  readonly later: readonly string[]
}
const shortRunner: fc.Arbitrary<Short> = calmSheet(book)
  .map((full) => {
    const { answers } = interview(book, full)
    const { later, next } = assess(book, answers)
    return { full, answers, later: next.kind === 'review' ? later : [] }
  })
  .filter(({ later }) => later.length > 0)
const fever = interview(book, runnerWith({ 'illness-signs': ['fever-or-shivering'] })).answers
const only = (full: Answers, ids: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(full).filter(([id]) => ids.includes(id)))

const responseIn = ({ entry }: Bundle): QuestionnaireResponse =>
  entry.find(({ resource }) => resource.resourceType === 'QuestionnaireResponse')!.resource as QuestionnaireResponse
const itemsIn = (file: Bundle): string[] =>
  responseIn(file).item.flatMap(({ linkId, item = [] }) => [linkId, ...item.map((one) => one.linkId)])
const partsOf = (extension: Extension): Record<string, unknown> =>
  'extension' in extension
    ? Object.fromEntries(extension.extension.map((part) => [part.url, 'valueCode' in part && part.valueCode]))
    : {}
const notAskedIn = (file: Bundle) =>
  (responseIn(file).extension ?? []).filter(({ url }) => url === NOT_ASKED).map(partsOf)

describe('a question that need not be asked', () => {
  test('is absent from the answers, and an extension says why', () => {
    fc.assert(
      fc.property(shortRunner, ({ answers, later }) => {
        const file = fileOf(answers)
        expect(itemsIn(file).filter((id) => later.includes(id))).toEqual([])
        expect(notAskedIn(file)).toEqual(later.map((question) => ({ question, because: 'later' })))
      }),
      { numRuns: 60 },
    )
  })

  test('is told apart from what was not sure, did not apply, or came after a stop', () => {
    const file = fileOf({ ...fever, ...only(runnerWith({ onset: 'not-sure' }), ['onset']) })
    expect(itemsIn(file)).toContain('onset')
    expect(notAskedIn(file).map(({ question }) => question)).not.toContain('onset')
    expect(notAskedIn(file).map(({ question }) => question)).toContain('shoes')
    const calm = fileOf(interview(book, runnerWith({})).answers)
    expect(walk(book, runnerWith({})).places.get('stiffness-signs' as never)).toBe('does-not-apply')
    expect(responseIn(calm).extension).toBeUndefined()
    const stopped = fileOf({ 'nerve-signs': ['bladder-change'] } as unknown as Answers)
    expect(responseIn(stopped).extension).toBeUndefined()
  })

  test('is not required, and is enabled for every other client unless it waits for another answer', () => {
    expect(everyItem(questionnaire.item).filter(({ required }) => required)).toEqual([])
    fc.assert(
      fc.property(shortRunner, ({ answers, later }) => {
        const disabled = disabledOn(answers)
        for (const id of later) {
          const askedIf = book.questions.find((question) => question.id === id)!.askedIf
          if (!askedIf) expect(disabled, id).not.toContain(id)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('another client', () => {
  test('that answers whatever is enabled comes to the same urgency', () => {
    fc.assert(
      fc.property(shortRunner, ({ full, answers }) => {
        let given = answers
        for (const { id } of book.questions)
          if (given[id] === undefined && !disabledOn(given).has(id)) given = { ...given, [id]: full[id]! }
        expect(Object.keys(given).length).toBeGreaterThan(Object.keys(answers).length)
        expect(assess(book, given).urgency).toBe(assess(book, answers).urgency)
      }),
      { numRuns: 100 },
    )
  })

  test('that adds answers to a file of ours, and leaves the rest of it as it is, hands on a file that opens', () => {
    fc.assert(
      fc.property(shortRunner, fc.infiniteStream(fc.boolean()), ({ full, answers, later }, adds) => {
        const more = only(
          full,
          later.filter(() => adds.next().value as boolean),
        )
        const ignored = assess(book, { ...answers, ...more }).ignored.map(({ question }) => question as string)
        const counted = {
          ...answers,
          ...only(
            more,
            later.filter((id) => !ignored.includes(id)),
          ),
        }
        const file = fileOf(answers)
        ;(responseIn(file) as Spoilable).item = responseIn(fileOf(counted)).item
        const read = readBundle(book, file, '1.2.3')
        if (!read.ok) throw new Error(JSON.stringify(read.faults))
        expect(new Set(Object.keys(read.value.answers))).toEqual(new Set(Object.keys(counted)))
        expect(assess(book, read.value.answers).urgency).toBe(assess(book, answers).urgency)
      }),
      { numRuns: 60 },
    )
  })
})

test('a file with questions left for later opens with the same answers, the same outcome and the same questions left', () => {
  fc.assert(
    fc.property(shortRunner, ({ answers, later }) => {
      const read = readBundle(book, fileOf(answers), '1.2.3')
      if (!read.ok) throw new Error(JSON.stringify(read.faults))
      expect(new Set(Object.keys(read.value.answers))).toEqual(new Set(Object.keys(answers)))
      const again = assess(book, read.value.answers)
      expect([again.urgency, again.canIRun, again.later]).toEqual([
        assess(book, answers).urgency,
        assess(book, answers).canIRun,
        later,
      ])
    }),
    { numRuns: 60 },
  )
})

test('the list on painkillers goes into a file where it was answered, and is missing without an excuse where it was not', () => {
  const [offered] = book.questions.filter(({ onDemand }) => onDemand)
  const calm = interview(book, runnerWith({ 'pain-severity': 3 })).answers
  expect(walk(book, calm).places.get(offered!.id)).toBe('on-demand')
  const [without, withList] = [fileOf(calm), fileOf({ ...calm, [offered!.id]: [] })]
  expect(itemsIn(without)).not.toContain(offered!.id)
  expect(responseIn(without).extension).toBeUndefined()
  expect(itemsIn(withList)).toContain(offered!.id)
  for (const file of [without, withList]) expect(readBundle(book, file, '1.2.3').ok).toBe(true)
})
