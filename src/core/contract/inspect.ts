import { isTooDeep } from '#core/basics/depth.ts'
import { suggestion } from '#core/basics/nearest.ts'
import type { Contract } from '#core/contract/contract.ts'
import { easingFaults } from '#core/contract/easing.ts'
import { type DraftContract, sortContract } from '#core/contract/rawcontract.ts'
import { readContract } from '#core/contract/read.ts'
import type { RawCondition } from '#core/rulebook/schema.ts'
import { questionShapes } from '#core/rulebook/assemble.ts'
import { compareUrgency } from '#core/rulebook/book.ts'
import { inspectCondition, type Scope } from '#core/rulebook/conditions.ts'
import type { Draft, DraftBook, Fault, RuleFile } from '#core/rulebook/rawfile.ts'
import { inspectHidden } from '#core/rulebook/hidden-text.ts'
import { inspectWording } from '#core/rulebook/wording.ts'

/** What a contract may name: all that the rule book beside it has. */
interface Known extends Scope {
  readonly redFlags: ReadonlySet<string>
  readonly advice: ReadonlySet<string>
  readonly rows: ReadonlySet<string>
}
type Slip = Omit<Fault, 'path'>
type Ids = readonly (string | undefined)[] | undefined

/**
 * Every fault of the contract beside a rule book, in one run: shape, names of what is not there, and what the rule book
 * says would lower an urgency though the contract does not let it. The contract itself once nothing in its own files is
 * wrong and every question could be read; `hash` makes that of their content.
 */
export function inspectContract(
  files: readonly RuleFile[],
  book: DraftBook,
  hash: () => string,
): { contract: Contract | undefined; faults: Fault[] } {
  const { raw, drafts, faults } = sortContract(files)
  const known: Known = {
    questions: questionShapes(book),
    redFlags: new Set(book['red-flags'].keys()),
    advice: new Set(book.advice.keys()),
    rules: new Set([...book['red-flags'].keys(), ...book.causes.keys(), ...book.advice.keys()]),
    rows: new Set(Object.keys(drafts.advice ?? {})),
    urgency: true,
    doubt: true,
    causes: new Set(book.causes.keys()),
  }
  const shallow = files.filter(({ data }) => !isTooDeep(data))
  const found = [
    ...faults,
    ...Object.entries(LOOKS).flatMap(([name, look]) =>
      look(drafts, known).map((slip) => ({ path: `contract/${name}`, ...slip })),
    ),
    ...shallow.flatMap(inspectHidden),
    ...shallow.flatMap(inspectWording),
  ]
  const readable = files.every(({ unreadable }) => !unreadable) && [...known.questions.values()].every(Boolean)
  return {
    contract: found.length === 0 && readable ? readContract(raw, known.questions, hash()) : undefined,
    faults: [...found, ...(drafts.easing ? easingFaults(book, drafts.easing) : [])],
  }
}

const LOOKS: Readonly<Record<string, (drafts: DraftContract, known: Known) => Slip[]>> = {
  advice: ({ advice }, known) =>
    entries(advice).flatMap(([id, row]) => [
      ...key(known.advice, 'advice', id, []),
      ...(row?.fits === 'always' ? [] : inspectCondition(row?.fits, known, [id, 'fits'])),
      ...clauses(row?.neverWhen, known, [id, 'neverWhen']),
      ...named(row?.needsAnswerTo, known.questions, 'question', [id, 'needsAnswerTo']),
    ]),
  'can-i-run': ({ 'can-i-run': canIRun }, known) => [
    ...entries(canIRun?.strict?.atLeast).flatMap(([answer, list]) =>
      clauses(list, known, ['strict', 'atLeast', answer]),
    ),
    ...named(canIRun?.strict?.anyRedFlagBut, known.redFlags, 'red flag', ['strict', 'anyRedFlagBut']),
    ...entries(canIRun?.worse?.harmless).flatMap(([id, answer]) => [
      ...key(known.questions, 'question', id, ['worse', 'harmless']),
      ...(typeof answer === 'string' ? optionOf(id, answer, known, ['worse', 'harmless', id]) : []),
    ]),
  ],
  easing: ({ easing }, known) => [
    ...entries(easing?.becomes).flatMap(([id, options]) => optionsOf(id, options, known, ['becomes'])),
    ...named(easing?.falls, known.questions, 'question', ['falls']),
    ...named(easing?.allEnd, known.questions, 'question', ['allEnd']),
  ],
  emergency: ({ emergency }, known) => [
    ...entries(emergency?.signs).flatMap(([id, options]) => optionsOf(id, options, known, ['signs'])),
    ...clauses(emergency?.together, known, ['together']),
  ],
  floors: ({ floors }, known) =>
    entries(floors?.floors).flatMap(([id, floor]) => [
      ...key(known.questions, 'question', id, ['floors']),
      ...rising(floor, known, ['floors', id]),
    ]),
  habits: ({ habits }, known) => named(habits?.questions, known.questions, 'question', ['questions']),
  hidden: ({ hidden }, known) =>
    entries(hidden?.hides).flatMap(([id, flags]) => [
      ...key(known.questions, 'question', id, ['hides']),
      ...named(flags, known.redFlags, 'red flag', ['hides', id]),
    ]),
  limits: ({ limits }, known) => [
    ...(['ceilings', 'help'] as const).flatMap((part) =>
      entries(limits?.[part]?.at).flatMap(([urgency, ids]) =>
        named(ids, known.advice, 'advice', [part, 'at', urgency]),
      ),
    ),
    ...clauses(limits?.running?.neverWhen, known, ['running', 'neverWhen']),
    ...(limits?.pairs?.never ?? []).flatMap((pair, index) =>
      named(pair, known.advice, 'advice', ['pairs', 'never', index]),
    ),
  ],
  promises: ({ promises }, { rows, advice }) =>
    entries(promises).flatMap(([id, promise]) => {
      const kinds = KINDS.filter((kind) => promise?.[kind])
      const one =
        kinds.length === 1
          ? []
          : [{ at: [id], message: `a promise has one of ${KINDS.join(', ')}, here are ${kinds.length}` }]
      const alone =
        (promise?.neverAlone === undefined) === (promise?.beside === undefined)
          ? []
          : [{ at: [id], message: '"neverAlone" and "beside" belong together' }]
      return [
        ...one,
        ...alone,
        ...KINDS.flatMap((kind) => named(promise?.[kind], kind === 'neverAlone' ? advice : rows, 'advice', [id, kind])),
        ...named(promise?.beside, advice, 'advice', [id, 'beside']),
      ]
    }),
  urgencies: ({ urgencies }, known) =>
    entries(urgencies?.urgencies).flatMap(([id, flag]) => [
      ...key(known.redFlags, 'red flag', id, ['urgencies']),
      ...rising(flag, known, ['urgencies', id]),
    ]),
  worse: ({ worse }, known) => [
    ...named(worse?.scales, known.questions, 'question', ['scales']),
    ...entries(worse?.choices).flatMap(([id, steps]) => [
      ...key(known.questions, 'question', id, ['choices']),
      ...(steps ?? []).flatMap((step, index) => [
        ...optionOf(id, step?.from, known, ['choices', id, index, 'from']),
        ...(step?.to ?? []).flatMap((to, place) => optionOf(id, to, known, ['choices', id, index, 'to', place])),
      ]),
    ]),
  ],
}
const KINDS = ['heldBack', 'fitting', 'takesOver', 'neverAlone'] as const

const entries = <T>(record: { readonly [id: string]: T | undefined } | undefined): [string, T | undefined][] =>
  Object.entries(record ?? {})

const clauses = (
  list: readonly (Draft<RawCondition> | undefined)[] | undefined,
  known: Known,
  at: readonly PropertyKey[],
): Slip[] => (list ?? []).flatMap((raw, index) => inspectCondition(raw, known, [...at, index]))

function rising(
  one: Draft<{ urgency: string; raised?: { to: string; when: RawCondition } | undefined }> | undefined,
  known: Known,
  at: readonly PropertyKey[],
): Slip[] {
  const { urgency, raised } = one ?? {}
  const lower =
    urgency && raised?.to && compareUrgency(raised.to as never, urgency as never) >= 0
      ? [{ at: [...at, 'raised', 'to'], message: `"${raised.to}" is not more urgent than "${urgency}"` }]
      : []
  return [...lower, ...inspectCondition(raised?.when, known, [...at, 'raised', 'when'])]
}

type Names = Pick<ReadonlySet<string>, 'has' | 'keys'>
const missing = (known: Names, what: string, id: string): string =>
  `there is no ${what} "${id}"${suggestion(id, known.keys())}`

const key = (known: Names, what: string, id: string, at: readonly PropertyKey[]): Slip[] =>
  known.has(id) ? [] : [{ at, key: id, message: missing(known, what, id) }]

const named = (ids: Ids, known: Names, what: string, at: readonly PropertyKey[]): Slip[] =>
  (ids ?? []).flatMap((id, index) =>
    id === undefined || known.has(id) ? [] : [{ at: [...at, index], message: missing(known, what, id) }],
  )

/** Of a question named as a key: that it is there, and has these options. */
function optionsOf(id: string, options: Ids, known: Known, at: readonly PropertyKey[]): Slip[] {
  if (!known.questions.has(id)) return key(known.questions, 'question', id, at)
  return (options ?? []).flatMap((option, index) => optionOf(id, option, known, [...at, id, index]))
}

function optionOf(id: string, option: string | undefined, known: Known, at: readonly PropertyKey[]): Slip[] {
  const options = known.questions.get(id)?.options
  if (!options || option === undefined || options.includes(option)) return []
  return [{ at, message: `"${id}" has no option "${option}"${suggestion(option, options)}` }]
}
