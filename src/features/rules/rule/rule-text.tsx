import type { Library } from '#core/rulebook/book.ts'
import { resultWords } from '#words/result.ts'
import { rulesWords } from '#words/rules.ts'
import type { Entry } from '../entry.ts'

/** The words that a runner or a clinician reads when the rule holds. */
export function RuleText({
  entry: { rule, says, clinical },
  library,
}: {
  readonly entry: Entry
  readonly library: Library
}) {
  const { do: todo, doNot } = rule.kind === 'advice' ? library.advice[rule.id]! : { do: [], doNot: [] }
  return (
    <>
      <p>{says}</p>
      {clinical === undefined ? null : (
        <p className="quiet">
          {rulesWords.rule.clinical}: {clinical}.
        </p>
      )}
      <Lines heading={resultWords.advice.do} lines={todo} />
      <Lines heading={resultWords.advice.doNot} lines={doNot} />
    </>
  )
}

function Lines({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div>
      <h3 className="condition-groups__heading">{heading}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
