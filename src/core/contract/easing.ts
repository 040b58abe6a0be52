import type { DraftContract } from '#core/contract/rawcontract.ts'
import { easingIn } from '#core/rulebook/inspect-change.ts'
import { safetyQuestions } from '#core/rulebook/inspect-interview.ts'
import type { DraftBook, Fault } from '#core/rulebook/rawfile.ts'

/**
 * The places where a question that a red flag reads says what would lower the urgency, though the contract does not let
 * it.
 */
export function easingFaults(book: DraftBook, easing: NonNullable<DraftContract['easing']>): Fault[] {
  const allowed = (id: string, [kind, option]: readonly string[]) =>
    kind === 'becomes' ? easing.becomes?.[id]?.includes(option) : easing[kind as 'falls' | 'allEnd']?.includes(id)
  const safety = safetyQuestions(book)
  return [...book.questions]
    .filter(([id]) => safety.has(id))
    .flatMap(([id, question]) =>
      easingIn(question)
        .filter((at) => !allowed(id, at))
        .map((at) => ({ path: `questions/${id}`, at: ['change', ...at], message: REFUSED })),
    )
}

const REFUSED =
  'this would tell a runner how to get a less urgent result. Only the pain getting better is ever said to do that, never a sign or a history that is gone. If a clinician draws the line elsewhere, add it to contract/easing.yaml, and say why in src/decisions'
