import type { Urgency } from '#core/rulebook/book.ts'
import './urgency-icon.css'

/** One outline for each urgency, so that its shape tells it apart without colour. */
const SHAPES: Readonly<Record<Urgency, string>> = {
  emergency: 'M7.8 1.5h8.4l6.3 6.3v8.4l-6.3 6.3H7.8l-6.3-6.3V7.8z',
  'same-day':
    'M12 1.8c.5 0 1 .3 1.3.7l9.6 17.2c.6 1-.1 2.3-1.3 2.3H2.4c-1.2 0-1.9-1.3-1.3-2.3L10.7 2.5c.3-.4.8-.7 1.3-.7z',
  'within-days': 'M12 .9 23.1 12 12 23.1.9 12z',
  routine: 'M4.5 2h15A2.5 2.5 0 0 1 22 4.5v15a2.5 2.5 0 0 1-2.5 2.5h-15A2.5 2.5 0 0 1 2 19.5v-15A2.5 2.5 0 0 1 4.5 2z',
  'self-care': 'M12 1.2a10.8 10.8 0 1 0 0 21.6 10.8 10.8 0 0 0 0-21.6z',
}
/**
 * What is cut out of the shape, drawn as lines: a cross, an exclamation mark, clock hands, a calendar's rows, a tick.
 */
const GLYPHS: Readonly<Record<Urgency, string>> = {
  emergency: 'M12 6v12M6 12h12',
  'same-day': 'M12 9v5.5M12 18v.1',
  'within-days': 'M12 7v5.2l3.3 2',
  routine: 'M5.5 8.5h13M8.5 13h.1M12 13h.1M15.5 13h.1M8.5 17h.1M12 17h.1',
  'self-care': 'm7.2 12.4 3.3 3.3 6.3-6.9',
}

/** Decorative beside the word; give it a label where no word stands by. Takes the colour of its text. */
export function UrgencyIcon({
  urgency,
  size = 32,
  label,
}: {
  readonly urgency: Urgency
  readonly size?: number
  readonly label?: string
}) {
  const spoken = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true as const }
  return (
    <svg className="urgency-icon" viewBox="0 0 24 24" width={size} height={size} {...spoken}>
      <path d={SHAPES[urgency]} fill="currentColor" />
      <path
        d={GLYPHS[urgency]}
        className="urgency-icon__glyph"
        fill="none"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
