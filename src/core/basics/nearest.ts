/**
 * The candidate that takes the fewest edits (Levenshtein) to become `word`, if that is few enough to be a slip; else
 * the shortest one of which `word` is a whole part, between hyphens.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates]
  return (
    bySlip(word, all) ??
    (word.length < 3
      ? undefined
      : all.filter((candidate) => `-${candidate}-`.includes(`-${word}-`)).sort((a, b) => a.length - b.length)[0])
  )
}

function bySlip(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined
  let fewest = Math.max(2, Math.ceil(word.length / 3)) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue
    const distance = edits(word, candidate)
    if (distance < fewest) [best, fewest] = [candidate, distance]
  }
  return best
}

/** ` (did you mean "x"?)`, or nothing. */
export function suggestion(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates)
  return found === undefined ? '' : ` (did you mean "${found}"?)`
}

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
