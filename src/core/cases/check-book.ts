import { type Evidence, evidenceOf } from '#core/cases/evidence.ts'
import { exercise, lacks } from '#core/cases/exercise.ts'
import { assemble } from '#core/rulebook/assemble.ts'
import type { Library, RuleBook } from '#core/rulebook/book.ts'
import { inspect } from '#core/rulebook/inspect.ts'
import type { Fault, RawBook, RuleFile } from '#core/rulebook/rawfile.ts'
import type { Safety } from '#core/rulebook/safety.ts'

/** SHA-256 of a text as UTF-8, in hexadecimal. A parameter, since core knows neither Node nor the browser. */
export type Hash = (text: string) => string

export interface Assembled {
  readonly book: RuleBook
  readonly library: Library
  readonly safety: Safety
  readonly raw: RawBook
}

export interface CheckedBook {
  /** Only when there is no fault at all and every file could be read. */
  readonly sound?: Assembled & { readonly evidence: Evidence }
  /** When every file is in order, also where a worked case comes out otherwise than its author wrote. */
  readonly inOrder?: Assembled
  readonly faults: readonly Fault[]
  /** What each rule and question still lacks. */
  readonly lacks: ReturnType<typeof lacks>
}

/**
 * A whole rule book from the data in its files: the sound book with its library and evidence, or every fault, each with
 * its file and its place within. In which order the files are given makes no difference. A file that could not be read
 * brings no fault of its own here (whoever tried to read it knows why), but no book with such a file is in order.
 */
export function checkBook(given: readonly RuleFile[], hash: Hash): CheckedBook {
  const files = given.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  const { raw, faults } = inspect(files)
  const common = { lacks: lacks(raw), faults }
  if (faults.length > 0 || files.some(({ unreadable }) => unreadable)) return common
  const hashOf = (some: readonly RuleFile[]) =>
    hash(some.map(({ path, data }) => `${path}\0${JSON.stringify(data)}\0`).join('')).slice(0, 16)
  const inOrder = { ...assemble(raw, hashOf(files.filter(({ path }) => !ASIDE.test(path)))), raw }
  const surprises = exercise(inOrder.book, raw)
  if (surprises.length > 0) return { ...common, faults: surprises, inOrder }
  const evidence = evidenceOf(inOrder.book, inOrder.library, raw, (paths) =>
    hashOf(files.filter(({ path }) => paths.includes(path))),
  )
  return { ...common, sound: { ...inOrder, evidence }, inOrder }
}

/** Worked cases, sign-offs and the safety case only speak about the book, so its hash does not cover them. */
const ASIDE = /^(cases|reviews|hazards)\/|^safety$/

/** The order of the file names, in which `a-b.yaml` comes before `a.yaml`: the hashes that were signed are made so. */
const nameOf = ({ path }: RuleFile): string => `${path}.yaml`
