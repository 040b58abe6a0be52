import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { conform, type Fate, type Suite } from './conform.ts'

export const RESULTS = path.join(import.meta.dirname, 'RESULTS.md')
export const written = (): string => readFileSync(RESULTS, 'utf8')

/**
 * What RESULTS.md says: passed, applicable and total of each suite, then every row that passed by leniency or is not
 * applicable, and why.
 */
export function results(suites: readonly Suite[] = conform()): string {
  return `# Conformance from outside

Published cases put to the engine: \`npm run conformance\` writes this file, and a test holds it current. A row is applicable if our conditions can say what it asks. FHIR has two values and we have three: where an answer is missing and a row expects "not enabled", "undetermined" passes as well as "unmet". The third column counts the rows that passed only by that.

| Suite | Passed | of these as "undetermined" | Applicable | Total |
| --- | ---: | ---: | ---: | ---: |
${suites.map(({ fixture, fates }) => `| ${fixture.title} | ${counts(fates).join(' | ')} |`).join('\n')}

${suites.map(section).join('\n')}`
}

function section({ fixture, fates }: Suite): string {
  const reasons = [...new Set(fates.flatMap(({ notApplicable }) => notApplicable ?? []))]
  const failed = fates.filter(({ wrong }) => wrong.length > 0)
  const lists = [
    ...failed.map(({ case: id, wrong }) => `- Failed: \`${id}\`: ${wrong.join('; ')}.`),
    ...lenient(fates),
    ...reasons.map(
      (because) =>
        `- Not applicable, ${because}: ${fates
          .filter(({ notApplicable }) => notApplicable === because)
          .map((fate) => `\`${fate.case}\``)
          .join(', ')}.`,
    ),
  ]
  return `## ${fixture.title}

Source: ${fixture.source}, licence: ${fixture.licence}. ${fixture.note}

${fixture.files.map(({ at, commit }) => `- \`${at}\` at \`${commit.slice(0, 12)}\``).join('\n')}

${lists.length > 0 ? `${lists.join('\n')}\n` : 'Every row is applicable, and every one passes.\n'}`
}

/** The rows that do not tell "unmet" from "undetermined", by what they came to. */
function lenient(fates: readonly Fate[]): string[] {
  const of = (verdict: Fate['lenient']) =>
    fates.filter((fate) => fate.lenient === verdict).map((fate) => `\`${fate.case}\``)
  const [open, closed] = [of('undetermined'), of('unmet')]
  if (open.length + closed.length === 0) return []
  return [
    `- Not strict: in ${open.length + closed.length} rows an answer is missing, and "not enabled" is met by "unmet" or "undetermined". "Undetermined" in ${open.length}: ${open.join(', ') || 'none'}. "Unmet" in ${closed.length}: ${closed.join(', ') || 'none'}.`,
  ]
}

function counts(fates: readonly Fate[]): [passed: number, undetermined: number, applicable: number, total: number] {
  const applicable = fates.filter(({ notApplicable }) => notApplicable === undefined)
  const passed = applicable.filter(({ wrong }) => wrong.length === 0)
  return [
    passed.length,
    passed.filter((fate) => fate.lenient === 'undetermined').length,
    applicable.length,
    fates.length,
  ]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const suites = conform()
  writeFileSync(RESULTS, results(suites))
  console.log(results(suites))
  process.exitCode = suites.some(({ fates }) => fates.some(({ wrong }) => wrong.length > 0)) ? 1 : 0
}
