import type { WholeBook } from '#core/rulebook/book.ts'
import { useId } from 'react'
import type { Chart } from '#core/rulebook/chart.ts'
import { UrgencyIcon } from '#ui/urgency-icon.tsx'
import { mapWords as words } from '#words/map.ts'
import { BOX, type Box, type Layout, layout, LINE, UNDER, type Wait, WIDTH } from './map-layout.ts'
import './map-figure.css'

const MIDDLE = (BOX.left + BOX.right) / 2

/**
 * The questionnaire, drawn from top to bottom: the boxes are questions, the octagons are ends, the lines at the right
 * wait.
 */
export function MapFigure({ chart, books }: { readonly chart: Chart; readonly books: WholeBook }) {
  const id = useId()
  const plan = layout(chart, books)
  const stops = chart.sections.flatMap((section) => section.stops)
  return (
    <svg
      className="map-figure"
      viewBox={`0 0 ${WIDTH} ${plan.height}`}
      role="img"
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-told`}
    >
      <title id={`${id}-name`}>{words.figureName}</title>
      <desc id={`${id}-told`}>
        {words.figure(stops.length, chart.sections.length, stops.filter(({ ends }) => ends.length > 0).length)}
      </desc>
      <Road plan={plan} />
      {plan.waits.map((wait) => (
        <WaitLine key={wait.x} wait={wait} />
      ))}
      {plan.headings.map(({ title, top }, at) => (
        <text key={title} className="map-figure__heading" x={BOX.left} y={top + 22}>{`${at + 1}. ${title}`}</text>
      ))}
      {plan.boxes.map((box) => (
        <QuestionBox key={box.stop.question} box={box} />
      ))}
    </svg>
  )
}

/** From the start through every question to the check. */
function Road({ plan: { height } }: { readonly plan: Layout }) {
  return (
    <>
      <path className="map-figure__road" d={`M${MIDDLE} 26V${height - 32}`} />
      <text className="map-figure__end" x={MIDDLE} y="18">
        {words.start}
      </text>
      <text className="map-figure__end" x={MIDDLE} y={height - 12}>
        {words.review}
      </text>
    </>
  )
}

/** Out of the boxes that decide, along the lane, into the box that waits. */
function WaitLine({ wait: { from, to, x } }: { readonly wait: Wait }) {
  const first = Math.min(...from)
  return (
    <g className="map-figure__wait">
      <path d={`${from.map((y) => `M${BOX.right} ${y}H${x}`).join('')}M${x} ${first}V${to}H${BOX.right + 3}`} />
      {from.map((y) => (
        <circle key={y} cx={BOX.right} cy={y} r="2.5" />
      ))}
      <path className="map-figure__tip" d={`m${BOX.right + 7} ${to - 4.5}-7 4.5 7 4.5z`} />
    </g>
  )
}

function QuestionBox({ box: { stop, top, height, title, notes, counts } }: { readonly box: Box }) {
  const x = BOX.left + BOX.pad
  const underTitle = top + BOX.pad + title.length * LINE.title
  const underNotes = underTitle + (notes.length > 0 ? UNDER + notes.length * LINE.note : 0)
  return (
    <g>
      <rect
        className={stop.askedIf ? 'map-figure__box map-figure__box--maybe' : 'map-figure__box'}
        x={BOX.left}
        y={top}
        width={BOX.right - BOX.left}
        height={height}
        rx="7"
      />
      {title.map((line, at) => (
        <text
          key={line}
          className="map-figure__title"
          x={at === 0 ? x : x + 16}
          y={top + BOX.pad + 11 + at * LINE.title}
        >
          {line}
        </text>
      ))}
      {/* Notes may read the same; they never change places. */}
      {notes.map(({ text, indent }, at) => (
        // oxlint-disable-next-line react/no-array-index-key
        <text key={at} className="map-figure__note" x={x + indent} y={underTitle + UNDER + 9 + at * LINE.note}>
          {text}
        </text>
      ))}
      {counts.map(({ urgency, count }, at) => (
        <g
          key={urgency}
          className={`urgency-name--${urgency} map-figure__count`}
          transform={`translate(${x + at * 36} ${underNotes})`}
        >
          <UrgencyIcon urgency={urgency} size={15} />
          <text x="19" y="12">
            {count}
          </text>
        </g>
      ))}
      {stop.ends.length > 0 ? (
        <g className="urgency-name--emergency map-figure__stop">
          <path d={`M${BOX.left} ${top + 18}H28`} />
          <g transform={`translate(2 ${top + 5})`}>
            <UrgencyIcon urgency="emergency" size={26} />
          </g>
        </g>
      ) : null}
    </g>
  )
}
