import { useMemo } from 'react'
import type { Answers } from '#core/assessment/answers.ts'
import { NO_WORDS, type OwnWords, readOwnWords } from '#core/note/own-words.ts'
import { useSession } from '#state/session.ts'
import { saveDraft } from '#state/storage.ts'

/** The own words of this session; what was kept and cannot be read counts as nothing written. */
export function useOwnWords(): OwnWords {
  const raw = useSession(({ words }) => words)
  return useMemo(() => {
    const read = readOwnWords(raw)
    return read.ok ? read.value : NO_WORDS
  }, [raw])
}

export function writeOwnWords(words: OwnWords): void {
  useSession.setState(({ answers }) => ({ words, kept: saveDraft(answers, words) }))
}

/** Puts answers and words from a file in the place of all that was there. */
export function takeOver(answers: Answers, words: OwnWords): void {
  useSession.setState(({ epoch }) => ({ answers, words, proposed: null, seen: null, fate: 'none', cleared: false, epoch: epoch + 1, kept: saveDraft(answers, words) }))
}
