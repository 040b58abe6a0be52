import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type ESTree, Visitor } from 'vite'
import { parse } from './imports.ts'
import { filesUnder, root } from '../support/source-files.ts'

/** What keeps a test from running, or lets it pass by failing. */
const UNRUN = /\.(skip|skipIf|runIf|fixme|todo|fails?)\b/

/**
 * Every title of a test or a group of tests in a file, as written; what is filled in when it runs is an ellipsis. A
 * test that is skipped or put off shows nothing, so it is left out, with all that stands in it and every group that it
 * stands in.
 */
export function titlesIn(file: { readonly path: string; readonly text: string }): readonly string[] {
  const calls: {
    readonly start: number
    readonly end: number
    readonly unrun: boolean
    readonly titles: readonly string[]
  }[] = []
  new Visitor({
    CallExpression: ({ start, end, callee, arguments: [title] }) => {
      const [name] = /^(?:test|it|describe)(?:\.\w+)*/.exec(file.text.slice(callee.start, callee.end)) ?? []
      if (name !== undefined) calls.push({ start, end, unrun: UNRUN.test(name), titles: title ? written(title) : [] })
    },
  }).visit(parse(file))
  const unrun = calls.filter((call) => call.unrun)
  return calls
    .filter(({ start, end }) => !unrun.some((one) => start < one.end && one.start < end))
    .flatMap(({ titles }) => titles)
}

function written(title: ESTree.Argument): string[] {
  if (title.type === 'Literal' && typeof title.value === 'string') return [title.value]
  return title.type === 'TemplateLiteral' ? [title.quasis.map(({ value }) => value.cooked ?? '').join('…')] : []
}

/** What is wrong with a reference such as `tests/rules/book.test.ts: has no problem`; nothing when that test exists. */
export function titleFault(reference: string): string | undefined {
  const [file, title] = reference.split(/: (.*)/s) as [string, string | undefined]
  const found = filesUnder('tests').find((one) => one.path === file)
  if (!found || title === undefined) return `${file}: there is no such file of tests`
  return titlesIn(found).includes(title) ? undefined : `${file}: there is no test "${title}"`
}

/** References in backquotes in a text of the repository. */
export const referencesIn = (file: string): readonly string[] =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(/`(tests\/[^`]+?: [^`]+)`/g)].map(
    ([, reference]) => reference!,
  )
