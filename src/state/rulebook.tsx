import { createContext, type ReactNode, use, useMemo } from 'react'
import type { Library, RuleBook } from '#core/rulebook/book.ts'

interface Held {
  readonly book: RuleBook
  readonly library: () => Promise<Library>
}
const RuleBookContext = createContext<Held | null>(null)

interface ProviderProps {
  readonly book: RuleBook
  readonly loadLibrary: () => Promise<Library>
  readonly children: ReactNode
}

/** Hands the rule book to every part, and its library to those that ask for it, loaded once. */
export function RuleBookProvider({ book, loadLibrary, children }: ProviderProps) {
  const held = useMemo(() => {
    let promise: Promise<Library> | undefined
    return { book, library: () => (promise ??= loadLibrary()) }
  }, [book, loadLibrary])
  return <RuleBookContext value={held}>{children}</RuleBookContext>
}

function useHeld(): Held {
  const held = use(RuleBookContext)
  if (!held) throw new Error('there is no RuleBookProvider above this part')
  return held
}

export const useRuleBook = (): RuleBook => useHeld().book

/** The words that are read after the interview. Suspends until they are loaded. */
export const useLibrary = (): Library => use(useHeld().library())
