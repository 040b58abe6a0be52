import { spawn } from 'node:child_process'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { init } from 'z3-solver'
import { given, PROPERTIES } from './properties.ts'
import { bruteForce } from './brute.ts'

/**
 * `proofs:oracle`: the proofs once more, by z3 and by brute force, and where they agree with the diagrams. Exit 1 when
 * they do not.
 */
interface Entry {
  readonly name: string
  readonly book: unknown
  readonly reasons: unknown
  readonly proofs: readonly { readonly id: string; readonly says: string; readonly holds: boolean }[]
}

const { Context } = await init()
let disagreements = 0

async function bySolver(book: unknown, reasons: unknown): Promise<Map<string, boolean | string>> {
  const z3 = Context('main')
  const solver = new z3.Solver()
  const sat = async (formula: unknown) => {
    solver.push()
    solver.add(formula as never)
    const answer = await solver.check()
    solver.pop()
    if (answer === 'unknown') throw new Error(`z3 does not know: ${solver.reasonUnknown()}`)
    return answer === 'sat'
  }
  const asked = await given(z3, sat, book, reasons)
  const found = new Map<string, boolean | string>()
  for (const [id, holds] of Object.entries(PROPERTIES)) {
    found.set(
      id,
      await holds(asked).catch((error: Error) =>
        /^no (question|option|rule)/.test(error.message) ? false : Promise.reject(error),
      ),
    )
  }
  return found
}

/** One line for the real rule book's every property, one for each fault. */
async function compare({ name, book, reasons, proofs }: Entry, first: boolean): Promise<void> {
  const since = Date.now()
  const found = await bySolver(book, reasons)
  const wrong = proofs
    .filter(({ id, holds }) => found.get(id) !== holds)
    .map(
      ({ id, holds }) =>
        `${id}: diagrams ${holds ? 'hold' : 'fail'}, z3 ${found.has(id) ? (found.get(id) ? 'holds' : 'fails') : 'was not asked'}`,
    )
  disagreements += wrong.length
  if (first)
    for (const { id, holds } of proofs)
      console.log(`${found.get(id) === holds ? 'agree   ' : 'DISAGREE'} ${holds ? 'holds' : 'fails'}  ${id}`)
  const failing = proofs.filter(({ holds }) => !holds).map(({ id }) => id)
  console.log(
    `${wrong.length === 0 ? 'agree   ' : 'DISAGREE'} ${name} -> ${failing.join(', ') || 'all hold'} (${((Date.now() - since) / 1000).toFixed(0)} s)`,
  )
  for (const line of wrong) console.log(`  ${line}`)
}

console.log('Brute force on cut-down rule books, every sheet through the real engine:')
disagreements += bruteForce()
console.log('\nz3 over the real rule book, then with one planted fault of every other kind:')
const dump = spawn(process.execPath, ['--import', 'tsx', 'tests/rules/verdicts.ts'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
let seen = 0
for await (const line of createInterface({ input: dump.stdout })) await compare(JSON.parse(line) as Entry, seen++ === 0)
console.log(
  `\n${seen} rule books by z3: ${disagreements === 0 ? 'z3, brute force and the diagrams agree on everything' : `${disagreements} disagreements`}`,
)
process.exit(disagreements === 0 && seen > 1 ? 0 : 1)
