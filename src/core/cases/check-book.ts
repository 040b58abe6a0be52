import { type Evidence, evidenceOf } from '#core/cases/evidence.ts'
import { exercise, lacks } from '#core/cases/exercise.ts'
import type { Contract } from '#core/contract/contract.ts'
import { inspectContract } from '#core/contract/inspect.ts'
import { assemble } from '#core/rulebook/assemble.ts'
import type { Library, RuleBook } from '#core/rulebook/book.ts'
import { inspect } from '#core/rulebook/inspect.ts'
import { type Fault, isOfContract, type RawBook, type RuleFile } from '#core/rulebook/rawfile.ts'
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
  readonly sound?: Assembled & { readonly evidence: Evidence; readonly contract: Contract }
  /**
   * When every file but those of the contract is in order, also where a worked case comes out otherwise than its author
   * wrote.
   */
  readonly inOrder?: Assembled
  /** When every file of the contract is in order. */
  readonly contract?: Contract | undefined
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
  const hashOf = (some: readonly RuleFile[]) =>
    hash(some.map(({ path, data }) => `${path}\0${JSON.stringify(data)}\0`).join('')).slice(0, 16)
  const rules = files.filter(({ path }) => !isOfContract(path))
  const ofContract = files.filter(({ path }) => isOfContract(path))
  const { raw, drafts, faults } = inspect(rules)
  const { contract, faults: contractFaults } = inspectContract(ofContract, drafts, () => hashOf(ofContract))
  const common = { lacks: lacks(raw), faults: [...faults, ...contractFaults], contract }
  if (faults.length > 0 || rules.some(({ unreadable }) => unreadable)) return common
  const inOrder = { ...assemble(raw, hashOf(rules.filter(({ path }) => !ASIDE.test(path)))), raw }
  const surprises = exercise(inOrder.book, raw)
  if (!contract || contractFaults.length + surprises.length > 0)
    return { ...common, faults: [...contractFaults, ...surprises], inOrder }
  const evidence = evidenceOf(inOrder.book, inOrder.library, raw, (paths) =>
    hashOf(files.filter(({ path }) => paths.includes(path))),
  )
  return { ...common, sound: { ...inOrder, evidence, contract }, inOrder }
}

/** Worked cases, sign-offs and the safety case only speak about the book, so its hash does not cover them. */
const ASIDE = /^(cases|reviews|hazards)\/|^safety$/

/** The order of the file names, in which `a-b.yaml` comes before `a.yaml`: the hashes that were signed are made so. */
const nameOf = ({ path }: RuleFile): string => `${path}.yaml`
