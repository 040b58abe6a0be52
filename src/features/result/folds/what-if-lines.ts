import { type Answers, readingOf } from '#core/assessment/answers.ts'
import type { Move } from '#core/assessment/moves.ts'
import type { CauseEffect, UrgencyEffect } from '#core/assessment/what-if.ts'
import type { RuleId } from '#core/basics/id.ts'
import { type Library, type RuleBook, URGENCIES, type Urgency } from '#core/rulebook/book.ts'
import { lookup } from '#core/rulebook/lookup.ts'
import { whatIfWords } from '#words/what-if.ts'

const textOf = (moves: readonly Move[]): string => whatIfWords.both(moves.map(({ says }) => says))

/**
 * The changes in the pain itself, and those that begin a sign. A list holds signs; a choice and a scale tell how it
 * goes.
 */
export function splitBySigns(
  book: RuleBook,
  raises: readonly UrgencyEffect[],
): { readonly pain: readonly UrgencyEffect[]; readonly signs: readonly UrgencyEffect[] } {
  const isSign = ({ moves }: UrgencyEffect) =>
    moves.some(({ question }) => lookup(book).question.get(question)?.kind === 'choices')
  return { pain: raises.filter((effect) => !isSign(effect)), signs: raises.filter(isSign) }
}

export const sentenceOf = (book: RuleBook, { moves, urgency, open }: UrgencyEffect): string =>
  whatIfWords.becomes(textOf(moves), book.urgencies[urgency], open)

/** What would lead to each urgency, the highest first; a list of which every sign leads there is one line. */
export function byLevel(
  raises: readonly UrgencyEffect[],
  answers: Answers,
  library: Library,
): { readonly urgency: Urgency; readonly open: boolean; readonly lines: readonly string[] }[] {
  return URGENCIES.flatMap((urgency) => {
    const here = raises.filter((effect) => effect.urgency === urgency)
    const lines = [...new Set(here.map(({ moves }) => wholeList(moves, here, answers, library) ?? textOf(moves)))]
    return lines.length > 0 ? [{ urgency, open: here.some(({ open }) => open), lines }] : []
  })
}

function wholeList(
  moves: readonly Move[],
  effects: readonly UrgencyEffect[],
  answers: Answers,
  library: Library,
): string | undefined {
  const { question } = moves[0]!
  const change = library.questions[question]!.change
  if (moves.length > 1 || change?.kind !== 'choices' || change.anyBegins === undefined) return undefined
  const { ticked } = readingOf(answers[question]!)
  const left = Object.keys(change.begins).filter((option) => !(ticked as readonly string[]).includes(option))
  const leads = (option: string) =>
    effects.some(
      (effect) =>
        effect.moves.length === 1 && effect.moves[0]!.question === question && effect.moves[0]!.turns === option,
    )
  return left.length > 1 && left.every(leads) ? change.anyBegins : undefined
}

/** Up to so many ways are named for one cause. */
const WAYS = 2

/** Each cause once, with the first ways that turn it. */
export function waysByCause(
  effects: readonly CauseEffect[],
): { readonly cause: RuleId; readonly ways: readonly string[] }[] {
  return [...new Set(effects.map(({ cause }) => cause))].map((cause) => {
    const own = effects.filter((effect) => effect.cause === cause)
    return { cause, ways: own.slice(0, own[0]!.moves.length > 1 ? 1 : WAYS).map(({ moves }) => textOf(moves)) }
  })
}
