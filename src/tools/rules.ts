import { createHash } from 'node:crypto'
import path from 'node:path'
import { type CheckedBook, checkBook, type Hash } from '#core/cases/check-book.ts'
import type { Fault, RuleFile } from '#core/rulebook/rawfile.ts'
import { BadInput } from '#tools/command.ts'
import { listRules } from '#tools/rule-folder.ts'
import { readYaml, type RuleText } from '#tools/rules-yaml.ts'
import { readTextFile } from '#tools/text-file.ts'

/** A fault with its place in the file, 1-based. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly path: string
  readonly message: string
}

/** `rules/red-flags/x.yaml:8:12 (when.any.0) message` */
export const problemLine = ({ file, line, column, path: at, message }: Problem): string =>
  `${file}:${line}:${column} ${at ? `(${at}) ` : ''}${message}`

export interface Checked extends Omit<CheckedBook, 'faults'> {
  readonly problems: readonly Problem[]
  /** Every file that was read, for watching. */
  readonly files: readonly string[]
}

/** No rule file comes near it: the largest has some 5,000 bytes. */
const MOST_BYTES = 100_000

/**
 * Reads a rule book's folder and checks the book: `checkBook`, with the line of every problem. `editing`: what an editor
 * makes while a file is open is left alone; all else that stands in the folder is read or refused.
 */
export function checkRules(folder: string, { editing = false } = {}): Checked {
  const listing = listRules(folder, editing)
  const pages = listing.files.map(({ file, id }) => readPage(file, id))
  const read = new Map(pages.map((page) => [page.ruleFile.path, page]))
  const lost = listing.lost.filter((id) => !read.has(id)).map((id) => ({ path: id, data: undefined, unreadable: true }))
  const { faults, ...checked } = checkBook([...pages.map(({ ruleFile }) => ruleFile), ...lost], sha256)
  const refused = listing.refused.map(({ file, message }) => ({ file, line: 1, column: 1, path: '', message }))
  const problems = [
    ...refused,
    ...pages.flatMap(({ problems: own }) => own),
    ...faults.map((fault) => placed(folder, fault, read.get(fault.path))),
  ].sort(byPlace)
  const files = listing.files.map(({ file }) => file)
  return { ...(refused.length === 0 ? checked : { lacks: checked.lacks }), problems, files }
}

/** The rule book in a folder, or an error that lists every problem. */
export function readRuleBook(folder: string): NonNullable<Checked['sound']> {
  const { sound, problems } = checkRules(folder)
  if (!sound) throw new BadInput(`The rule book in ${folder} is not sound:\n${problems.map(problemLine).join('\n')}`)
  return sound
}

interface Page {
  readonly file: string
  readonly ruleFile: RuleFile
  readonly problems: readonly Problem[]
  readonly text?: RuleText
}

function readPage(file: string, id: string): Page {
  const unreadable = { path: id, data: undefined, unreadable: true }
  const read = readTextFile(file, MOST_BYTES)
  if (!read.ok)
    return {
      file,
      ruleFile: unreadable,
      problems: read.faults.map(({ line = 1, column = 1, message }) => ({ file, line, column, path: '', message })),
    }
  const text = readYaml(read.value)
  const problems = text.slips.map(({ at, message }) => ({ file, ...text.placeOf(at), path: '', message }))
  return { file, ruleFile: problems.length > 0 ? unreadable : { path: id, data: text.data }, problems, text }
}

function placed(folder: string, { path: id, at, key, message }: Fault, page: Page | undefined): Problem {
  return {
    file: page?.file ?? path.join(folder, `${id}.yaml`),
    ...(page?.text?.placeOf(page.text.offsetOf(at, key)) ?? { line: 1, column: 1 }),
    path: [...at, ...(key === undefined ? [] : [key])].join('.'),
    message,
  }
}

const sha256: Hash = (text) => createHash('sha256').update(text).digest('hex')

const byPlace = (a: Problem, b: Problem) =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column
