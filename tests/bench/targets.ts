import type { Weight } from './build.ts'
import type { Field, Measured } from './measure.ts'
import type { RealBook } from './real-book.ts'

export interface BenchRun {
  readonly on: string
  readonly node: string
  readonly machine: string
  /** Who runs under a policy that forbids making code from text. */
  readonly strict: Readonly<Record<string, boolean>>
  readonly weights: readonly Weight[]
  readonly fields: readonly Field[]
  readonly realBook: RealBook
}

/** One aim, what was measured, and whether that reaches it. */
export interface Ratio {
  readonly aim: string
  readonly measured: number
  readonly wanted: string
  readonly reached: boolean
  readonly by?: string
}

export const OURS = 'Backstride, compiled'
export const LIMIT = 'straight-line code'

export function ratiosOf(run: BenchRun): Ratio[] {
  const fixed = run.fields.filter(({ family }) => family === 'fixed')
  const at = (rules: number): Field | undefined => fixed.find((field) => field.rules === rules)
  const ofPeers = (
    [
      [80, 8],
      [1_000, 80],
      [10_000, 150],
    ] as const
  ).flatMap(([rules, times]) => overPeers(at(rules), run.strict, times))
  return [
    ...ofPeers,
    ...overLimit(at(1_000), 'no more than 2.5 times the time of straight-line code', '<= 2.5', (ratio) => ratio <= 2.5),
    ...[10_000, 100_000].flatMap((rules) =>
      overLimit(at(rules), 'ahead of straight-line code', '< 1', (ratio) => ratio < 1),
    ),
    ...growth(fixed),
    light(run.weights),
    {
      aim: 'the real rule book: whole assessment with reasons, slowest worked runner, microseconds',
      measured: run.realBook.slowest,
      wanted: '< 100',
      reached: run.realBook.slowest < 100,
      by: run.realBook.slowestRunner,
    },
  ]
}

export const measuredIn = (field: Field, name: string): Measured | undefined =>
  field.entries.find((entry): entry is Measured => entry.name === name && 'loaded' in entry)

/** The quickest published library, on complete sheets, that a page with a strict policy can run. */
function quickestPeer(field: Field, strict: BenchRun['strict']): Measured | undefined {
  return field.entries
    .filter((entry): entry is Measured => entry.kind === 'peer' && 'loaded' in entry && strict[entry.name] === true)
    .sort((a, b) => a.timings.complete.ns - b.timings.complete.ns)[0]
}

function overPeers(field: Field | undefined, strict: BenchRun['strict'], times: number): Ratio[] {
  const own = field && measuredIn(field, OURS)
  const peer = field && quickestPeer(field, strict)
  if (!own || !peer) return []
  const measured = peer.timings.complete.ns / own.timings.complete.ns
  return [
    {
      aim: `${field.rules} rules: times faster than the fastest peer under a strict policy`,
      measured,
      wanted: `>= ${times}`,
      reached: measured >= times,
      by: peer.name,
    },
  ]
}

function overLimit(field: Field | undefined, aim: string, wanted: string, holds: (ratio: number) => boolean): Ratio[] {
  const own = field && measuredIn(field, OURS)
  const limit = field && measuredIn(field, LIMIT)
  if (!own || !limit) return []
  const measured = own.timings.complete.ns / limit.timings.complete.ns
  return [{ aim: `${field.rules} rules: ${aim}`, measured, wanted, reached: holds(measured), by: LIMIT }]
}

/** Nanoseconds for a rule, at their worst over those of 80 rules. */
function growth(fields: readonly Field[]): Ratio[] {
  const each = fields.flatMap((field) => {
    const own = measuredIn(field, OURS)
    return own ? [{ rules: field.rules, ns: own.timings.complete.ns / field.rules }] : []
  })
  const [first, ...later] = each
  if (!first || later.length === 0) return []
  const worst = later.toSorted((a, b) => b.ns - a.ns)[0]!
  return [
    {
      aim: `nanoseconds for a rule do not grow from ${first.rules} to ${later.at(-1)!.rules} rules: the worst over the first`,
      measured: worst.ns / first.ns,
      wanted: '<= 1',
      reached: worst.ns <= first.ns,
      by: `${worst.rules} rules`,
    },
  ]
}

function light(weights: readonly Weight[]): Ratio {
  const { gzip } = weights.find(({ name }) => name === OURS)!
  return { aim: 'the runtime, gzip, bytes', measured: gzip, wanted: '<= 3000', reached: gzip <= 3000 }
}
