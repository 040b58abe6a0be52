import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { type Evidence, evidenceOf } from '#core/cases/evidence.ts'
import { exercise, lacks } from '#core/cases/exercise.ts'
import { assemble } from '#core/rulebook/assemble.ts'
import type { Library, RuleBook } from '#core/rulebook/book.ts'
import { inspect } from '#core/rulebook/inspect.ts'
import type { Fault, RawBook, RuleFile } from '#core/rulebook/rawfile.ts'
import { BadInput } from '#tools/command.ts'
import { slipsIn } from '#tools/rules-yaml.ts'

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

export interface Checked {
  /** Only when there is no problem at all. */
  readonly sound?: Assembled & { readonly evidence: Evidence }
  /** When every file is in order, also where a worked case comes out otherwise than its author wrote. */
  readonly inOrder?: Assembled
  readonly problems: readonly Problem[]
  readonly lacks: ReturnType<typeof lacks>
  /** Every file that was read, for watching. */
  readonly files: readonly string[]
}

export interface Assembled {
  readonly book: RuleBook
  readonly library: Library
  readonly raw: RawBook
}

interface Page {
  readonly file: string
  readonly document: Document
  readonly lines: LineCounter
}

/** Reads, inspects and exercises the rule book in a folder. Reports every problem of every file at once. */
export function checkRules(folder: string): Checked {
  const pages = new Map<string, Page>()
  const files: RuleFile[] = []
  const problems: Problem[] = []
  for (const file of yamlFiles(folder)) {
    const id = path
      .relative(folder, file)
      .split(path.sep)
      .join('/')
      .replace(/\.yaml$/, '')
    const lines = new LineCounter()
    const document = parseDocument(readFileSync(file, 'utf8'), {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: true,
    })
    const page = { file, document, lines }
    pages.set(id, page)
    const slips = [...slipsIn(document), ...aliasesIn(document)].map(({ at, message }) => ({
      ...placed(page, at),
      path: '',
      message,
    }))
    files.push(
      slips.length > 0
        ? { path: id, data: undefined, unreadable: true }
        : { path: id, data: document.toJS({ maxAliasCount: 0 }) },
    )
    problems.push(...slips)
  }
  const place = (fault: Fault): Problem => {
    const page = pages.get(fault.path)
    const at = [...fault.at, ...(fault.key === undefined ? [] : [fault.key])].join('.')
    return {
      ...(page
        ? placed(page, offsetOf(page.document, fault.at, fault.key))
        : { file: path.join(folder, `${fault.path}.yaml`), line: 1, column: 1 }),
      path: at,
      message: fault.message,
    }
  }
  const { raw, faults } = inspect(files)
  problems.push(...faults.map(place))
  const common = { lacks: lacks(raw), files: [...pages.values()].map(({ file }) => file) }
  if (problems.length > 0) return { ...common, problems: problems.sort(byPlace) }
  const inOrder = { ...assemble(raw, hashOf(files.filter(({ path: id }) => !/^(cases|reviews)\//.test(id)))), raw }
  const surprises = exercise(inOrder.book, raw).map(place)
  if (surprises.length > 0) return { ...common, problems: surprises, inOrder }
  const evidence = evidenceOf(inOrder.book, inOrder.library, raw, (paths) =>
    hashOf(files.filter(({ path: id }) => paths.includes(id))),
  )
  return { ...common, problems: [], sound: { ...inOrder, evidence }, inOrder }
}

/** The rule book in a folder, or an error that lists every problem. */
export function readRuleBook(folder: string): NonNullable<Checked['sound']> {
  const { sound, problems } = checkRules(folder)
  if (!sound) throw new Error(`The rule book in ${folder} is not sound:\n${problems.map(problemLine).join('\n')}`)
  return sound
}

function yamlFiles(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new BadInput(`there is no folder "${folder}"`)
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.ya?ml$/.test(entry.name),
  )
  return found.map((entry) => path.join(entry.parentPath, entry.name)).sort()
}

/** A reader of one rule must see all of it, and a file that refers to itself has no end. */
function aliasesIn(document: Document): { readonly at: number; readonly message: string }[] {
  const found: { at: number; message: string }[] = []
  visit(document, {
    Alias: (_key, { range, source }) =>
      void found.push({
        at: range?.[0] ?? 0,
        message: `write it out: "*${source}" stands for something written elsewhere`,
      }),
  })
  return found
}

/**
 * What these files say. For the whole book, the worked cases and sign-offs only speak about it, so they do not count.
 */
function hashOf(files: readonly RuleFile[]): string {
  const hash = createHash('sha256')
  for (const { path: id, data } of files) hash.update(`${id}\0${JSON.stringify(data)}\0`)
  return hash.digest('hex').slice(0, 16)
}

/** Where the deepest node on the way stands; for a key, the key itself. */
function offsetOf(document: Document, at: readonly PropertyKey[], key?: string): number {
  for (let depth = at.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(at.slice(0, depth) as unknown[], true)
    if (!isNode(node) || !node.range) continue
    if (key !== undefined && depth === at.length && isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0]
    }
    return node.range[0]
  }
  return 0
}

function placed({ file, lines }: Page, offset: number): Pick<Problem, 'file' | 'line' | 'column'> {
  const { line, col } = lines.linePos(offset)
  return { file, line, column: col }
}

const byPlace = (a: Problem, b: Problem) =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column
