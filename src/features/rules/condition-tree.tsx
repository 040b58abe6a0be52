import type { Condition } from '#core/engine/condition.ts'
import type { Verdict } from '#core/engine/reason.ts'
import { paths } from '#paths'
import { Link } from '#ui/link.tsx'
import type { Line } from '#words/condition.ts'
import { VerdictMark } from './verdict-mark.tsx'
import './condition-tree.css'

interface ConditionTreeProps {
  readonly lines: readonly Line[]
  /** How each line stands now, where there are answers. */
  readonly verdict?: (condition: Condition) => Verdict
}

/** Conditions as nested lists: each line stands over the lines that it speaks of. */
export function ConditionTree({ lines, verdict }: ConditionTreeProps) {
  return <Lines lines={lines} verdict={verdict} className="condition-tree" />
}

function Lines({
  lines,
  verdict,
  className,
}: {
  readonly lines: readonly Line[]
  readonly verdict: ConditionTreeProps['verdict']
  readonly className: string
}) {
  return (
    <ul className={className}>
      {lines.map((line, at) => (
        // Two lines may read the same; they never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={at} className="condition-tree__item">
          <span
            className={line.of.length > 0 ? 'condition-tree__text condition-tree__text--over' : 'condition-tree__text'}
          >
            {verdict ? <VerdictMark verdict={verdict(line.condition)} /> : null}
            {line.rule === undefined ? (
              line.text
            ) : (
              <Link className="condition-tree__rule" to={paths.rule(line.rule)}>
                {line.text}
              </Link>
            )}
          </span>
          {line.of.length > 0 ? (
            <Lines
              lines={line.of}
              verdict={verdict}
              className={isAll(line) ? 'condition-tree__under condition-tree__under--all' : 'condition-tree__under'}
            />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const isAll = ({ condition }: Line): boolean => condition.kind === 'all'
