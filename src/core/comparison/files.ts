import type { RawBook } from '#core/rulebook/rawfile.ts'

/**
 * In what a file differs. `easing`: what a question says would lower the urgency, or weaken a cause, its words too, for
 * they say what must come about; `change`: what else its answers can become. `words`: what is said, and nothing that
 * decides. `days`: those of an urgency; `numbers`: to call in an emergency.
 */
export type Aspect =
  | 'condition'
  | 'urgency'
  | 'days'
  | 'numbers'
  | 'easing'
  | 'change'
  | 'label'
  | 'options'
  | 'kind'
  | 'order'
  | 'words'
export interface ChangedFile {
  readonly path: string
  readonly in: readonly Aspect[]
}
export interface FilesDiff {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly ChangedFile[]
}

const FOLDERS = ['red-flags', 'causes', 'advice', 'questions', 'sources', 'learn', 'urgencies'] as const
const SINGLES = ['questions/interview', 'limits', 'emergency'] as const

/**
 * Which rules and questions are new, gone or changed, and in what. Cases and sign-offs speak about rules, so they do
 * not count.
 */
export function diffFiles(before: RawBook, after: RawBook): FilesDiff {
  const ids = (raw: RawBook) =>
    new Map(
      FOLDERS.flatMap((folder) => [...raw[folder]].map(([id, data]) => [`${folder}/${id}`, { folder, data }] as const)),
    )
  const [was, is] = [ids(before), ids(after)]
  const calls = same(before.emergency?.numbers, after.emergency?.numbers) ? 'words' : 'numbers'
  const aspects = { 'questions/interview': 'order', limits: 'condition', emergency: calls } as const
  const singles = SINGLES.filter((name) => !same(before[name], after[name])).map((path): ChangedFile => ({
    path,
    in: [aspects[path]],
  }))
  return {
    added: [...is.keys()].filter((path) => !was.has(path)),
    removed: [...was.keys()].filter((path) => !is.has(path)),
    changed: [
      ...singles,
      ...[...is].flatMap(([path, { folder, data }]) => {
        const earlier = was.get(path)
        const aspects = earlier ? changedIn(folder, earlier.data, data) : []
        return aspects.length > 0 ? [{ path, in: aspects }] : []
      }),
    ],
  }
}

type Fields = Readonly<Record<string, unknown>>

/** Where the fields of a rule belong that decide something; all others are words. */
const DECIDING: Readonly<Record<(typeof FOLDERS)[number], (file: Fields) => Partial<Record<Aspect, unknown>>>> = {
  'red-flags': ({ when, raised, urgency }) => ({
    condition: [when, (raised as Fields | undefined)?.['when']],
    urgency: [urgency, (raised as Fields | undefined)?.['to']],
  }),
  causes: ({ signs, label }) => ({ condition: signs, label }),
  advice: ({ shownWhen, neverWhen, running, order, label }) => ({
    condition: [shownWhen, neverWhen, running],
    order,
    label,
  }),
  questions: ({ kind, options, none, askedIf, change }) => ({
    kind,
    options: [(options as readonly Fields[] | undefined)?.map(({ id }) => id), none !== undefined],
    condition: askedIf,
    ...changing(change as Change | undefined),
  }),
  sources: () => ({}),
  learn: () => ({}),
  urgencies: ({ seenBy, recheck }) => ({ days: [seenBy, recheck] }),
}

/** What is said under `change`: each part of it by its kind of question. */
interface Change {
  readonly becomes?: Readonly<Record<string, { readonly from?: unknown; readonly eases?: boolean }>>
  readonly begins?: Fields
  readonly anyBegins?: string
  readonly ends?: Fields
  readonly allEnd?: string
  readonly rises?: string
  readonly falls?: string
  readonly fixed?: unknown
}

function changing({ becomes = {}, begins = {}, anyBegins, ends, allEnd, rises, falls, fixed }: Change = {}): Partial<
  Record<Aspect, unknown>
> {
  const eased = Object.entries(becomes).filter(([, { eases }]) => eases)
  const others = Object.entries(becomes).filter(([, { eases }]) => !eases)
  return {
    easing: [eased, ends, allEnd, falls],
    change: [
      others.map(([option, { from }]) => [option, from]),
      Object.keys(begins),
      anyBegins !== undefined,
      rises !== undefined,
      fixed,
    ],
  }
}

function changedIn(folder: (typeof FOLDERS)[number], was: Fields, is: Fields): Aspect[] {
  const [before, after] = [DECIDING[folder](was), DECIDING[folder](is)]
  const deciding = (Object.keys(after) as Aspect[]).filter((aspect) => !same(before[aspect], after[aspect]))
  if (deciding.length > 0) return deciding
  return same(was, is) ? [] : ['words']
}

/** The same whatever the order in which keys were written. */
const same = (a: unknown, b: unknown): boolean => written(a) === written(b)

function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'nothing'
  return `{${Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${key}:${written(inner)}`)
    .join()}}`
}
