import type { QuestionId } from '#core/basics/id.ts'
import type { Chart, Stop } from '#core/rulebook/chart.ts'
import { type RedFlag, URGENCIES, type Urgency, type WholeBook } from '#core/rulebook/book.ts'
import { conditionLine, flattened } from '#words/condition.ts'
import { mapWords } from '#words/map.ts'

/** Units of the drawing: as wide as the page of a phone 320 px wide, so that there one unit is one pixel. */
export const WIDTH = 288
export const BOX = { left: 38, right: 250, pad: 10 } as const
export const LINE = { title: 17, note: 16, flags: 20 } as const
/** Between a title and what stands under it. */
export const UNDER = 4
const GAP = 14
const HEADING = 34
const TITLE_CHARS = 26
const NOTE_CHARS = 31
const INDENT = 8
const LANE = 9

export interface Note {
  readonly text: string
  readonly indent: number
}
export interface Box {
  readonly stop: Stop
  readonly top: number
  readonly height: number
  readonly title: readonly string[]
  readonly notes: readonly Note[]
  readonly counts: readonly { readonly urgency: Urgency; readonly count: number }[]
}
/** From the boxes at `from` down to the one at `to`, along a lane of its own. */
export interface Wait {
  readonly from: readonly number[]
  readonly to: number
  readonly x: number
}
export interface Layout {
  readonly height: number
  readonly headings: readonly { readonly title: string; readonly top: number }[]
  readonly boxes: readonly Box[]
  readonly waits: readonly Wait[]
}

/** Where everything on the map stands, from top to bottom in one column. */
export function layout(chart: Chart, books: WholeBook): Layout {
  let top = 30
  const headings: Layout['headings'][number][] = []
  const boxes: Box[] = []
  for (const { title, stops } of chart.sections) {
    headings.push({ title, top })
    top += HEADING
    for (const stop of stops) {
      const box = boxAt(top, stop, books)
      boxes.push(box)
      top += box.height + GAP
    }
  }
  return { height: top + 34, headings, boxes, waits: waitsBetween(boxes) }
}

function boxAt(top: number, stop: Stop, books: WholeBook): Box {
  const title = wrapped(`${stop.number}. ${books.library.questions[stop.question]!.short}`, TITLE_CHARS)
  const notes = stop.askedIf
    ? [{ text: mapWords.askedIf, depth: -1 }, ...flattened(conditionLine(stop.askedIf, books))].flatMap(
        ({ text, depth }) => {
          const indent = (depth + 1) * INDENT
          return wrapped(text, NOTE_CHARS - 2 * (depth + 1)).map((line) => ({ text: line, indent }))
        },
      )
    : []
  const flags = [...stop.ends, ...stop.flags]
  const counts = URGENCIES.map((urgency) => ({
    urgency,
    count: flags.filter((flag) => highest(flag) === urgency).length,
  })).filter(({ count }) => count > 0)
  const height =
    2 * BOX.pad +
    title.length * LINE.title +
    (notes.length > 0 ? UNDER + notes.length * LINE.note : 0) +
    (counts.length > 0 ? LINE.flags : 0) -
    4
  return { stop, top, height, title, notes, counts }
}

/** The most that a red flag can ask for. */
export const highest = ({ urgency, raised }: RedFlag): Urgency => raised?.to ?? urgency

function waitsBetween(boxes: readonly Box[]): Wait[] {
  const middle = (id: QuestionId) =>
    boxes.filter(({ stop }) => stop.question === id).map(({ top, height }) => top + height / 2)
  return boxes
    .filter(({ stop }) => stop.waitsFor.length > 0)
    .map(({ stop, top }, lane) => ({
      from: stop.waitsFor.flatMap(middle),
      to: top + BOX.pad + 6,
      x: BOX.right + 12 + lane * LANE,
    }))
}

/** A text in lines of at most so many characters, broken between words. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
