import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import process from 'node:process'
import { propertiesOf } from '#core/contract/properties.ts'
import { prove } from '#core/proof/prove.ts'
import { sheetSpace } from '#core/proof/sheets.ts'
import { worldOf } from '#core/proof/world.ts'
import { type Copied, copies } from '../support/copied-book.ts'
import { book, contract, library } from '../support/book.ts'

/**
 * `bench:prover`: what the proofs cost as the rule book grows. The real one is taken once, twice and four times, each in
 * a process of its own, and everything about it is proven. Four times may take a minute of computing and 1 GB; exit 1
 * when it takes more. That some properties fail on copies is no matter here: the contract names no copied advice.
 */
const TIMES = [1, 2, 4]
const MOST = { seconds: 60, megabytes: 1000 }

interface Cost {
  readonly questions: number
  readonly rules: number
  readonly nodes: number
  readonly seconds: number
  readonly megabytes: number
  readonly hold: string
}

function cost(times: number, copied: Copied): Cost {
  const grown = copies({ book, library }, times, copied)
  const space = sheetSpace(grown.book)
  const before = process.cpuUsage()
  const { proofs } = prove(worldOf(grown.book, grown.library, space), propertiesOf(contract))
  const { user, system } = process.cpuUsage(before)
  return {
    questions: grown.book.questions.length,
    rules: grown.book.redFlags.length + grown.book.causes.length + grown.book.advice.length,
    nodes: space.d.size,
    seconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1000,
    hold: `${proofs.filter(({ holds }) => holds).length} of ${proofs.length}`,
  }
}

function inItsOwnProcess(times: number, copied: Copied): Cost {
  const words = ['--import', 'tsx', fileURLToPath(import.meta.url), String(times), copied]
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as Cost
}

function line(name: string, { questions, rules, nodes, seconds, megabytes, hold }: Cost): string {
  const cells = [
    name,
    questions,
    rules,
    nodes.toLocaleString('en'),
    `${seconds.toFixed(1)} s`,
    `${megabytes.toFixed(0)} MB`,
    hold,
  ]
  return `| ${cells.join(' | ')} |`
}

const [times, copied] = process.argv.slice(2)
if (times !== undefined) console.log(JSON.stringify(cost(Number(times), copied as Copied)))
else {
  console.log('| copied | questions | rules | nodes | computing | memory of the process | properties that hold |')
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |')
  for (const what of ['questions and rules', 'rules'] as const)
    for (const many of what === 'rules' ? TIMES.slice(1) : TIMES) {
      const found = inItsOwnProcess(many, what)
      console.log(line(`${what}, ${many} ×`, found))
      if (found.seconds > MOST.seconds || found.megabytes > MOST.megabytes) process.exitCode = 1
    }
  console.log(
    process.exitCode === 1
      ? `TOO MUCH: more than ${MOST.seconds} s or ${MOST.megabytes} MB`
      : `fits: never more than ${MOST.seconds} s and ${MOST.megabytes} MB`,
  )
}
