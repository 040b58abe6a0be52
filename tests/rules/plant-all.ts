import process from 'node:process'
import { parseArgs } from 'node:util'
import { readRuleBook } from '#tools/rules.ts'
import { caughtBy, faultTable } from './fault-table.ts'
import { type Caught, faultJudge, isHandled } from './judge-fault.ts'
import { plantable, seeded } from './plant.ts'

/**
 * `proofs:faults [-- --each N] [--kind KIND]`: plants every fault, or N of every kind, and says what caught it. Exit 1
 * when one slips through.
 */
const { values } = parseArgs({ options: { each: { type: 'string' }, kind: { type: 'string' } } })
const sound = readRuleBook('rules')
const judge = faultJudge(sound)
const faults = plantable(sound.book).filter(({ kind }) => values.kind === undefined || kind === values.kind)
const seen: Caught[] = []
for (const fault of values.each === undefined ? faults : seeded(faults, Number(values.each), 20261125)) {
  const caught = judge(fault)
  seen.push(caught)
  console.log(faultTable([caught]))
}
const tally = (matches: (caught: Caught) => boolean) => seen.filter(matches).length
console.log(
  `${seen.length} faults: ${tally(({ proof }) => proof !== undefined)} caught by a proof, ${tally(({ proof, cases }) => !proof && cases.length > 0)} by worked cases alone, ${tally(({ unsound }) => unsound)} unsound, ${tally(({ changesNothing }) => changesNothing)} change nothing, ${tally((caught) => !isHandled(caught))} not caught`,
)
for (const caught of seen)
  if (!isHandled(caught))
    console.log(`NOT CAUGHT ${caught.fault.kind}: ${caught.fault.where}, ${caught.fault.what} (${caughtBy(caught)})`)
process.exitCode = seen.every(isHandled) ? 0 : 1
