import { useEffect } from 'react'
import { useSession } from '#state/session.ts'

/** Remembers the answers when this view is left, so that a change that lowers the urgency can be pointed out. */
export function useSawEnd(ended: boolean): void {
  useEffect(() => {
    if (!ended) return undefined
    return () => useSession.getState().sawEnd(useSession.getState().answers)
  }, [ended])
}
