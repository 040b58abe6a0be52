import type { Said } from '#core/engine/reason.ts'
import type { Library } from '#core/rulebook/book.ts'
import { sayingOf } from './said.ts'
import './said-list.css'

interface SaidListProps {
  readonly heading: string
  readonly said: readonly Said[]
  readonly library: Library
  /** Sentences that stand beside the answers. */
  readonly more?: readonly string[]
}

/** The runner's own answers, as sentences, each once however many conditions it meets. Nothing when there are none. */
export function SaidList({ heading, said, library, more = [] }: SaidListProps) {
  const lines = [...new Set([...said.map((one) => sayingOf(library, one)), ...more])]
  if (lines.length === 0) return null
  return (
    <div className="said-list">
      <p className="said-list__heading">{heading}</p>
      <ul className="said-list__lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
