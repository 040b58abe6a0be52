import type { NotedFlag } from '#core/note/findings.ts'
import { URGENCIES } from '#core/rulebook/book.ts'
import { SheetMark } from './sheet-mark.tsx'
import './sheet-flags.css'

interface SheetFlagsProps {
  readonly title: string
  readonly flags: readonly NotedFlag[]
  /** Met, or neither met nor ruled out. */
  readonly state: 'yes' | 'not-sure'
  readonly none: string
}

/** Red flags by how soon they would be seen, the most urgent first. */
export function SheetFlags({ title, flags, state, none }: SheetFlagsProps) {
  const groups = URGENCIES.map((urgency) => ({
    urgency,
    found: flags.filter((flag) => flag.urgency === urgency),
  })).filter(({ found }) => found.length > 0)
  return (
    <div className={`sheet-flags sheet-flags--${flags.length === 0 ? 'none' : state}`}>
      <h2 className="sheet__label">{title}</h2>
      {groups.length === 0 ? <p>{none}</p> : null}
      {groups.map(({ urgency, found }) => (
        <div key={urgency} className="sheet-flags__group">
          <h3 className="sheet-flags__when">{found[0]!.level.short}</h3>
          <ul className="sheet-flags__list">
            {found.map(({ rule, name }) => (
              <li key={rule}>
                <SheetMark state={state} />
                {name}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
