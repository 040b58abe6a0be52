import { NOT_SURE } from '#core/engine/condition.ts'
import type { ClinicianNote } from '#core/note/note.ts'
import type { Question, RuleBook } from '#core/rulebook/book.ts'
import { groupOf } from './enable.ts'
import { dateTime } from './moment.ts'
import { EXTENSIONS, NONE } from './names.ts'
import { codingOf, ordinal, some } from './options.ts'
import { canonicalOf } from './questionnaire.ts'
import type { Extension, QuestionnaireResponse, ResponseItem } from './r4.ts'

/**
 * What was answered, as answers to the questionnaire. A question that was not asked has no item, and an extension says
 * which need not be: no answer could have made it more urgent.  "none of these" and
 * "not sure" are answers. Answers that did not count are not in the note, and so not here.
 */
export function responseOf(book: RuleBook, note: ClinicianNote, patient: string): QuestionnaireResponse {
  const said = codesSaid(note)
  const itemOf = (question: Question): ResponseItem[] => {
    const codes = said.get(question.id) ?? []
    return codes.length === 0
      ? []
      : [
          {
            linkId: question.id,
            text: question.heading,
            answer: codes.map((code) => ({
              valueCoding: { ...some(ordinal(question, code)), ...codingOf(question, code) },
            })),
          },
        ]
  }
  const sections = book.sections.flatMap(({ id, title }): ResponseItem[] => {
    const item = book.questions.filter(({ section }) => section === id).flatMap(itemOf)
    return item.length === 0 ? [] : [{ linkId: groupOf(id), text: title, item }]
  })
  const later = note.notAsked.filter(({ because }) => because === 'later').map(notAsked)
  return {
    resourceType: 'QuestionnaireResponse',
    ...(later.length > 0 && { extension: later }),
    questionnaire: canonicalOf(book),
    status: 'completed',
    authored: dateTime(note.made),
    author: { type: 'Patient', display: patient },
    source: { type: 'Patient', display: patient },
    item: [...sections, ...book.outside.flatMap(itemOf)],
  }
}

const notAsked = ({ question, because }: ClinicianNote['notAsked'][number]): Extension => ({
  url: EXTENSIONS.notAsked,
  extension: [
    { url: 'question', valueCode: question },
    { url: 'because', valueCode: because },
  ],
})

/** The codes answered to each question, in the order of its options. */
function codesSaid(note: ClinicianNote): ReadonlyMap<string, readonly string[]> {
  const signs = note.signs.map(({ question, signs: all, unsure, notAsked }): [string, string[]] => {
    const ticked = all.filter(({ state }) => state === 'yes').map(({ option }): string => option)
    return [question, notAsked ? [] : withRest(ticked, unsure ?? false)]
  })
  const facts = [...note.sections.flatMap((section) => section.facts), ...note.outside].map(
    ({ question, said }): [string, string[]] => {
      switch (said.kind) {
        case 'options':
          return [
            question,
            withRest(
              said.options.map(({ option }) => option),
              said.unsureOfTheRest,
            ),
          ]
        case 'score':
          return [question, [String(said.score)]]
        case 'none':
          return [question, [NONE]]
        case 'not-sure':
          return [question, [NOT_SURE]]
        case 'not-asked':
          return [question, []]
      }
    },
  )
  return new Map([...signs, ...facts])
}

function withRest(ticked: readonly string[], unsure: boolean): string[] {
  if (unsure) return [...ticked, NOT_SURE]
  return ticked.length === 0 ? [NONE] : [...ticked]
}
