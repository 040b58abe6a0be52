import { resultWords } from '#words/result.ts'
import './do-lists.css'

/** What to do, then what not; each line of the second says "Do not" itself. */
export function DoLists({ todo, doNot }: { readonly todo: readonly string[]; readonly doNot: readonly string[] }) {
  return (
    <div className="do-lists">
      {todo.length > 0 && <Lines heading={resultWords.advice.do} lines={todo} mark="m3 8.5 3.5 3.5L13 4.5" />}
      {doNot.length > 0 && <Lines heading={resultWords.advice.doNot} lines={doNot} mark="m4 4 8 8m0-8-8 8" />}
    </div>
  )
}

function Lines({
  heading,
  lines,
  mark,
}: {
  readonly heading: string
  readonly lines: readonly string[]
  readonly mark: string
}) {
  return (
    <div>
      <p className="do-lists__heading">{heading}</p>
      <ul className="do-lists__lines">
        {lines.map((line) => (
          <li key={line} className="do-lists__line">
            <svg className="do-lists__mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path
                d={mark}
                fill="none"
                stroke="currentColor"
                strokeWidth="2.2"
                strokeLinecap="round"
                strokeLinejoin="round"
              />
            </svg>
            {line}
          </li>
        ))}
      </ul>
    </div>
  )
}
