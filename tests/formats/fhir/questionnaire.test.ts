import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#core/assessment/answers.ts'
import { walk } from '#core/assessment/walk.ts'
import type { QuestionId } from '#core/basics/id.ts'
import { NOT_SURE } from '#core/engine/condition.ts'
import { conditions } from '#formats/fhir/enable.ts'
import { disabledItems, everyItem } from '#formats/fhir/enabled.ts'
import { codesOf } from '#formats/fhir/options.ts'
import { questionnaireOf } from '#formats/fhir/questionnaire.ts'
import { judgeBy } from '#formats/fhir/read-bundle.ts'
import type { RuleBook } from '#core/rulebook/book.ts'
import { book, optionsOf } from '../../support/book.ts'
import { codesSaid } from '../../support/codes-said.ts'
import { finishedSheet } from '../../support/finished.ts'
import { anySheet, interview } from '../../support/sheets.ts'
import {
  all,
  any,
  atLeast,
  choice,
  choices,
  includes,
  is,
  not,
  rule,
  scale,
  smallBook,
  urgency,
} from '../../support/small-book.ts'

const questionnaire = questionnaireOf(book, 'Questions')
const items = everyItem(questionnaire.item)
const item = (linkId: string) => items.find((one) => one.linkId === linkId)!

describe('the questionnaire as FHIR', () => {
  test('it holds every question of the rule book once, in the order of asking, under its section', () => {
    expect(questionnaire.item.filter(({ type }) => type === 'group').map(({ text }) => text)).toEqual(
      book.sections.map(({ title }) => title),
    )
    expect(items.filter(({ type }) => type === 'choice').map(({ linkId }) => linkId)).toEqual(
      [...book.questions, ...book.outside].map(({ id }) => id),
    )
  })

  test('no two items share a linkId', () => {
    expect(new Set(items.map(({ linkId }) => linkId)).size).toBe(items.length)
  })

  test('every question offers its options, "none of these" where it has one, and "not sure"', () => {
    for (const question of [...book.questions, ...book.outside]) {
      const codes = item(question.id).answerOption!.map(({ valueCoding }) => valueCoding.code)
      expect(codes).toEqual(codesOf(question))
      expect(codes.at(-1)).toBe(NOT_SURE)
      expect(codes.includes('none')).toBe(question.kind === 'choices' && question.none !== undefined)
      expect(item(question.id).repeats).toBe(question.kind === 'choices')
    }
  })

  test('only "none of these" excludes other answers', () => {
    for (const { answerOption = [] } of items)
      for (const { valueCoding, extension = [] } of answerOption) {
        expect(extension.some(({ url }) => url.endsWith('optionExclusive'))).toBe(valueCoding.code === 'none')
      }
  })

  test('its version is that of the rule book, and it says that it is a draft', () => {
    expect(questionnaire).toMatchObject({ version: book.hash, status: 'draft' })
  })

  test("the pain question carries LOINC's code beside ours, and LOINC's notice stands with it", () => {
    expect(item('pain-severity').code!.map(({ code }) => code)).toEqual(['pain-severity', '72514-3'])
    expect(questionnaire.copyright).toContain('http://loinc.org/license')
    expect(JSON.stringify(questionnaire)).not.toMatch(/"LA\d+-\d"|snomed/i)
  })

  test('the bone signs are asked by a flat list of answers, the stiffness signs by what is not answered', () => {
    expect(item('bone-signs')).toMatchObject({ enableBehavior: 'any' })
    expect(
      item('bone-signs').enableWhen!.map(({ operator, answerCoding }) => `${operator}${answerCoding!.code}`),
    ).toEqual([
      ...optionsOf('pain-place')
        .filter((place) => place !== 'neck' && place !== 'upper-back')
        .map((place) => `=${place}`),
      '=not-sure',
      '=stress-fracture',
      '=low-bone-density',
      '=steroid-tablets',
      '=not-sure',
    ])
    expect(item('stiffness-signs')).toMatchObject({ enableBehavior: 'all' })
    expect(
      item('stiffness-signs')
        .enableWhen!.filter(({ operator }) => operator === 'exists')
        .map(({ question }) => question),
    ).toEqual(['pain-duration', 'age'])
  })

  test('the painkiller cautions, which hang on the whole outcome, are asked by an SDC expression and by nothing else', () => {
    const { extension = [], enableWhen } = item('painkiller-cautions')
    expect(enableWhen).toBeUndefined()
    const expressions = extension.flatMap((one) => ('valueExpression' in one ? [one] : []))
    expect(expressions.at(-1)!.url).toBe(
      'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression',
    )
    const named = new Set(expressions.flatMap(({ valueExpression }) => valueExpression.name ?? []))
    for (const [, variable] of expressions.at(-1)!.valueExpression.expression.matchAll(/%(\w+)/g))
      expect(named).toContain(variable)
  })
})

function expectAsTheWalk(of: RuleBook, answers: Answers, { item: asked } = questionnaireOf(of, 'Questions')): void {
  const { places, step } = walk(of, answers)
  const disabled = disabledItems(asked, codesSaid(of, answers), judgeBy(of))
  const before = step.kind === 'ask' ? of.questions.findIndex(({ id }) => id === step.question) : of.questions.length
  for (const { id } of of.questions.slice(0, before + 1).filter(({ askedIf }) => askedIf)) {
    const place = places.get(id)
    if (place === 'does-not-apply') expect(disabled, `${id} does not apply`).toContain(id)
    if (place === 'asked' || place === 'on-demand') expect(disabled, `${id} is asked or offered`).not.toContain(id)
  }
  // With "not sure" of the place, a side is not offered here, and may be said there.
  for (const { id } of of.outside)
    if (places.get(id) === 'on-demand') expect(disabled, `${id} is offered`).not.toContain(id)
}

describe('when a question is asked', () => {
  test('agrees with the walk on every finished interview', () => {
    fc.assert(
      fc.property(finishedSheet(), (answers) => expectAsTheWalk(book, answers, questionnaire)),
      { numRuns: 400 },
    )
  })

  test('both ways are met: each conditional question is asked or offered in some interviews, and does not apply in others', () => {
    const sheets = fc.sample(finishedSheet(), { numRuns: 300, seed: 5 })
    for (const id of conditions(book).keys()) {
      const places = new Set(sheets.map((answers) => walk(book, answers).places.get(id as QuestionId)))
      expect(places, id).toContain('does-not-apply')
      expect(places.has('asked') || places.has('on-demand'), id).toBe(true)
    }
  })

  const hard = {
    'a count of signs': {
      kind: 'atLeastOf' as const,
      question: 'danger' as QuestionId,
      options: ['numb', 'fever'] as never[],
      count: 2,
    },
    'a negation': not(is('where', 'leg')),
    'a level from above': { kind: 'atMost' as const, question: 'severity' as QuestionId, value: 3 },
    'any under all': all(any(includes('danger', 'fever'), is('where', 'leg')), atLeast('severity', 4)),
    'all under any': any(all(includes('danger', 'fever'), is('where', 'leg')), not(includes('danger', 'numb'))),
    'a red flag': rule('fever'),
    'a red flag that is not met': not(rule('place')),
    'a cause': rule('gear'),
    'a piece of advice': rule('warmth'),
    'the urgency': urgency('same-day', 'self-care'),
    'not sure itself': is('where', 'not-sure'),
    always: all(),
  }
  test.each(Object.entries(hard))('is said rightly where it hangs on %s', (_title, askedIf) => {
    const small = smallBook()
    const last = choices('last', ['one', 'two'], askedIf)
    const questions = [
      choices('danger', ['numb', 'fever']),
      choice('where', ['back', 'leg']),
      scale('severity'),
      ...small.questions.filter(({ id }) => ['hop', 'shoes', 'ground', 'cautions'].includes(id)),
      last,
    ]
    const withLast = smallBook({
      questions,
      causes: [
        ...small.causes,
        {
          ...small.causes[0]!,
          id: 'last-read' as never,
          strong: [includes('last', 'one')],
          supporting: [],
          against: [],
        },
      ],
    })
    fc.assert(
      fc.property(anySheet(withLast, 0), (sheet) => expectAsTheWalk(withLast, interview(withLast, sheet).answers)),
      { numRuns: 200 },
    )
  })
})
