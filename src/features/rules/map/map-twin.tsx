import type { Chart, Stop } from '#core/rulebook/chart.ts'
import { type RedFlag, URGENCIES, type WholeBook } from '#core/rulebook/book.ts'
import { paths } from '#paths'
import { Link } from '#ui/link.tsx'
import { conditionLine } from '#words/condition.ts'
import { mapWords as words } from '#words/map.ts'
import { levelOf } from '#words/urgency.ts'
import { ConditionTree } from '../condition-tree.tsx'
import { highest } from './map-layout.ts'
import { titleOf } from '../rule-link.tsx'
import './map-twin.css'

interface TwinProps {
  readonly books: WholeBook
}

/** All that the map shows, as nested lists. */
export function MapTwin({ chart, books }: TwinProps & { readonly chart: Chart }) {
  return (
    <ol className="map-twin">
      {chart.sections.map(({ id, title, stops }) => (
        <li key={id} className="map-twin__section">
          <h3>{title}</h3>
          <ol className="map-twin__stops" start={stops[0]?.number}>
            {stops.map((stop) => (
              <li key={stop.question} className="map-twin__stop">
                <OneStop stop={stop} books={books} />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

function OneStop({ stop, books }: TwinProps & { readonly stop: Stop }) {
  const { book, library } = books
  const { short, askedIfReason } = library.questions[stop.question]!
  const isSafety = stop.ends.length + stop.flags.length > 0
  return (
    <>
      <p className="map-twin__name">
        <strong>{short}.</strong> <span className="quiet">{book.questions[stop.number - 1]!.heading}</span>
      </p>
      <ul className="map-twin__facts">
        <li>
          {stop.askedIf ? (
            <>
              {words.askedIf}
              <ConditionTree lines={[conditionLine(stop.askedIf, books)]} />
            </>
          ) : isSafety ? (
            words.always
          ) : (
            words.optional
          )}
        </li>
        {askedIfReason === undefined ? null : (
          <li>
            {words.because}: {askedIfReason}
          </li>
        )}
        {stop.ends.length > 0 ? (
          <li>
            <strong>{words.ends}</strong> <Flags flags={stop.ends} books={books} />
          </li>
        ) : null}
        {URGENCIES.map((urgency) => {
          const flags = stop.flags.filter((flag) => highest(flag) === urgency)
          return flags.length === 0 ? null : (
            <li key={urgency}>
              {words.flags(levelOf(book.urgencies[urgency]))} <Flags flags={flags} books={books} />
            </li>
          )
        })}
        {stop.causes + stop.advice === 0 ? null : <li>{words.weighs(stop.causes, stop.advice)}</li>}
      </ul>
    </>
  )
}

function Flags({ flags, books }: TwinProps & { readonly flags: readonly RedFlag[] }) {
  return flags.map(({ id }, at) => (
    <span key={id}>
      <Link to={paths.rule(id)}>{titleOf(id, books.library)}</Link>
      {at < flags.length - 1 ? '; ' : '.'}
    </span>
  ))
}
