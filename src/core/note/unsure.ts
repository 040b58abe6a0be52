import type { QuestionId } from '#core/basics/id.ts'
import type { Reason } from '#core/engine/reason.ts'

/**
 * The questions whose "not sure" keeps a verdict from being a clear yes or no, or is itself what makes it met; each
 * once.
 */
export function unsureIn(reason: Reason): QuestionId[] {
  return [...new Set(collect(reason))]
}

function collect(reason: Reason): QuestionId[] {
  if (reason.verdict === 'unmet') return []
  if (reason.kind === 'answer') return reason.basis === 'not-sure' ? [reason.question] : []
  return 'of' in reason ? reason.of.flatMap(collect) : []
}
