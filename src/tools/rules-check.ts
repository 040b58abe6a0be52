import process from 'node:process'
import { Document, isScalar, visit } from 'yaml'
import { caseFile, sheetLines } from '#core/proof/counterexample.ts'
import type { Evidence } from '#core/cases/evidence.ts'
import { proveBook } from '#core/contract/properties.ts'
import type { Proof, Proofs } from '#core/proof/prove.ts'
import type { Violation } from '#core/proof/world.ts'
import type { RuleBook } from '#core/rulebook/book.ts'
import { BadInput, runCommand, wordsOf } from '#tools/command.ts'
import { type Checked, checkRules, problemLine } from '#tools/rules.ts'

/**
 * `rules:check [-- DIR] [--json]`: every problem of a rule book, what each rule still lacks, and the proofs over every
 * answer sheet. Exit 0 when it is sound and proven, 1 when not, 2 when there is no rule book to read.
 */
const USAGE = 'usage: npm run --silent rules:check -- [DIR] [--json]'

function sayProblems(folder: string, { problems, lacks }: Checked): void {
  for (const problem of problems) console.log(problemLine(problem))
  for (const rule of lacks) console.log(`${folder}/${rule.path}.yaml lacks ${rule.lacks.join(' and ')}`)
  if (problems.length > 0) console.log(`${folder}: ${counted(problems.length)}`)
}

const counted = (problems: number): string => `${problems} ${problems === 1 ? 'problem' : 'problems'}`

function sayProofs(folder: string, book: RuleBook, { proofs, counts, listings }: Proofs): void {
  for (const proof of proofs) {
    console.log(`${proof.holds ? 'proven' : 'FAILS '} ${proof.id}: ${proof.says}`)
    for (const violation of proof.violations) sayViolation(book, violation)
    const [smallest] = proof.violations.filter(({ ofBook }) => !ofBook).sort((a, b) => sizeOf(a) - sizeOf(b))
    if (smallest) sayCase(folder, book, proof, smallest)
  }
  if (listings.outranked.length > 0)
    console.log(
      `always outranked, so they never decide the urgency alone: ${listings.outranked.map(({ rule }) => rule).join(', ')}`,
    )
  console.log(
    `listed with their reasons: ${listings.alike.length} groups of answers that no rule tells apart; ${listings.hidden.length} questions that may not be asked and could have met a red flag (--json shows them)`,
  )
  console.log(
    `over ${counts.sheets} sheets, ${counts.finished} of them finished: ${Object.entries(counts.urgency)
      .map(([urgency, count]) => `${urgency} ${count}`)
      .join(', ')}`,
  )
  console.log(
    `of those that are no emergency, each cause is shown on: ${Object.entries(counts.causes)
      .map(([cause, count]) => `${cause} ${count}`)
      .join(', ')}`,
  )
}

/** How far the rules are proven, and the sign-offs that no longer hold. */
function sayStatus({ rules, pages }: Evidence): void {
  const statuses = Object.values(rules).map(({ status }) => status)
  console.log(
    `status: ${[...new Set(statuses)].map((status) => `${statuses.filter((one) => one === status).length} ${status}`).join(', ')}`,
  )
  for (const [id, { signOffs, hash }] of Object.entries({ ...rules, ...pages }))
    for (const { reviewer, on } of signOffs.filter(({ holds }) => !holds))
      console.log(`the sign-off of ${id} by ${reviewer} on ${on} no longer holds: its content is now ${hash}`)
}

const statusOf = ({ sound }: Checked) =>
  sound &&
  Object.fromEntries(Object.entries(sound.evidence.rules).map(([id, { status, hash }]) => [id, { status, hash }]))

/** The content hash of what can be signed besides a rule. */
const pagesOf = ({ sound }: Checked) =>
  sound && Object.fromEntries(Object.entries(sound.evidence.pages).map(([path, { hash }]) => [path, { hash }]))

/** In which way a property fails, and the smallest sheet that shows it, in the words of the questionnaire. */
function sayViolation(book: RuleBook, { what, sheet, after, ofBook }: Violation): void {
  console.log(`  ${what}`)
  if (ofBook) return
  console.log(indented('the smallest sheet that shows it:', sheetLines(book, sheet)))
  if (after) console.log(indented('and then:', sheetLines(book, after)))
}

/** A failure as a file for the worked cases; as answers alone where only a part of an interview shows it. */
function sayCase(folder: string, book: RuleBook, { id }: Proof, { sheet, whole }: Violation): void {
  const file = caseFile(book, `Breaks ${id}`, whole ?? sheet)
  if (file)
    console.log(
      indented(`as a case, for ${folder}/cases/runners/breaks-${id}.yaml:`, yamlOf(file).trimEnd().split('\n')),
    )
  else console.log(indented('as answers, for npm run assess:', [JSON.stringify({ answers: sheet })]))
}

function yamlOf(file: object): string {
  const document = new Document(file)
  visit(document, {
    Seq: (_key, list) => {
      list.flow = list.items.every(isScalar)
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

const sizeOf = ({ sheet }: Violation): number => Object.keys(sheet).length
const indented = (heading: string, lines: readonly string[]): string =>
  [`    ${heading}`, ...lines.map((line) => `      ${line}`)].join('\n')

runCommand(() => {
  const { values, positionals } = wordsOf(USAGE, {
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  })
  if (positionals.length > 1) throw new BadInput(USAGE)
  const [folder = 'rules'] = positionals
  const checked = checkRules(folder)
  const { sound, inOrder, contract } = checked
  const proofs = inOrder && contract && proveBook(inOrder.book, inOrder.library, contract)
  const proven = proofs?.proofs.every(({ holds }) => holds) ?? false
  process.exitCode = sound && proven ? 0 : 1
  if (values.json)
    return console.log(
      JSON.stringify(
        {
          sound: sound !== undefined,
          proven,
          problems: checked.problems,
          lacks: checked.lacks,
          rules: statusOf(checked),
          pages: pagesOf(checked),
          ...proofs,
        },
        null,
        2,
      ),
    )
  sayProblems(folder, checked)
  if (!inOrder || !proofs) return
  sayProofs(folder, inOrder.book, proofs)
  if (sound) sayStatus(sound.evidence)
  const { questions, outside, redFlags, causes, advice, hash } = inOrder.book
  const proof = proven ? 'every property is proven' : 'NOT every property is proven'
  console.log(
    `${folder} is ${sound ? 'sound' : `NOT sound (${counted(checked.problems.length)})`}, ${(sound !== undefined) === proven ? 'and' : 'though'} ${proof}: ${questions.length + outside.length} questions, ${redFlags.length} red flags, ${causes.length} causes, ${advice.length} pieces of advice; content ${hash}, contract ${contract.hash}`,
  )
})
