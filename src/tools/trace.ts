import { runCommand, wordsOf } from '#tools/command.ts'
import { readRuleBook } from '#tools/rules.ts'
import { leaningOn, traceOf } from '#tools/traceability.ts'

/**
 * `trace [-- --proofs]`: for every rule its sources, how many cases fire it and nearly do, and where they stand, as a
 * Markdown table on standard output. With `--proofs` also the safety properties that fail when the rule is silenced,
 * which takes a few seconds a rule.
 */
runCommand(() => {
  const { values } = wordsOf('usage: npm run --silent trace -- [--proofs]', {
    options: { proofs: { type: 'boolean', default: false } },
  })
  const { book, library, raw, contract } = readRuleBook('rules')
  console.log(`# Sources, rules${values.proofs ? ', cases and proofs' : ' and cases'} of rule book ${book.hash}\n`)
  console.log(
    `| source (how far read) | rule | says | cases that fire it | near misses |${values.proofs ? ' proofs that lean on it |' : ''}`,
  )
  console.log(`|---|---|---|---|---|${values.proofs ? '---|' : ''}`)
  for (const { id, file, cases, says, sources, fires, nearly } of traceOf(book, library, raw)) {
    const proofs = values.proofs ? ` ${leaningOn(book, library, contract, id).join(', ') || 'none of its own'} |` : ''
    console.log(
      `| ${sources.map((source) => `${source.id} (${source.read})`).join(', ')} | [${id}](${file}) | ${says.replaceAll('|', '\\|')} | [${fires}](${cases}) | [${nearly}](${cases}) |${proofs}`,
    )
  }
})
