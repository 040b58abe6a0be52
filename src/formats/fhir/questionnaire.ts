import type { Question, RuleBook } from '#core/rulebook/book.ts'
import { conditions, enablement, groupOf } from './enable.ts'
import { EXTENSIONS, ITEM_CONTROLS, LOINC_NOTICE, NONE, PAIN_SEVERITY, QUESTIONNAIRE_URL, QUESTIONS } from './names.ts'
import { codesOf, codingOf, ordinal, some } from './options.ts'
import type { AnswerOption, Coding, Extension, Questionnaire, QuestionnaireItem } from './r4.ts'

/** `https://.../Questionnaire/backstride|<rule book>`: the questions as this rule book asks them. */
export const canonicalOf = (book: RuleBook): string => `${QUESTIONNAIRE_URL}|${book.hash}`

/**
 * The whole questionnaire: a group for each section, then what is offered outside the interview. Its version is the
 * rule book's.
 */
export function questionnaireOf(book: RuleBook, title: string): Questionnaire {
  const asked = conditions(book)
  const itemOf = (question: Question): QuestionnaireItem => {
    const formula = asked.get(question.id)
    const { extension = [], ...flat } = formula ? enablement(book, formula) : {}
    return {
      linkId: question.id,
      extension: [
        ...extension,
        control(question.kind === 'choices' ? 'check-box' : 'radio-button'),
        { url: EXTENSIONS.choiceOrientation, valueCode: 'vertical' },
      ],
      code: codes(question),
      text: question.heading,
      type: 'choice',
      ...flat,
      required: false,
      repeats: question.kind === 'choices',
      answerOption: codesOf(question).map((code) => optionOf(question, code)),
      item: [help(question)],
    }
  }
  const sections = book.sections.map(({ id, title: heading }): QuestionnaireItem => ({
    linkId: groupOf(id),
    text: heading,
    type: 'group',
    item: book.questions.filter(({ section }) => section === id).map(itemOf),
  }))
  return {
    resourceType: 'Questionnaire',
    url: QUESTIONNAIRE_URL,
    version: book.hash,
    name: 'Backstride',
    title,
    // No clinician has reviewed it.
    status: 'draft',
    subjectType: ['Patient'],
    publisher: 'Backstride',
    copyright: LOINC_NOTICE,
    item: [...sections, ...book.outside.map(itemOf)],
  }
}

/** How bad the pain is also goes out under LOINC's code. */
const codes = ({ id, role, heading }: Question): Coding[] => [
  { system: QUESTIONS, code: id, display: heading },
  ...(role === 'severity' ? [PAIN_SEVERITY] : []),
]

function optionOf(question: Question, code: string): AnswerOption {
  const alone: Extension[] = code === NONE ? [{ url: EXTENSIONS.optionExclusive, valueBoolean: true }] : []
  return { ...some([...alone, ...ordinal(question, code)]), valueCoding: codingOf(question, code) }
}

/** What stands around the question in the app: why it is asked, its hint, and the hints of its options. */
function help(question: Question): QuestionnaireItem {
  const options =
    'options' in question
      ? question.options.flatMap(({ label, hint }) => (hint === undefined ? [] : [`${label}: ${hint}.`]))
      : []
  return {
    linkId: `${question.id}.help`,
    extension: [control('help')],
    text: [question.why, ...(question.hint === undefined ? [] : [`${question.hint}.`]), ...options].join(' '),
    type: 'display',
  }
}

const control = (code: string): Extension => ({
  url: EXTENSIONS.itemControl,
  valueCodeableConcept: { coding: [{ system: ITEM_CONTROLS, code }] },
})
