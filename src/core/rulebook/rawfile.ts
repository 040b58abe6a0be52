import type { z } from 'zod'
import { DEEPEST, isTooDeep } from '#core/basics/depth.ts'
import { hiddenIn, hiddenMessage } from '#core/basics/hidden.ts'
import { suggestion } from '#core/basics/nearest.ts'
import { FOLDERS, SINGLES } from '#core/rulebook/schema.ts'

type Folder = keyof typeof FOLDERS
type Single = keyof typeof SINGLES
type Shape<K extends Folder> = z.output<(typeof FOLDERS)[K]>

/**
 * A parsed rule file: where it stands under the rule book's folder, without `.yaml`, and what was in it. One that could
 * not be read only lends its id.
 */
export interface RuleFile {
  readonly path: string
  readonly data: unknown
  readonly unreadable?: boolean
}

/** Something wrong in a rule file. `at` leads to the place within it; `key` when a key itself is the trouble. */
export interface Fault {
  readonly path: string
  readonly at: readonly PropertyKey[]
  readonly key?: string
  readonly message: string
}

/**
 * What is left of a file once the places with a fault of shape are taken out, so that the rest can be looked into all
 * the same.
 */
export type Draft<T> = T extends readonly (infer U)[]
  ? readonly (Draft<U> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Draft<T[K]> | undefined }
    : T

/** Every file of a rule book that belongs somewhere, sound or not, by folder and id. */
export type DraftBook = { readonly [K in Folder]: ReadonlyMap<string, Draft<Shape<K>>> } & {
  readonly [K in Single]: Draft<z.output<(typeof SINGLES)[K]>> | undefined
}

/** The files of a rule book that have the right shape, by folder and id. */
export type RawBook = { readonly [K in Folder]: ReadonlyMap<string, Shape<K>> } & {
  readonly [K in Single]: z.output<(typeof SINGLES)[K]> | undefined
}

/** Which folder a file stands in, and its id; nothing when it stands where no rule file belongs. */
export function homeOf(path: string): { folder: Folder; id: string } | { single: Single } | undefined {
  if (path in SINGLES) return { single: path as Single }
  const cut = path.lastIndexOf('/')
  const folder = path.slice(0, cut)
  return cut > 0 && folder in FOLDERS ? { folder: folder as Folder, id: path.slice(cut + 1) } : undefined
}

/** Whether a file is one of the contract, which stands beside the rules and says what must hold of them. */
export const isOfContract = (path: string): boolean => /^contract\/[^/]+$/.test(path)

/** Told of data here, and by those who will not even parse it. */
export const TOO_DEEP = `this is nested more than ${DEEPEST} deep, which no rule is`
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Sorts files into a book by shape. The faults name every place that does not fit; the drafts hold all that does. */
export function sortFiles(files: readonly RuleFile[]): { raw: RawBook; drafts: DraftBook; faults: Fault[] } {
  const faults: Fault[] = []
  const raw = emptyBook()
  const drafts = emptyBook()
  for (const { path, data, unreadable } of files) {
    const home = homeOf(path)
    const tooDeep = isTooDeep(data)
    if (tooDeep) faults.push({ path, at: [], message: TOO_DEEP })
    if (!home) {
      faults.push({
        path,
        at: [],
        message: `no rule file belongs here; the folders are ${Object.keys(FOLDERS).join(', ')}`,
      })
      continue
    }
    if (unreadable || tooDeep) {
      put(drafts, home, {})
      continue
    }
    const parsed = ('single' in home ? SINGLES[home.single] : FOLDERS[home.folder]).safeParse(data)
    if ('folder' in home && !ID.test(home.id))
      faults.push({
        path,
        at: [],
        message:
          hiddenIn(home.id).map(hiddenMessage)[0] ??
          `the file name "${home.id}" is the id: use small letters, digits and single hyphens`,
      })
    if (parsed.success) put(raw, home, parsed.data)
    const wrong = parsed.success ? [] : parsed.error.issues.flatMap((issue) => shapeFaults(path, issue, data))
    put(drafts, home, without(data, wrong))
    faults.push(...wrong)
  }
  for (const single of Object.keys(SINGLES)) {
    if (!files.some(({ path }) => path === single))
      faults.push({ path: single, at: [], message: 'this file is missing' })
  }
  return { raw: raw as unknown as RawBook, drafts: drafts as unknown as DraftBook, faults }
}

type AnyBook = Record<string, unknown>
const emptyBook = (): AnyBook =>
  Object.fromEntries(Object.keys(FOLDERS).map((folder) => [folder, new Map<string, unknown>()]))

function put(book: AnyBook, home: NonNullable<ReturnType<typeof homeOf>>, data: unknown): void {
  if ('single' in home) book[home.single] = data
  else (book[home.folder] as Map<string, unknown>).set(home.id, data)
}

/** A copy in which every place that has a fault of shape is left undefined. */
export function without(data: unknown, wrong: readonly Fault[]): unknown {
  if (wrong.length === 0) return data
  const copy: unknown = JSON.parse(JSON.stringify(data ?? null))
  if (typeof copy !== 'object' || copy === null) return {}
  for (const { at, key } of wrong) {
    const way = key === undefined ? at : [...at, key]
    const parent = valueAt(copy, way.slice(0, -1))
    const last = way.at(-1)
    if (last !== undefined && typeof parent === 'object' && parent !== null)
      (parent as Record<PropertyKey, unknown>)[last] = undefined
  }
  return copy
}

/** Each place of a file that does not have the shape that its schema asks for. */
export function shapeFaults(path: string, issue: z.core.$ZodIssue, data: unknown): Fault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path, at: issue.path, key, message: `"${key}" is not known here` }))
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && issue.message === 'Invalid input') {
    const closest = issue.errors.toSorted((a, b) => a.length - b.length)[0]!
    return closest.flatMap((inner) => shapeFaults(path, { ...inner, path: [...issue.path, ...inner.path] }, data))
  }
  return [{ path, at: issue.path, message: shapeMessage(issue, valueAt(data, issue.path)) }]
}

/** What is wrong with a value, with the word that may have been meant where only some words are known. */
function shapeMessage(issue: z.core.$ZodIssue, value: unknown): string {
  const known =
    issue.code === 'invalid_value'
      ? issue.values
      : issue.code === 'invalid_union' && 'options' in issue
        ? issue.options
        : undefined
  if (value === undefined && (known || issue.code === 'invalid_type')) return 'this is missing'
  if (!known?.every((word) => typeof word === 'string')) return issue.message
  return `write ${known.length > 1 ? 'one of ' : ''}${known.join(', ')}${typeof value === 'string' ? `, not "${value}"${suggestion(value, known)}` : ''}`
}

const valueAt = (data: unknown, at: readonly PropertyKey[]): unknown =>
  at.reduce<unknown>(
    (node, step) =>
      typeof node === 'object' && node !== null ? (node as Record<PropertyKey, unknown>)[step] : undefined,
    data,
  )
