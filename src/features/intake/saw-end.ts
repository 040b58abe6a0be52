import { useEffect } from 'react'
import { useSession } from '#state/session.ts'

/** Remembers the answers as they were when this view was left, so that a change that lowers the urgency can be pointed out. */
export function useSawEnd(ended: boolean): void {
  useEffect(() => {
    if (!ended) return undefined
    const seen = useSession.getState().answers
    return () => useSession.getState().sawEnd(seen)
  }, [ended])
}
