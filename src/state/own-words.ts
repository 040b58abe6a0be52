import { useMemo } from 'react'
import { type Answers, NO_ANSWERS } from '#core/assessment/answers.ts'
import { NO_WORDS, type OwnWords, readOwnWords } from '#core/note/own-words.ts'
import { keep, useSession } from '#state/session.ts'

/** The own words of this session; what was kept and cannot be read counts as nothing written. */
export function useOwnWords(): OwnWords {
  const raw = useSession(({ words }) => words)
  return useMemo(() => {
    const read = readOwnWords(raw)
    return read.ok ? read.value : NO_WORDS
  }, [raw])
}

/** Keeps the words with the answers that they belong to; where those have just grown too old, the words go too. */
export function writeOwnWords(words: OwnWords): void {
  if (!useSession.getState().expire()) useSession.setState((now) => keep({ ...now, words }))
}

/** Puts answers and words from a file in the place of all that was there. */
export function takeOver(answers: Answers, words: OwnWords): void {
  useSession.setState((now) =>
    keep({
      ...now,
      answers,
      ticked: NO_ANSWERS,
      words,
      since: Infinity,
      proposed: null,
      seen: null,
      fate: 'none',
      cleared: false,
      epoch: now.epoch + 1,
    }),
  )
}
