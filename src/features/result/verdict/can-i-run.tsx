import type { Library } from '#core/rulebook/book.ts'
import { resultWords } from '#words/result.ts'
import { Section } from '../section.tsx'

/** Whether to run, and why. */
export function CanIRun({ answer: { says, because } }: { readonly answer: Library['canIRun']['easy'] }) {
  return (
    <Section heading={resultWords.canIRun}>
      <p>
        <strong>{says}</strong> {because}
      </p>
    </Section>
  )
}
