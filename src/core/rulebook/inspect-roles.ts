import { ADVICE_ROLES, QUESTION_ROLES, type QuestionRole } from '#core/rulebook/book.ts'
import type { DraftBook, Fault } from '#core/rulebook/rawfile.ts'

const KINDS: Readonly<Record<QuestionRole, string>> = { place: 'choices', severity: 'scale' }

/** What the app knows by its role alone must be there, once, and of the kind that it can use. */
export const inspectRoles = (drafts: DraftBook): Fault[] => [
  ...questionRoles(drafts),
  ...adviceRoles(drafts),
  ...pictures(drafts),
]

function questionRoles({ questions }: DraftBook): Fault[] {
  return QUESTION_ROLES.flatMap((role) => {
    const [first, ...more] = [...questions].filter(([, question]) => question.role === role)
    if (!first) return [{ path: 'questions/interview', at: [], message: `no question has the role "${role}"` }]
    const twice = more.map(([id]) => ({
      path: `questions/${id}`,
      at: ['role'],
      message: `"${first[0]}" has this role already`,
    }))
    const { kind } = first[1]
    return kind === undefined || kind === KINDS[role]
      ? twice
      : [
          ...twice,
          { path: `questions/${first[0]}`, at: ['role'], message: `the role "${role}" is for the kind ${KINDS[role]}` },
        ]
  })
}

function adviceRoles({ advice }: DraftBook): Fault[] {
  return ADVICE_ROLES.filter((role) => ![...advice.values()].some((one) => one.role === role)).map((role) => ({
    path: 'questions/interview',
    at: [],
    message: `no advice has the role "${role}"`,
  }))
}

/** A press on the drawing must lead to just one answer, and only the question of places stands beside it. */
function pictures({ questions }: DraftBook): Fault[] {
  return [...questions].flatMap(([id, question]) => {
    const seen = new Set<string>()
    return (('options' in question && question.options) || []).flatMap((option, index) => {
      const fault = (key: string, message: string) => [
        { path: `questions/${id}`, at: ['options', index, key], message },
      ]
      if (option?.picture === undefined)
        return option?.oneSided === undefined ? [] : fault('oneSided', 'say of which region, under "picture"')
      if (question.role !== 'place') return fault('picture', 'only the question with the role "place" has pictures')
      const spot = `${option.picture} ${option.oneSided ?? false}`
      if (seen.has(spot)) return fault('picture', 'an option before it has the same picture')
      seen.add(spot)
      return []
    })
  })
}
