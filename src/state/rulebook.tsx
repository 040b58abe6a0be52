import { createContext, type ReactNode, use, useMemo } from 'react'
import type { Library, RuleBook } from '#core/rulebook/book.ts'
import type { Part } from './part.tsx'

interface Held {
  readonly book: RuleBook
  readonly library: Part<Library>
}
const RuleBookContext = createContext<Held | null>(null)

interface ProviderProps extends Held {
  readonly children: ReactNode
}

/** Hands the rule book to every part, and its library to those that ask for it. */
export function RuleBookProvider({ book, library, children }: ProviderProps) {
  const held = useMemo(() => ({ book, library }), [book, library])
  return <RuleBookContext value={held}>{children}</RuleBookContext>
}

function useHeld(): Held {
  const held = use(RuleBookContext)
  if (!held) throw new Error('there is no RuleBookProvider above this part')
  return held
}

export const useRuleBook = (): RuleBook => useHeld().book

/** The words that are read after the interview. Suspends until they are loaded. */
export const useLibrary = (): Library => useHeld().library.use()
