import type { Answer, Answers, Rules } from './workload.ts'

/** The truth of each rule, by number: 0 unmet, 1 undetermined, 2 met. */
export type Verdicts = Uint8Array

/** A peer is a published library; a reference is not, and shows what could be had. */
export interface Contestant {
  readonly name: string
  readonly kind: 'ours' | 'peer' | 'reference'
  /** Runs in no browser at all. */
  readonly native?: boolean
  /** The largest set of rules that it is asked to take, and why no larger. */
  readonly upTo?: { readonly rules: number; readonly because: string }
  /** The rules as they come from a file, in its own idiom. */
  source(rules: Rules): string
  /** From that text to readiness. */
  load(source: string): Ready | Promise<Ready>
}

/** Rules that stand ready. Only `evaluate` and `change` are timed. */
export interface Ready {
  /** The answers in the form in which it takes them. */
  input(answers: Answers): unknown
  /** Judges every rule, and leaves the verdicts where each can be read at once. */
  evaluate(input: unknown): void | Promise<void>
  verdicts(): Verdicts
  /** Changes one answer of the sheet that was evaluated last. One that cannot is given the whole changed sheet. */
  change?(question: string, answer: Answer): void
}
