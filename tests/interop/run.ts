import { writeFileSync } from 'node:fs'
import type { Check } from './check.ts'
import { checkExpressions } from './expressions.ts'
import { checkInvariants } from './invariants.ts'
import { checkLhcForms } from './lhc-forms.ts'
import { finishedSheets } from './sheets.ts'
import { checkWithFhir, checkWithMedplum } from './validators.ts'

/**
 * `npm run interop`: our FHIR files under clients that are not ours. Writes RESULTS.md; a difference is exit 1, and
 * stands in the file.
 */
const SHEETS = { validators: 40, invariants: 12, expressions: 600, forms: 250 }
const plain = (count: number) => finishedSheets(count).map(({ bundle }) => bundle as never)

const checks: Check[] = []
async function run(check: () => Check | Promise<Check>): Promise<void> {
  const since = Date.now()
  const done = await check()
  checks.push(done)
  const different = [...done.differences.values()].reduce((sum, one) => sum + one, 0)
  console.log(
    `${different === 0 ? 'agrees ' : 'DIFFERS'}  ${done.title}: ${done.looked}, ${different} differences (${((Date.now() - since) / 1000).toFixed(1)} s)`,
  )
  for (const [what, count] of done.differences) console.log(`         ${count} × ${what}`)
}

await run(() => checkWithFhir(plain(SHEETS.validators)))
await run(() => checkWithMedplum(plain(SHEETS.validators)))
await run(() => checkInvariants(plain(SHEETS.invariants)))
const many = finishedSheets(SHEETS.expressions)
await run(() => checkExpressions(many[0]!.questionnaire, many))
await run(() => checkLhcForms(many.slice(0, SHEETS.forms)))

const lines = (found: ReadonlyMap<string, number>): string =>
  found.size === 0
    ? 'None.\n'
    : `${[...found]
        .sort(([, a], [, b]) => b - a)
        .map(([what, count]) => `- ${count} × ${what.replaceAll('|', '\\|')}`)
        .join('\n')}\n`
writeFileSync(
  new URL('RESULTS.md', import.meta.url),
  [
    '# Our FHIR files under other programs\n',
    `Written by \`npm run interop\` for rule book \`${many[0]!.questionnaire.version}\`; not by hand. The sheets are random finished interviews, the same on every run.\n`,
    'A difference is something that should not be, and fails the run. "To know" counts the rest: what agrees, what a program cannot know about us, and these:\n',
    '- *waiting*, and shown: the interview had stopped before a question on which this one hangs. FHIR has two values, so it shows at once what "not sure" will ask for in any case.',
    '- *skipped because no answer could change the outcome*: the walk knows the rules, a form does not. It asks more, never less.\n',
    ...checks.map(
      ({ title, looked, differences, remarks }) =>
        `## ${title}\n\nLooked at: ${looked}.\n\n**Differences**\n\n${lines(differences)}\n**To know**\n\n${lines(remarks)}`,
    ),
  ].join('\n'),
)
process.exitCode = checks.some(({ differences }) => differences.size > 0) ? 1 : 0
