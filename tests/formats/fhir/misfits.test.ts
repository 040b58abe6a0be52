import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { misfits } from '#formats/fhir/misfits.ts'
import { questionnaireOf } from '#formats/fhir/questionnaire.ts'
import type { Questionnaire } from '#formats/fhir/r4.ts'
import { judgeBy } from '#formats/fhir/read-bundle.ts'
import { book } from '../../support/book.ts'
import { fileOf, finishedSheet, type Spoilable } from '../../support/finished.ts'
import { runnerWith } from '../../support/runner.ts'

const questionnaire = questionnaireOf(book, 'Questions')
const responseOf = (answers: Parameters<typeof fileOf>[0]): Spoilable => fileOf(answers).entry[1]!.resource
const wrong = (response: unknown, of: Questionnaire = questionnaire) =>
  misfits(of, response, judgeBy(book)).map(({ linkId, what }) => `${what} ${linkId}`.trim())

/** The parts of a response, by name, to be spoilt. */
function parts(response: Spoilable) {
  const group = (id: string) => response.item.find(({ linkId }: Spoilable) => linkId === id)
  const item = (id: string) =>
    response.item.flatMap((one: Spoilable) => one.item ?? [one]).find(({ linkId }: Spoilable) => linkId === id)
  return { response, group, item }
}
const spoilt = (spoil: (given: ReturnType<typeof parts>) => void, answers = runnerWith({})): string[] => {
  const given = parts(responseOf(answers))
  spoil(given)
  return wrong(given.response)
}
const coding = (question: string, code: string) => ({
  system: `https://backstride.example/fhir/CodeSystem/${question}`,
  code,
})

test('every response that we write fits its questionnaire', () => {
  fc.assert(
    fc.property(finishedSheet(), (answers) => {
      expect(wrong(responseOf(answers))).toEqual([])
    }),
    { numRuns: 200 },
  )
})

describe('a response is found not to fit when', () => {
  const faults: Readonly<Record<string, [spoil: (given: ReturnType<typeof parts>) => void, found: string[]]>> = {
    'it is for another version': [
      ({ response }) => (response.questionnaire = response.questionnaire.replace(/\|.*/, '|0')),
      ['other-questionnaire'],
    ],
    'it is for another questionnaire': [
      ({ response }) => (response.questionnaire = `https://elsewhere.example|${book.hash}`),
      ['other-questionnaire'],
    ],
    'it has no status': [({ response }) => delete response.status, ['unknown-status']],
    'it has a status that FHIR does not know': [({ response }) => (response.status = 'done'), ['unknown-status']],
    'it has no date': [({ response }) => delete response.authored, ['no-date']],
    'its date has a time and no zone': [({ response }) => (response.authored = '2025-11-24T09:05:00'), ['no-date']],
    'it has a field of nobody': [({ response }) => (response.answers = {}), ['unknown-field']],
    'an item is unknown': [
      ({ group }) =>
        group('section-life').item.push({ linkId: 'shoe-size', answer: [{ valueCoding: coding('shoes', 'none') }] }),
      ['unknown-item shoe-size'],
    ],
    'an item has no linkId': [({ item }) => delete item('age').linkId, ['no-link-id section-danger']],
    'an item is given twice': [
      ({ group, item }) => group('section-danger').item.push(structuredClone(item('age'))),
      ['item-given-twice age'],
    ],
    'a group is given twice': [
      ({ response, group }) => response.item.push(structuredClone(group('section-life'))),
      ['item-given-twice section-life'],
    ],
    'items stand out of order': [
      ({ group }) => group('section-danger').item.reverse(),
      ['leg-symptoms', 'medical-history', 'illness-signs', 'emergency-signs', 'nerve-signs'].map(
        (id) => `item-out-of-order ${id}`,
      ),
    ],
    'an item stands in another section': [
      ({ group, item }) => group('section-life').item.push(structuredClone(item('age'))),
      ['item-in-wrong-place age'],
    ],
    'an item stands inside another': [
      ({ item }) => (item('age').item = [structuredClone(item('onset'))]),
      ['item-in-wrong-place age'],
    ],
    'a group is empty': [({ group }) => (group('section-life').item = []), ['empty-item section-life']],
    'a group has an answer': [
      ({ group, item }) => (group('section-life').answer = item('age').answer),
      ['answer-where-none-belongs section-life'],
    ],
    'a help text is answered': [
      ({ group }) => group('section-danger').item.push({ linkId: 'age.help', answer: [{ valueString: 'x' }] }),
      ['item-in-wrong-place age.help'],
    ],
    'a question has no answer': [({ item }) => delete item('age').answer, ['question-without-answer age']],
    'a question has an empty list of answers': [
      ({ item }) => (item('age').answer = []),
      ['question-without-answer age'],
    ],
    'an answer is text': [({ item }) => (item('age').answer = [{ valueString: '35-44' }]), ['wrong-type age']],
    'an answer is a number': [
      ({ item }) => (item('pain-severity').answer = [{ valueInteger: 4 }]),
      ['wrong-type pain-severity'],
    ],
    'an answer has two values': [({ item }) => (item('age').answer[0].valueString = 'x'), ['wrong-type age']],
    'an answer has no value': [({ item }) => (item('age').answer = [{}]), ['wrong-type age']],
    'an answer is null': [({ item }) => (item('age').answer = [null]), ['wrong-type age']],
    'an answer is not among the options': [
      ({ item }) => (item('age').answer[0].valueCoding.code = '36'),
      ['not-an-option age'],
    ],
    'an answer is an option of another question': [
      ({ item }) => (item('age').answer = [{ valueCoding: coding('surface', 'hard') }]),
      ['not-an-option age'],
    ],
    'an answer has the right code of another system': [
      ({ item }) => (item('age').answer[0].valueCoding.system = 'http://loinc.org'),
      ['not-an-option age'],
    ],
    'an answer says other words than its option': [
      ({ item }) => (item('age').answer[0].valueCoding.display = '60 to 69'),
      ['other-words-for-an-option age'],
    ],
    'a single choice has two answers': [
      ({ item }) => item('age').answer.push({ valueCoding: coding('age', '45-59') }),
      ['too-many-answers age'],
    ],
    'an answer is given twice': [
      ({ item }) =>
        (item('shoes').answer = [
          { valueCoding: coding('shoes', 'too-soft') },
          { valueCoding: coding('shoes', 'too-soft') },
        ]),
      ['answer-given-twice shoes'],
    ],
    '"none of these" does not stand alone': [
      ({ item }) => item('shoes').answer.push({ valueCoding: coding('shoes', 'too-soft') }),
      ['exclusive-answer-not-alone shoes'],
    ],
    'a question that a flat list of conditions disables is answered': [
      ({ item }) => (item('pain-place').answer = [{ valueCoding: coding('pain-place', 'neck') }]),
      ['answer-to-a-disabled-item bone-signs'],
    ],
  }
  test.each(Object.entries(faults))('%s', (_title, [spoil, found]) => {
    expect(spoilt(spoil).sort()).toEqual([...found].sort())
  })

  test('a question that is enabled by what was not answered is answered while disabled', () => {
    const answers = runnerWith({ 'pain-duration': 'over-12-weeks', 'stiffness-signs': ['psoriasis'] })
    expect(spoilt(() => undefined, answers)).toEqual([])
    expect(spoilt(({ item }) => (item('age').answer = [{ valueCoding: coding('age', '45-59') }]), answers)).toEqual([
      'answer-to-a-disabled-item stiffness-signs',
    ])
  })

  test('a question that an expression disables is answered', () => {
    const answers = runnerWith({ 'pain-severity': 4, 'painkiller-cautions': ['blood-thinner'] })
    expect(spoilt(() => undefined, answers)).toEqual([])
    expect(
      spoilt(
        ({ item }) => (item('illness-signs').answer = [{ valueCoding: coding('illness-signs', 'fever-or-shivering') }]),
        answers,
      ),
    ).toEqual(['answer-to-a-disabled-item painkiller-cautions'])
  })

  test('a question that must be answered is not, unless it is disabled or the response is not complete', () => {
    const required: Questionnaire = {
      ...questionnaire,
      item: questionnaire.item.map((group) => ({
        ...group,
        ...(group.item &&
          group.type === 'group' && {
            item: group.item.map((one) => ({ ...one, required: ['age', 'stiffness-signs'].includes(one.linkId) })),
          }),
      })),
    }
    const given = parts(responseOf(runnerWith({})))
    expect(wrong(given.response, required)).toEqual([])
    given.group('section-danger').item.pop()
    expect(wrong(given.response, required)).toEqual(['answer-missing age'])
    given.response.status = 'in-progress'
    expect(wrong(given.response, required)).toEqual([])
  })

  test.each([null, 3, 'x', [[]], {}, { resourceType: 'Patient' }])('it is no response at all: %j', (nothing) => {
    expect(wrong(nothing)).toEqual(['not-a-response'])
  })

  test('it is hostile: a prototype, endless nesting or a text for a list is a fault like any other', () => {
    expect(
      spoilt(({ group }) => group('section-life').item.push(JSON.parse('{"linkId":"__proto__","answer":[]}'))),
    ).toEqual(['unknown-item __proto__'])
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)
    expect(spoilt(({ item }) => (item('age').answer = deep))).toEqual(['wrong-type age'])
    expect(spoilt(({ response }) => (response.item = 'section-danger'))).toEqual(['empty-item'])
  })
})
