import type { Contestant, Verdicts } from './contestant.ts'
import { CONTESTANTS } from './contestants.ts'
import type { Loaded } from './orders.ts'
import { truths } from './ours.ts'
import { type Kind, KINDS, SEED, sheetsOf } from './sheets.ts'
import { openStall, ORDER_LIMIT_MS, type Stall } from './stall.ts'
import { drawRules, type Shape } from './workload.ts'
import { countWrong, type Wrong } from './wrong.ts'

/** The middle of the rounds, in nanoseconds for a sheet, and how far half of them lie apart. */
export interface Timing {
  readonly ns: number
  readonly from: number
  readonly to: number
  readonly rounds: number
  readonly sheets: number
}
export type Entry = { readonly name: string; readonly kind: Contestant['kind'] } & (
  | {
      readonly loaded: Loaded
      readonly timings: Readonly<Record<Kind, Timing>>
      readonly wrong: Wrong
      /** Sheets whose outcome was held against the interpreter. */ readonly held: number
    }
  | { readonly notMeasured: string }
)
export type Measured = Extract<Entry, { loaded: Loaded }>
export interface Field extends Shape {
  readonly questions: number
  readonly undetermined: number
  readonly entries: readonly Entry[]
}

export interface Pace {
  readonly rounds: number
  readonly warmMs: number
  readonly sliceMs: number
  readonly cellMs: number
  readonly stallMs: number
}
export const FULL: Pace = { rounds: 9, warmMs: 1_500, sliceMs: 40, cellMs: 6_000, stallMs: 120_000 }
export const QUICK: Pace = { rounds: 3, warmMs: 500, sliceMs: 20, cellMs: 1_000, stallMs: 20_000 }

/** Who takes longer for one sheet is not timed: the rounds would take the better part of an hour. */
const SHEET_LIMIT_MS = 5_000

const isMeasured = (entry: Entry): entry is Measured => 'loaded' in entry

/** Everything about one set of rules. First the outcomes are held against the interpreter, then the timing begins. */
export async function measure(
  script: string,
  shape: Shape,
  pace: Pace,
  before: Field | undefined,
  tell: (line: string) => void,
): Promise<Field> {
  const rules = drawRules(shape, SEED)
  const sheets = sheetsOf(rules)
  const truth = Object.fromEntries(
    KINDS.map((kind) => [kind, sheets[kind].map((answers) => truths(rules.conditions, answers))]),
  ) as unknown as Truth
  const entries = new Map<string, Entry>()
  const standing: Standing[] = []
  try {
    for (const contestant of CONTESTANTS) {
      const met = await admit(script, contestant, shape, truth, pace, before)
      if ('stall' in met) standing.push(met)
      else entries.set(contestant.name, { name: contestant.name, kind: contestant.kind, ...met })
      tell(
        'stall' in met
          ? `${contestant.name}: ready in ${met.loaded.loadMs.toFixed(1)} ms, outcomes equal on ${met.held} sheets`
          : `${contestant.name}: not measured, ${met.notMeasured}`,
      )
    }
    const timings = new Map<Kind, ReadonlyMap<string, Timing>>()
    for (const kind of KINDS) timings.set(kind, await race(standing, kind, pace))
    for (const {
      contestant: { name, kind },
      loaded,
      wrong,
      held,
    } of standing)
      entries.set(name, {
        name,
        kind,
        loaded,
        wrong,
        held,
        timings: Object.fromEntries(
          KINDS.map((one) => [one, timings.get(one)!.get(name)!]),
        ) as unknown as Measured['timings'],
      })
  } finally {
    for (const { stall } of standing) stall.close()
  }
  const verdicts = truth.half.reduce((all, one) => all + one.length, 0)
  return {
    ...shape,
    questions: rules.questions.length,
    undetermined: truth.half.reduce((all, one) => all + one.filter((value) => value === 1).length, 0) / verdicts,
    entries: CONTESTANTS.map(({ name }) => entries.get(name)!),
  }
}

type Truth = Readonly<Record<Kind, readonly Verdicts[]>>
interface Standing {
  readonly contestant: Contestant
  readonly stall: Stall
  readonly loaded: Loaded
  readonly wrong: Wrong
  readonly held: number
}

/** Loads a contestant and asserts its outcomes on complete sheets; or says why it cannot be measured. */
async function admit(
  script: string,
  contestant: Contestant,
  shape: Shape,
  truth: Truth,
  pace: Pace,
  before: Field | undefined,
): Promise<Standing | { notMeasured: string }> {
  const because = tooMuch(contestant, shape, pace, before)
  if (because !== undefined) return { notMeasured: because }
  const stall = await openStall(script)
  try {
    const loaded = await stall.load(contestant.name, shape)
    let held = 0
    const half: (Verdicts | null)[] = []
    for (const kind of KINDS) {
      const since = performance.now()
      const found = await stall.verdicts(kind, pace.cellMs)
      const each = (performance.now() - since) / found.length
      if (kind === 'half') half.push(...found)
      else {
        assertEqual(contestant.name, kind, found, truth[kind])
        held += found.length
      }
      if (each > SHEET_LIMIT_MS) throw new Error(`a ${kind} sheet takes about ${Math.round(each / 1000)} s`)
    }
    return { contestant, stall, loaded, held, wrong: countWrong(half, truth.half.slice(0, half.length)) }
  } catch (error) {
    stall.close()
    if (error instanceof Unequal) throw error
    return { notMeasured: (error as Error).message.slice(0, 200) }
  }
}

/** What it took for the last set of rules tells whether this one is within reach; so does its own limit. */
function tooMuch(
  { name, upTo }: Contestant,
  { rules }: Shape,
  { stallMs }: Pace,
  before: Field | undefined,
): string | undefined {
  if (upTo && rules > upTo.rules) return upTo.because
  const last = before?.entries.find((entry) => entry.name === name)
  if (!before || !last) return undefined
  if (!isMeasured(last)) return `it was not measured at ${before.rules} rules`
  const growth = rules / before.rules
  const loadMs = (last.loaded.loadMs + last.loaded.writingMs) * growth
  if (loadMs > Math.min(stallMs, ORDER_LIMIT_MS))
    return `loading would take about ${Math.round(loadMs / 1000)} s, by what ${before.rules} rules took`
  const sheetMs = (last.timings.complete.ns / 1e6) * growth
  return sheetMs * 50 > stallMs
    ? `50 sheets would take about ${Math.round((sheetMs * 50) / 1000)} s, by what ${before.rules} rules took`
    : undefined
}

class Unequal extends Error {}

function assertEqual(name: string, kind: Kind, found: readonly (Verdicts | null)[], truth: readonly Verdicts[]): void {
  found.forEach((verdicts, sheet) => {
    const expected = truth[sheet]!
    const rule = expected.findIndex((value, at) => verdicts?.[at] !== value)
    if (rule >= 0)
      throw new Unequal(
        `${name} says ${verdicts?.[rule]} of rule ${rule} on ${kind} sheet ${sheet}; the interpreter says ${expected[rule]}`,
      )
  })
}

/**
 * Warm first, so that V8 has done what it will. Then round after round, each in turn and each round another one first;
 * who has had its time steps aside after three.
 */
async function race(
  standing: readonly Standing[],
  kind: Kind,
  { rounds, warmMs, sliceMs, cellMs }: Pace,
): Promise<ReadonlyMap<string, Timing>> {
  const taken = new Map(
    standing.map(({ contestant }) => [contestant.name, { ns: [] as number[], sheets: 0, spent: 0 }]),
  )
  for (const { stall } of standing) await stall.slice(kind, kind === 'complete' ? warmMs : warmMs / 4)
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < standing.length; at++) {
      const { contestant, stall } = standing[(at + round) % standing.length]!
      const own = taken.get(contestant.name)!
      if (own.spent > cellMs && own.ns.length >= 3) continue
      const slice = await stall.slice(kind, sliceMs)
      own.ns.push(slice.ns)
      own.sheets += slice.sheets
      own.spent += (slice.ns * slice.sheets) / 1e6
    }
  }
  return new Map(
    [...taken].map(([name, { ns, sheets: count }]) => [name, { ...middle(ns), rounds: ns.length, sheets: count }]),
  )
}

function middle(ns: readonly number[]): Pick<Timing, 'ns' | 'from' | 'to'> {
  const sorted = ns.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!
  return { ns: at(0.5), from: at(0.25), to: at(0.75) }
}

/**
 * Whether each runs where no code may be made from text, as under a page's strict policy; held against the interpreter.
 */
export async function underStrictPolicy(script: string): Promise<ReadonlyMap<string, boolean>> {
  const shape: Shape = { family: 'fixed', rules: 80 }
  const rules = drawRules(shape, SEED)
  const truth = sheetsOf(rules).complete.map((answers) => truths(rules.conditions, answers))
  const found = new Map<string, boolean>()
  for (const { name, native } of CONTESTANTS) {
    const stall = await openStall(script, true)
    try {
      const { makesCode } = await stall.load(name, shape)
      assertEqual(name, 'complete', await stall.verdicts('complete', ORDER_LIMIT_MS), truth)
      found.set(name, !makesCode && native !== true)
    } catch {
      found.set(name, false)
    } finally {
      stall.close()
    }
  }
  return found
}
