import type { OptionId, QuestionId } from '#core/basics/id.ts'
import { type Atom, type Meaning, type Named, NOT_SURE } from '#core/engine/condition.ts'

/** Kleene's three values (strong logic of indeterminacy, 1938), as numbers in their order. */
export const UNMET = 0
export const UNDETERMINED = 1
export const MET = 2
export type Truth = typeof UNMET | typeof UNDETERMINED | typeof MET

/**
 * The lowest and the highest truth that a condition can still end with, over every way of answering what is absent.
 * "Not sure" is final and undetermined; an absent answer may still become anything. So `least === most` means that no
 * further answer can change the verdict, and the two kinds of not knowing stay apart.
 */
export interface Bounds {
  readonly least: Truth
  readonly most: Truth
}

const table: readonly (readonly Bounds[])[] = ([0, 1, 2] as const).map((least) =>
  ([0, 1, 2] as const).map((most) => Object.freeze({ least, most })),
)
/** The one object for these bounds. */
export const bounds = (least: number, most: number): Bounds => table[least]![most]!
export const CERTAIN = bounds(MET, MET)
export const RULED_OUT = bounds(UNMET, UNMET)
export const UNSURE = bounds(UNDETERMINED, UNDETERMINED)
export const OPEN = bounds(UNMET, MET)

export const isSettled = ({ least, most }: Bounds): boolean => least === most

/**
 * What is known of one question. `absent`: it may yet be answered. `off`: it does not apply, so its atoms are unmet.
 * `unasked`: nobody will ask it, so its atoms are undetermined for good.
 */
export type Reading = 'absent' | 'off' | 'unasked' | Answered
export interface Answered {
  readonly ticked: readonly OptionId[]
  readonly unsure: boolean
  readonly score?: number
}

/** All that a condition can look at. */
export interface Known {
  reading(question: QuestionId): Reading
  named(named: Named): Bounds
}

/** The three-valued judge: what a condition comes to, given what is known. */
export function judge(condition: Meaning, known: Known): Bounds {
  switch (condition.kind) {
    case 'all':
      return judgeAll(condition.of, known)
    case 'any':
      return judgeAny(condition.of, known)
    case 'not': {
      const { least, most } = judge(condition.of, known)
      return bounds(MET - most, MET - least)
    }
    case 'sure': {
      const { least, most } = judge(condition.of, known)
      return bounds(least === MET ? MET : UNMET, most === MET ? MET : UNMET)
    }
    case 'notRuledOut': {
      const { least, most } = judge(condition.of, known)
      return bounds(least === UNMET ? UNMET : MET, most === UNMET ? UNMET : MET)
    }
    case 'rule':
    case 'urgency':
      return known.named(condition)
    default:
      return judgeAtom(condition, known.reading(condition.question))
  }
}

/** The lowest of the parts, at both ends. */
function judgeAll(parts: readonly Meaning[], known: Known): Bounds {
  let least: number = MET
  let most: number = MET
  for (const part of parts) {
    const found = judge(part, known)
    if (found.least < least) least = found.least
    if (found.most < most) most = found.most
    if (most === UNMET) break
  }
  return bounds(least, most)
}

/** The highest of the parts, at both ends. */
function judgeAny(parts: readonly Meaning[], known: Known): Bounds {
  let least: number = UNMET
  let most: number = UNMET
  for (const part of parts) {
    const found = judge(part, known)
    if (found.least > least) least = found.least
    if (found.most > most) most = found.most
    if (least === MET) break
  }
  return bounds(least, most)
}

function judgeAtom(atom: Atom, reading: Reading): Bounds {
  if (reading === 'absent') return OPEN
  if (reading === 'off') return RULED_OUT
  if (reading === 'unasked') return UNSURE
  switch (atom.kind) {
    case 'is':
    case 'includes':
      if (reading.ticked.some((option) => atom.options.includes(option))) return CERTAIN
      if (!reading.unsure) return RULED_OUT
      return atom.options.includes(NOT_SURE) ? CERTAIN : UNSURE
    case 'atLeastOf': {
      const ticked = atom.options.filter((option) => reading.ticked.includes(option)).length
      if (ticked >= atom.count) return CERTAIN
      return reading.unsure ? UNSURE : RULED_OUT
    }
    case 'atLeast':
      if (reading.score === undefined) return UNSURE
      return reading.score >= atom.value ? CERTAIN : RULED_OUT
    case 'atMost':
      if (reading.score === undefined) return UNSURE
      return reading.score <= atom.value ? CERTAIN : RULED_OUT
  }
}
