import type { z } from 'zod'
import { FOLDERS, SINGLES } from '#core/rulebook/schema.ts'

type Folder = keyof typeof FOLDERS
type Single = keyof typeof SINGLES
type Shape<K extends Folder> = z.output<(typeof FOLDERS)[K]>

/** A parsed rule file: where it stands under the rule book's folder, without `.yaml`, and what was in it. */
export interface RuleFile { readonly path: string; readonly data: unknown }

/** Something wrong in a rule file. `at` leads to the place within it; `key` when a key itself is the trouble. */
export interface Fault { readonly path: string; readonly at: readonly PropertyKey[]; readonly key?: string; readonly message: string }

/** The files of a rule book that have the right shape, by folder and id. */
export type RawBook = { readonly [K in Folder]: ReadonlyMap<string, Shape<K>> } & { readonly [K in Single]: z.output<(typeof SINGLES)[K]> | undefined }

/** Which folder a file stands in, and its id; nothing when it stands where no rule file belongs. */
export function homeOf(path: string): { folder: Folder; id: string } | { single: Single } | undefined {
  if (path in SINGLES) return { single: path as Single }
  const cut = path.lastIndexOf('/')
  const folder = path.slice(0, cut)
  return cut > 0 && folder in FOLDERS ? { folder: folder as Folder, id: path.slice(cut + 1) } : undefined
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Sorts files into a book by shape. Faults name every file that does not fit; `ids` still counts those, so that one slip is not reported twice. */
export function sortFiles(files: readonly RuleFile[]): { raw: RawBook; ids: Readonly<Record<Folder, ReadonlySet<string>>>; faults: Fault[] } {
  const faults: Fault[] = []
  const folders = Object.fromEntries(Object.keys(FOLDERS).map((folder) => [folder, new Map<string, unknown>()]))
  const ids = Object.fromEntries(Object.keys(FOLDERS).map((folder) => [folder, new Set<string>()]))
  const singles: Record<string, unknown> = {}
  for (const { path, data } of files) {
    const home = homeOf(path)
    if (!home) {
      faults.push({ path, at: [], message: `no rule file belongs here; the folders are ${Object.keys(FOLDERS).join(', ')}` })
      continue
    }
    const parsed = ('single' in home ? SINGLES[home.single] : FOLDERS[home.folder]).safeParse(data)
    if ('folder' in home) ids[home.folder]!.add(home.id)
    if ('folder' in home && !ID.test(home.id)) faults.push({ path, at: [], message: `the file name "${home.id}" is the id: use small letters, digits and single hyphens` })
    if (!parsed.success) faults.push(...parsed.error.issues.flatMap((issue) => shapeFaults(path, issue)))
    else if ('single' in home) singles[home.single] = parsed.data
    else folders[home.folder]!.set(home.id, parsed.data)
  }
  for (const single of Object.keys(SINGLES)) {
    if (!files.some(({ path }) => path === single)) faults.push({ path: single, at: [], message: 'this file is missing' })
  }
  return { raw: { ...folders, ...singles } as unknown as RawBook, ids: ids as Record<Folder, Set<string>>, faults }
}

function shapeFaults(path: string, issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path, at: issue.path, key, message: `"${key}" is not known here` }))
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && issue.message === 'Invalid input') {
    const closest = issue.errors.toSorted((a, b) => a.length - b.length)[0]!
    return closest.flatMap((inner) => shapeFaults(path, { ...inner, path: [...issue.path, ...inner.path] }))
  }
  return [{ path, at: issue.path, message: issue.code === 'invalid_type' && issue.input === undefined && / undefined$/.test(issue.message) ? 'this is missing' : issue.message }]
}
