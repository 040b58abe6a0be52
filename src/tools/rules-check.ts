import process from 'node:process'
import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import type { Answers } from '#core/assessment/answers.ts'
import type { Evidence } from '#core/proof/evidence.ts'
import { type Proofs, prove } from '#core/proof/prove.ts'
import { type Checked, checkRules, problemLine } from '#tools/rules.ts'

/**
 * `rules:check [-- DIR] [--json]`: every problem of a rule book, what each rule still lacks, and the proofs over every
 * answer sheet. Exit 0 when it is sound and proven, 1 when not. Proofs need a sound rule book, so problems come first.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } })
const folder = positionals[0] ?? 'rules'

function sayProblems({ problems, lacks }: Checked): void {
  for (const problem of problems) console.log(problemLine(problem))
  for (const rule of lacks) console.log(`${folder}/${rule.path}.yaml lacks ${rule.lacks.join(' and ')}`)
  if (problems.length > 0) console.log(`${folder}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`)
}

function sayProofs({ proofs, counts, outranked }: Proofs): void {
  for (const { id, says, holds, violations } of proofs) {
    console.log(`${holds ? 'proven' : 'FAILS '} ${id}: ${says}`)
    for (const { what, sheet } of violations) console.log(`  ${what}; the smallest sheet, as a case:\n${asCase(id, sheet)}`)
  }
  if (outranked.length > 0) console.log(`always outranked, so they never decide the urgency alone: ${outranked.join(', ')}`)
  console.log(`over ${counts.sheets} sheets, ${counts.finished} of them finished: ${Object.entries(counts.urgency).map(([urgency, count]) => `${urgency} ${count}`).join(', ')}`)
}

/** How far the rules are proven, and the sign-offs that no longer hold. */
function sayStatus(rules: Evidence['rules']): void {
  const all = Object.entries(rules)
  const statuses = all.map(([, { status }]) => status)
  console.log(`status: ${[...new Set(statuses)].map((status) => `${statuses.filter((one) => one === status).length} ${status}`).join(', ')}`)
  for (const [id, { signOffs, hash }] of all) for (const { reviewer, on } of signOffs.filter(({ holds }) => !holds)) console.log(`the sign-off of ${id} by ${reviewer} on ${on} no longer holds: its content is now ${hash}`)
}

const statusOf = ({ sound }: Checked) => sound && Object.fromEntries(Object.entries(sound.evidence.rules).map(([id, { status, hash }]) => [id, { status, hash }]))

function asCase(property: string, sheet: Answers): string {
  return stringify({ title: `Breaks ${property}`, answers: sheet }, { lineWidth: 0 }).trimEnd().replaceAll(/^/gm, '    ')
}

try {
  const checked = checkRules(folder)
  const proofs = checked.sound && prove(checked.sound.book, checked.sound.library)
  const proven = proofs?.proofs.every(({ holds }) => holds) ?? false
  if (values.json) {
    console.log(JSON.stringify({ sound: checked.sound !== undefined, proven, problems: checked.problems, lacks: checked.lacks, rules: statusOf(checked), ...proofs }, null, 2))
  } else {
    sayProblems(checked)
    if (proofs) sayProofs(proofs)
    if (checked.sound) {
      sayStatus(checked.sound.evidence.rules)
      const { questions, outside, redFlags, causes, advice, hash } = checked.sound.book
      console.log(`${folder} is sound${proven ? ' and proven' : ', but NOT proven'}: ${questions.length + outside.length} questions, ${redFlags.length} red flags, ${causes.length} causes, ${advice.length} pieces of advice; content ${hash}`)
    }
  }
  process.exitCode = proven ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
