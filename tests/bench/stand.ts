import { assess } from '../../src/core/assessment/assess.ts'
import type { Answers as SheetAnswers } from '../../src/core/assessment/answers.ts'
import type { RuleBook } from '../../src/core/rulebook/book.ts'
import { CONTESTANTS } from './contestants.ts'
import type { Ready } from './contestant.ts'
import { type Answers, drawRules, type Rules } from './workload.ts'
import { type Kind, KINDS, SEED, sheetsOf } from './sheets.ts'
import type { Loaded, Order, Slice } from './orders.ts'

/**
 * One contestant in a process of its own: no other's objects in its heap, no other's types in its functions. The parent
 * tells it when to run, so that no two are timed at the same time.
 */
let ready: Ready
let inputs: Readonly<Record<Kind, readonly unknown[]>>
let changes: readonly { readonly question: string; readonly answer: Answers[string] }[]
let base: unknown

async function load({ contestant: name, family, rules: count }: Extract<Order, { do: 'load' }>): Promise<Loaded> {
  const contestant = CONTESTANTS.find((one) => one.name === name)!
  let rules: Rules | undefined = drawRules({ family, rules: count }, SEED)
  const writing = watch()
  const source = contestant.source(rules)
  const writingMs = writing()
  const sheets = sheetsOf(rules)
  rules = undefined
  const heldBefore = held()
  const codeBefore = codeMade
  const spent = watch()
  ready = await contestant.load(source)
  const loadMs = spent()
  base = ready.input(sheets.base)
  await ready.evaluate(base)
  const kept = held()
  inputs = Object.fromEntries(
    KINDS.map((kind) => [kind, sheets[kind].map((sheet) => ready.input(sheet))]),
  ) as unknown as typeof inputs
  changes = sheets.changes
  return {
    loadMs,
    writingMs,
    sourceBytes: source.length,
    bytes: contestant.native === true ? kept.resident - heldBefore.resident : kept.heap - heldBefore.heap,
    makesCode: codeMade > codeBefore,
  }
}

/** Memory after rubbish is cleared, in bytes: the JavaScript heap with its buffers, and all of the process. */
function held(): { heap: number; resident: number } {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  return { heap: heapUsed + external, resident: rss }
}

let codeMade = 0
globalThis.Function = new Proxy(Function, {
  construct: (target, args) => (codeMade++, Reflect.construct(target, args) as object),
  apply: (target, self, args) => (codeMade++, Reflect.apply(target, self, args) as unknown),
})

/** The verdicts on the sheets of a kind, one sheet after the other; `null` for a sheet that could not be judged. */
async function verdicts(kind: Kind, ms: number): Promise<(Uint8Array | null)[]> {
  const spent = watch()
  const found: (Uint8Array | null)[] = []
  if (kind === 'changed' && ready.change) await ready.evaluate(base)
  for (let at = 0; at < inputs[kind].length && (at < 2 || spent() < ms); at++) {
    try {
      const pending = step(kind, at)
      if (pending) await pending
      found.push(ready.verdicts().slice())
    } catch (error) {
      if (kind === 'complete') throw error
      found.push(null)
    }
  }
  return found
}

const step = (kind: Kind, at: number): void | Promise<void> =>
  kind === 'changed' && ready.change
    ? ready.change(changes[at]!.question, changes[at]!.answer)
    : ready.evaluate(inputs[kind][at])

/** Runs through the sheets again and again until the time is up, at least once through or once over the time. */
async function slice(kind: Kind, ms: number): Promise<Slice> {
  const count = inputs[kind].length
  if (kind === 'changed' && ready.change) await ready.evaluate(base)
  const first = watch()
  const pending = step(kind, 0)
  if (pending) await pending
  const slow = first() * count > ms / 4
  const took = watch()
  let sheets = 0
  while (took() < ms) {
    for (let at = 0; at < count; at++) {
      const judged = step(kind, at)
      if (judged) await judged
      sheets++
      if (slow && took() >= ms) break
    }
  }
  return { ns: (took() * 1e6) / sheets, sheets }
}

/**
 * Milliseconds since, on the clock or on the processors. The clock runs on while another process has the processor, and
 * the processors count helping threads twice: the lesser of the two is what the work took.
 */
function watch(): () => number {
  const start = performance.now()
  const used = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(used)
    return Math.min(performance.now() - start, (user + system) / 1000)
  }
}

/**
 * The whole way of the real rule book, in microseconds: from answers to the outcome, every reason of every finding
 * read.
 */
function assessment(bookText: string, runners: readonly SheetAnswers[], ms: number): { perRunner: number[] } {
  const book = JSON.parse(bookText) as RuleBook
  let read = 0
  const once = (answers: SheetAnswers): void => {
    const outcome = assess(book, answers)
    for (const finding of outcome.redFlags) read += finding.reason.kind.length
    for (const { signs } of outcome.causes) read += signs.length
  }
  for (const warm = watch(); warm() < 10 * ms;) runners.forEach(once)
  const perRunner = runners.map((answers) => {
    const took = watch()
    let times = 0
    for (; took() < ms; times += 10) for (let at = 0; at < 10; at++) once(answers)
    return (took() * 1000) / times
  })
  if (read === 0) throw new Error('no reason was read')
  return { perRunner }
}

async function obey(order: Order): Promise<unknown> {
  switch (order.do) {
    case 'load':
      return load(order)
    case 'verdicts':
      return verdicts(order.kind, order.ms)
    case 'slice':
      return slice(order.kind, order.ms)
    case 'assessment':
      return assessment(order.book, order.runners, order.ms)
  }
}

process.on('message', (order: Order) => {
  obey(order).then(
    (done) => process.send!({ done }),
    (error: unknown) =>
      process.send!({ failed: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }),
  )
})
process.on('disconnect', () => process.exit())
process.send!({ done: 'here' })
