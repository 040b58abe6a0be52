import path from 'node:path'
import process from 'node:process'
import { Document, isMap } from 'yaml'
import type { Answers } from '#core/assessment/answers.ts'
import type { Assembled } from '#core/cases/check-book.ts'
import { type CasesDiff, diffCases } from '#core/comparison/cases.ts'
import { diffFiles, type FilesDiff } from '#core/comparison/files.ts'
import { diffSheets, type Incomparable, type SheetsDiff } from '#core/comparison/sheets.ts'
import { isOfContract } from '#core/rulebook/rawfile.ts'
import { BadInput, runCommand, wordsOf } from '#tools/command.ts'
import { checkRules, problemLine } from '#tools/rules.ts'

/**
 * `rules:diff -- OLDDIR NEWDIR [--json]`: what a change of the rules does: rules added, removed and changed; worked
 * cases that come out otherwise; and the exact number of sheets whose urgency rises or falls, and on which each cause and
 * each piece of advice is told otherwise, with a smallest one each.
 * Exit 0 whatever it finds, 2 when a folder holds no rule book that can be read. Worked cases may fail: what they now
 * come to is the question.
 */

const USAGE = 'usage: npm run --silent rules:diff -- OLDDIR NEWDIR [--json]'
/** So many worked cases are told in full; `--json` has all of them. */
const MOST_CASES = 20

function read(folder: string): Assembled {
  const checked = checkRules(folder)
  if (checked.inOrder) return checked.inOrder
  const problems = checked.problems.filter(
    ({ file }) => !isOfContract(path.relative(folder, file).split(path.sep).join('/')),
  )
  throw new BadInput(
    `${folder} holds no rule book that can be compared:\n${problems
      .slice(0, 10)
      .map((problem) => `  ${problemLine(problem)}`)
      .join(
        '\n',
      )}${problems.length > 10 ? `\n  and ${problems.length - 10} more; npm run rules:check -- ${folder} shows them all` : ''}`,
  )
}

function sayFiles({ added, removed, changed }: FilesDiff): void {
  say(`Rules and questions: ${added.length} added, ${removed.length} removed, ${changed.length} changed`)
  for (const path of added) say(`  + ${path}`)
  for (const path of removed) say(`  - ${path}`)
  for (const { path, in: aspects } of changed)
    say(`  ~ ${path}: ${aspects.join() === 'words' ? 'words only' : aspects.join(' and ')}`)
}

function sayCases({ count, changed }: CasesDiff): void {
  say(`Worked cases: ${changed.length} of ${count} come out otherwise`)
  for (const { path, title, differences } of changed.slice(0, MOST_CASES)) {
    say(`  ${path}, "${title}"`)
    for (const { in: where, gone, come } of differences)
      say(
        where === 'urgency'
          ? `    urgency: ${gone.join()} -> ${come.join()}`
          : `    ${where}:${gone.map((one) => ` -${one}`).join('')}${come.map((one) => ` +${one}`).join('')}`,
      )
  }
  if (changed.length > MOST_CASES) say(`  and ${changed.length - MOST_CASES} more; --json names all of them`)
}

function saySheets(found: SheetsDiff | Incomparable): void {
  if ('kinds' in found)
    return say(`Sheets: not compared, for no sheet can answer both kinds of ${found.kinds.join(' and ')}`)
  const { count, rises, falls, shifts, rules, any, onlyBefore, onlyAfter } = found
  say(`Sheets: of ${count} finished ones, the urgency rises on ${rises} and falls on ${falls}`)
  if (onlyBefore.length + onlyAfter.length > 0)
    say(
      `  Compared over all that either asks; each rule book reads what it knows.${onlyBefore.length > 0 ? ` Only the old one asks ${onlyBefore.join(', ')}.` : ''}${onlyAfter.length > 0 ? ` Only the new one asks ${onlyAfter.join(', ')}.` : ''}`,
    )
  for (const shift of shifts) {
    say(
      `  ${shift.from} -> ${shift.to} on ${shift.count} sheets; the smallest, where these answers matter: ${inline(shift.because)}`,
    )
    say(`    as a case: ${asCase(shift.sheet)}`)
  }
  for (const { rule, kind, count: told, comes, goes, because } of rules)
    say(
      `  ${kind} ${rule} is told otherwise on ${told} sheets: it comes on ${comes}, and goes on ${goes}; the smallest, where these answers matter: ${inline(because)}`,
    )
  say(`  Any of this on ${any.exact ? '' : 'at least '}${any.count} sheets`)
}

const inline = (answers: Answers): string =>
  Object.entries(answers)
    .map(([question, answer]) => `${question} ${Array.isArray(answer) ? `[${answer.join(', ')}]` : String(answer)}`)
    .join('; ') || 'none'

/** A whole sheet on one line, ready to stand in a worked case. */
function asCase(answers: Answers): string {
  const document = new Document({ answers })
  const sheet = document.get('answers')
  if (isMap(sheet)) sheet.flow = true
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd()
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function main(): void {
  const { values, positionals } = wordsOf(USAGE, {
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  })
  const [oldFolder, newFolder] = positionals
  if (oldFolder === undefined || newFolder === undefined || positionals.length > 2) throw new BadInput(USAGE)
  const [before, after] = [read(oldFolder), read(newFolder)]
  const files = diffFiles(before.raw, after.raw)
  const cases = diffCases(before, after)
  const sheets = diffSheets(before.book, after.book)
  if (values.json)
    return say(
      JSON.stringify(
        { before: before.book.hash, after: after.book.hash, files, cases, sheets },
        (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
        2,
      ),
    )
  say(`From ${oldFolder} (content ${before.book.hash}) to ${newFolder} (content ${after.book.hash})`)
  sayFiles(files)
  sayCases(cases)
  saySheets(sheets)
}

runCommand(main)
