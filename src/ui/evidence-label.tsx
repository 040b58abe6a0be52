import type { Label } from '#core/rulebook/book.ts'
import { evidenceWords } from '#words/evidence.ts'
import './evidence-label.css'

/** Filled parts of a ring: all, half, two quarters, two halves apart, none, crossed, a dot. */
const MARKS: Readonly<Record<Label, string>> = {
  supported: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
  limited: 'M8 2.5v11a5.5 5.5 0 0 1 0-11z',
  mixed: 'M8 8V2.5A5.5 5.5 0 0 1 13.5 8H8zm0 0v5.5A5.5 5.5 0 0 1 2.5 8H8z',
  disputed: 'M6.8 1.5v13A6.6 6.6 0 0 1 6.8 1.5z',
  unsupported: '',
  contradicted: '',
  safety: 'M8 5.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8z',
}
const RINGS: Readonly<Partial<Record<Label, string>>> = {
  disputed: 'M9.6 2.2a5.9 5.9 0 0 1 0 11.6z',
  contradicted: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM3.7 12.3l8.6-8.6',
}
const RING = 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8z'

/** A quiet mark with its word. With `gloss` it opens into one line on what the word means. */
export function EvidenceLabel({ label, gloss = false }: { readonly label: Label; readonly gloss?: boolean }) {
  const words = evidenceWords[label]
  const name = (
    <span className="evidence-label__name">
      <svg className="evidence-label__mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={MARKS[label]} fill="currentColor" />
        <path d={RINGS[label] ?? RING} fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      {words.name}
    </span>
  )
  if (!gloss) return <span className="evidence-label">{name}</span>
  return (
    <details className="evidence-label evidence-label--opens">
      <summary className="evidence-label__summary">{name}</summary>
      <p className="evidence-label__gloss">{words.gloss}</p>
    </details>
  )
}
