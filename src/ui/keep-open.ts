import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** Which lines were open, by number, by the place of their page in the history. In memory alone. */
const kept = new Map<string, Set<number>>()

/** Whoever comes back to a page finds the lines open that they had opened; the ref goes around them. */
export function useKeepOpen(): RefObject<HTMLDivElement | null> {
  const { key } = useLocation()
  const around = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const lines = () => [...around.current!.querySelectorAll('details')]
    const open = kept.get(key) ?? new Set()
    kept.set(key, open)
    for (const line of lines()) line.open ||= open.has(lines().indexOf(line))
    const note = ({ target }: Event) => {
      const at = lines().findIndex((line) => line === target)
      if (lines()[at]?.open) open.add(at)
      else open.delete(at)
    }
    const part = around.current!
    // The event does not bubble.
    part.addEventListener('toggle', note, true)
    return () => part.removeEventListener('toggle', note, true)
  }, [key])
  return around
}
