import { suggestion } from '#core/basics/nearest.ts'
import { safetyQuestions } from '#core/rulebook/inspect-interview.ts'
import type { Draft, DraftBook, Fault, RawBook } from '#core/rulebook/rawfile.ts'

type Question = Draft<RawBook['questions'] extends ReadonlyMap<string, infer Q> ? Q : never>
type Slip = Omit<Fault, 'path'>

/** Faults in what the questions say of how their answers can change. */
export function inspectChanges(raw: DraftBook): Fault[] {
  const safety = safetyQuestions(raw)
  return [...raw.questions].flatMap(([id, question]) =>
    slipsOf(question, safety.has(id)).map(({ at, message }) => ({
      path: `questions/${id}`,
      at: ['change', ...at],
      message,
    })),
  )
}

function slipsOf(question: Question, isSafety: boolean): Slip[] {
  const { change } = question
  if (!change) return []
  const fixed =
    change.fixed !== undefined && change.because === undefined
      ? [{ at: ['fixed'], message: 'say under "because" why these cannot change' }]
      : []
  return [...fixed, ...slipsInOptions(question), ...(isSafety ? asChoice(question) : idle(question))]
}

/** Options that do not exist, and options that are said both to change and not to. */
function slipsInOptions(question: Question): Slip[] {
  const options = optionsOf(question)
  const named = namedIn(question)
  const fixed = Array.isArray(question.change?.fixed) ? question.change.fixed : []
  const unknown = [
    ...named,
    ...fromIn(question),
    ...fixed.flatMap((option, index) => (option === undefined ? [] : [{ option, at: ['fixed', index] }])),
  ].filter(({ option }) => !options.includes(option))
  const both = named.filter(({ option }) => fixed.includes(option) || question.change?.fixed === 'any')
  return [
    ...unknown.map(({ option, at }) => ({
      at,
      message: `there is no option "${option}"${suggestion(option, options)}`,
    })),
    ...both.map(({ option, at }) => ({ at, message: `"${option}" is also named under "fixed"` })),
  ]
}

const optionsOf = (question: Question): string[] =>
  (('options' in question && question.options) || []).flatMap((option) => option?.id ?? [])

type Named = { readonly option: string; readonly at: readonly PropertyKey[] }

function namedIn(question: Question): Named[] {
  const keys = (at: string, record: object | undefined) =>
    Object.keys(record ?? {}).map((option) => ({ option, at: [at, option] }))
  if (question.kind === 'choices')
    return [...keys('begins', question.change?.begins), ...keys('ends', question.change?.ends)]
  return question.kind === 'choice' ? keys('becomes', question.change?.becomes) : []
}

/** Where an answer may come from; these need not be able to come about themselves. */
function fromIn(question: Question): Named[] {
  if (question.kind !== 'choice') return []
  return Object.entries(question.change?.becomes ?? {}).flatMap(([option, to]) =>
    (to?.from ?? []).flatMap((one, index) =>
      one === undefined ? [] : [{ option: one, at: ['becomes', option, 'from', index] }],
    ),
  )
}

/** A warning sign is not the runner's to take away, one by one. */
function asChoice(question: Question): Slip[] {
  if (question.kind !== 'choices') return []
  return Object.keys(question.change?.ends ?? {}).map((option) => ({
    at: ['ends', option],
    message:
      'a red flag reads this question, so no sign is taken away by itself: write "allEnd" for all of them gone as the pain gets better, if the contract lets it, or nothing',
  }))
}

/** What no red flag reads cannot lower the urgency. */
const idle = (question: Question): Slip[] =>
  easingIn(question).map((at) => ({
    at,
    message: 'no red flag reads this question, so this cannot lower the urgency',
  }))

/** The places in `change` that say what would lower the urgency. Which of them may, the contract says. */
export function easingIn(question: Question): string[][] {
  switch (question.kind) {
    case 'choice':
      return Object.entries(question.change?.becomes ?? {}).flatMap(([option, to]) =>
        to?.eases ? [['becomes', option, 'eases']] : [],
      )
    case 'choices':
      return question.change?.allEnd === undefined ? [] : [['allEnd']]
    case 'scale':
      return question.change?.falls === undefined ? [] : [['falls']]
    default:
      return [] // a question whose kind could not be read
  }
}

/** What a question does not yet say of how its answer can change, in words for its author; nothing when it says all. */
export function changesLacking(question: Question): string[] {
  const { change } = question
  if (!change) return ['what of its answer can change ("change", or "fixed: any" with the reason)']
  if (change.fixed === 'any') return []
  const told = new Set([...namedIn(question).map(({ option }) => option), ...(change.fixed ?? [])])
  const left = optionsOf(question).filter((option) => !told.has(option))
  return left.length > 0 ? [`under "change" a word on ${left.join(', ')}`] : []
}
