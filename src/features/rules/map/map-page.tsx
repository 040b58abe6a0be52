import type { WholeBook } from '#core/rulebook/book.ts'
import { chartOf } from '#core/rulebook/chart.ts'
import { Decoration } from '#state/decoration.tsx'
import { UrgencyIcon } from '#ui/urgency-icon.tsx'
import { mapWords as words } from '#words/map.ts'
import { MapFigure } from './map-figure.tsx'
import { MapTwin } from './map-twin.tsx'
import { RulesPage } from '../rules-page.tsx'
import './map-page.css'

/** The questionnaire as the rules make it: drawn, and the same in words. */
export function MapPage(books: WholeBook) {
  const chart = chartOf(books.book)
  return (
    <RulesPage title={words.title} lead={words.lead}>
      <div className="map-page">
        <div className="map-page__drawn">
          <Legend />
          <Decoration>
            <MapFigure chart={chart} books={books} />
          </Decoration>
        </div>
        <section className="map-page__told">
          <h2>{words.twin}</h2>
          <MapTwin chart={chart} books={books} />
        </section>
      </div>
    </RulesPage>
  )
}

function Legend() {
  return (
    <ul className="map-legend" aria-label={words.legend}>
      <li className="map-legend__line">
        <span className="urgency-name--emergency">
          <UrgencyIcon urgency="emergency" size={24} />
        </span>
        {words.legendStop}
      </li>
      <li className="map-legend__line">
        <span className="map-legend__count urgency-name--within-days">
          <UrgencyIcon urgency="within-days" size={16} />3
        </span>
        {words.legendFlags}
      </li>
      <li className="map-legend__line">
        <svg className="map-legend__wait" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
          <path d="M4 5h14v14H8" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="m10 14-7 5 7 5z" fill="currentColor" />
        </svg>
        {words.legendWaits}
      </li>
    </ul>
  )
}
