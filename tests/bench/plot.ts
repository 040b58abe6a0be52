import type { Entry, Field, Measured } from './measure.ts'

const WIDTH = 900
const HEIGHT = 620
const AREA = { left: 76, right: 630, top: 64, bottom: 548 }

interface Point {
  readonly x: number
  readonly y: number
}
interface Line {
  readonly name: string
  readonly kind: Entry['kind']
  readonly points: readonly Point[]
}

/** Nanoseconds for a rule against rules, both by tens, on complete sheets. Every line is named where it ends. */
export function plot(fields: readonly Field[]): string {
  const values = fields.flatMap((field) =>
    field.entries.filter(isMeasured).map((entry) => entry.timings.complete.ns / field.rules),
  )
  const y = scale(
    Math.floor(Math.log10(Math.min(...values))),
    Math.ceil(Math.log10(Math.max(...values))),
    AREA.bottom,
    AREA.top,
  )
  const x = scale(
    Math.log10(Math.min(...fields.map(({ rules }) => rules))),
    Math.log10(Math.max(...fields.map(({ rules }) => rules))),
    AREA.left + 12,
    AREA.right - 12,
  )
  const names = fields[0]!.entries.map(({ name }) => name)
  const lines = names.flatMap((name): Line[] => {
    const own = fields.flatMap((field) =>
      field.entries
        .filter((entry): entry is Measured => entry.name === name && isMeasured(entry))
        .map((entry) => ({ kind: entry.kind, x: x(field.rules), y: y(entry.timings.complete.ns / field.rules) })),
    )
    return own.length > 0 ? [{ name, kind: own[0]!.kind, points: own }] : []
  })
  const title = `Nanoseconds for each rule of a complete sheet, ${fields[0]!.family === 'fixed' ? '20 questions' : 'a question for every four rules'}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title about">
<title id="title">${title}</title>
<desc id="about">Lower is quicker. ${lines.map(({ name }) => name).join(', ')}. The figures stand in README.md beside this picture.</desc>
<style>${STYLE}</style>
<rect width="${WIDTH}" height="${HEIGHT}" class="paper"/>
<text x="${AREA.left}" y="26" class="title">${title}</text>
<text x="${AREA.left}" y="46">Lower is quicker. Both scales go by tens. Thick: Backstride. Thin: published libraries. Broken: references.</text>
${grid(y, x, fields)}
${lines.map(drawn).join('\n')}
${labelled(lines)}
</svg>
`
}

const isMeasured = (entry: Entry): entry is Measured => 'loaded' in entry

/** From a value to its place, by its logarithm. */
interface Scale {
  (value: number): number
  readonly tens: readonly number[]
}
function scale(from: number, to: number, start: number, end: number): Scale {
  const place = (value: number): number => round(start + ((Math.log10(value) - from) / (to - from)) * (end - start))
  return Object.assign(place, {
    tens: Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, at) => 10 ** (Math.ceil(from) + at)),
  })
}

const round = (value: number): number => Math.round(value * 10) / 10

function grid(y: Scale, x: Scale, fields: readonly Field[]): string {
  const rows = y.tens.map(
    (value) =>
      `<path d="M${AREA.left} ${y(value)}H${AREA.right}" class="grid"/><text x="${AREA.left - 8}" y="${y(value) + 4}" text-anchor="end">${value.toLocaleString('en')}</text>`,
  )
  const columns = fields.map(
    ({ rules }) =>
      `<path d="M${x(rules)} ${AREA.top}V${AREA.bottom}" class="grid"/><text x="${x(rules)}" y="${AREA.bottom + 20}" text-anchor="middle">${rules.toLocaleString('en')}</text>`,
  )
  return [
    ...rows,
    ...columns,
    `<text x="${(AREA.left + AREA.right) / 2}" y="${AREA.bottom + 44}" text-anchor="middle">rules</text>`,
    `<text transform="translate(16 ${(AREA.top + AREA.bottom) / 2}) rotate(-90)" text-anchor="middle">nanoseconds for a rule</text>`,
  ].join('\n')
}

const drawn = ({ kind, points }: Line): string =>
  `<polyline points="${points.map((point) => `${point.x},${point.y}`).join(' ')}" class="${kind}"/>${points.map((point) => `<circle cx="${point.x}" cy="${point.y}" r="${kind === 'ours' ? 4 : 3}" class="${kind}"/>`).join('')}`

const STEP = 17

/**
 * The names beside the ends, moved apart where they would lie on each other; a thin line leads to a name that was
 * moved.
 */
function labelled(lines: readonly Line[]): string {
  const ends = lines
    .map(({ name, kind, points }) => ({ name, kind, end: points.at(-1)!, y: points.at(-1)!.y }))
    .sort((a, b) => a.y - b.y)
  for (let at = 1; at < ends.length; at++) ends[at]!.y = Math.max(ends[at]!.y, ends[at - 1]!.y + STEP)
  for (let at = ends.length - 1, floor: number = AREA.bottom; at >= 0; at--, floor -= STEP)
    ends[at]!.y = Math.min(ends[at]!.y, floor)
  return ends
    .map(
      ({ name, kind, end, y }) =>
        `<path d="M${end.x + 6} ${end.y}L${AREA.right + 14} ${round(y)}" class="lead"/><text x="${AREA.right + 18}" y="${round(y) + 4}" class="name ${kind}">${name}</text>`,
    )
    .join('\n')
}

const STYLE = `
svg{--paper:#fff;--ink:#1d2530;--grid:#d9dee6;--ours:#0b57b0;--peer:#8a4b08;--reference:#566070;font:13px system-ui,sans-serif}
@media (prefers-color-scheme:dark){svg{--paper:#12171f;--ink:#e8ecf2;--grid:#2c3542;--ours:#7db8ff;--peer:#f0b070;--reference:#a9b4c3}}
.paper{fill:var(--paper)}text{fill:var(--ink)}.title{font-size:16px;font-weight:600}.grid{stroke:var(--grid)}
.lead{stroke:var(--grid);fill:none}polyline{fill:none;stroke-width:1.5}
polyline.ours{stroke:var(--ours);stroke-width:3}polyline.peer{stroke:var(--peer)}polyline.reference{stroke:var(--reference);stroke-dasharray:5 4}
circle.ours,text.ours{fill:var(--ours)}circle.peer,text.peer{fill:var(--peer)}circle.reference,text.reference{fill:var(--reference)}text.ours{font-weight:600}
`
