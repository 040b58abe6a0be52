import type { Field, Measured } from './measure.ts'
import type { Kind } from './sheets.ts'
import { type BenchRun, measuredIn, OURS, type Ratio } from './targets.ts'

/** The tables, as Markdown. */
export function report(run: BenchRun, ratios: readonly Ratio[]): string {
  const families = [...new Set(run.fields.map(({ family }) => family))]
  return `# What the bench measured

${run.on}, Node ${run.node}, ${run.machine}. Written by \`npm run bench\`; a run on another machine gives other times, so only ratios within one run are worth quoting.

## Aims

A peer is a published library. Straight-line code and closures are references. Complete sheets, ${'20 questions'}, unless it says otherwise.

${table(
  ['Aim', 'Measured', 'Wanted', '', 'Against'],
  ratios.map(({ aim, measured, wanted, reached, by }) => [
    aim,
    number(measured),
    wanted,
    reached ? 'reached' : 'not reached',
    by ?? '',
  ]),
  [1],
)}

${families
  .map((family) =>
    familySection(
      run,
      run.fields.filter((field) => field.family === family),
    ),
  )
  .join('\n\n')}

## Size

What a page would load to judge rules: the library's entry bundled and minified for a browser.

${table(
  ['', 'kB', 'kB gzip', ''],
  run.weights.map(({ name, bytes, gzip, note }) => [name, number(bytes / 1000), number(gzip / 1000), note ?? '']),
  [1, 2],
)}

## The real rule book

${run.realBook.rules} rules, ${run.realBook.runners} worked runners, the whole assessment with the reason of every red flag read: median ${number(run.realBook.median)} µs, slowest ${number(run.realBook.slowest)} µs (${run.realBook.slowestRunner}).

${HOW}`
}

function familySection(run: BenchRun, fields: readonly Field[]): string {
  const { family } = fields[0]!
  const names = fields[0]!.entries.map(({ name }) => name)
  const head = [
    '',
    ...fields.map(
      ({ rules, questions }) => `${rules.toLocaleString('en')} rules, ${questions.toLocaleString('en')} questions`,
    ),
  ]
  const right = fields.map((_, at) => at + 1)
  const rows = (cell: (entry: Measured, field: Field) => string): string[][] =>
    names.map((name) => [
      policyMark(run, name),
      ...fields.map((field) => {
        const entry = measuredIn(field, name)
        return entry ? cell(entry, field) : '–'
      }),
    ])
  return `## ${family === 'fixed' ? '20 questions' : 'Questions growing with the rules'}

![Nanoseconds for a rule against rules](${family}.svg)

### Complete sheets

Microseconds for a sheet, nanoseconds for a rule, and how many times the time of ours.

${table(
  head,
  rows(
    (entry, field) =>
      `${micro(entry, 'complete')} µs · ${number(entry.timings.complete.ns / field.rules)} ns · ${times(entry, field, 'complete')}`,
  ),
  right,
)}

### One answer changed

Microseconds until every verdict stands again. Only ours takes a change by itself; the others judge the changed sheet.

${table(
  head,
  rows((entry, field) => `${micro(entry, 'changed')} µs · ${times(entry, field, 'changed')}`),
  right,
)}

### Half-empty sheets

Each question answered or not by the toss of a coin. ${fields.map((field) => `At ${field.rules.toLocaleString('en')} rules ${number(100 * field.undetermined)}% of the verdicts are undetermined.`).join(' ')}

${table(
  head,
  rows((entry, field) => `${micro(entry, 'half')} µs · ${times(entry, field, 'half')}`),
  right,
)}

Sheets with at least one wrong verdict, of all half-empty sheets; then wrong verdicts of all: undetermined and said "no", undetermined and said "yes", settled and said otherwise.

${table(
  head,
  rows(
    ({ wrong }) =>
      `${wrong.sheetsWrong} of ${wrong.sheets}${wrong.voided > 0 ? `, ${wrong.voided} failed whole` : ''} · ${[wrong.saidNo, wrong.saidYes, wrong.settledWrong].map((count) => percent(count / (wrong.undetermined + wrong.settled))).join(', ')}`,
  ),
  right,
)}

### Loading and memory

Milliseconds from the text of the rules to readiness, megabytes held afterwards.

${table(
  head,
  rows(({ loaded }) => `${number(loaded.loadMs)} ms · ${number(loaded.bytes / 1e6)} MB`),
  right,
)}

${compiling(fields)}${absent(fields)}`
}

function compiling(fields: readonly Field[]): string {
  const each = fields.flatMap((field) => {
    const own = measuredIn(field, OURS)
    return own
      ? [
          `${field.rules.toLocaleString('en')} rules ${number(own.loaded.writingMs)} ms, ${number(own.loaded.sourceBytes / 1000)} kB`,
        ]
      : []
  })
  return `Ours is compiled beforehand, at build time, into the text that is loaded: ${each.join('; ')}.\n`
}

function absent(fields: readonly Field[]): string {
  const lines = fields.flatMap((field) =>
    field.entries.flatMap((entry) =>
      'notMeasured' in entry
        ? [`- ${entry.name} at ${field.rules.toLocaleString('en')} rules: not measured: ${entry.notMeasured}.`]
        : [],
    ),
  )
  return lines.length > 0 ? `\n${lines.join('\n')}\n` : ''
}

const policyMark = ({ strict }: BenchRun, name: string): string => (strict[name] === true ? name : `${name} †`)
const micro = (entry: Measured, kind: Kind): string => number(entry.timings[kind].ns / 1000)

function times(entry: Measured, field: Field, kind: Kind): string {
  const own = measuredIn(field, OURS)
  return own ? `${number(entry.timings[kind].ns / own.timings[kind].ns)}×` : ''
}

const percent = (share: number): string => (share === 0 ? '0' : `${number(100 * share)}%`)

/** Three digits that count. */
function number(value: number): string {
  if (value === 0) return '0'
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))))
  return Number(value.toFixed(Math.min(digits, 4))).toLocaleString('en', { maximumFractionDigits: 4 })
}

const table = (head: readonly string[], rows: readonly (readonly string[])[], right: readonly number[]): string =>
  [head, head.map((_, at) => (right.includes(at) ? '---:' : '---')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')

const HOW = `## How it is measured

- † does not run under a page's strict policy: it makes JavaScript from text, or it is native. Tried, not assumed: each judges 80 rules in a Node that forbids making code from text.
- Rules and sheets are drawn by a seed from the kinds that the real rule book has; no two rules are alike. \`workload.ts\` says how. Each library is written in its own idiom, by its quickest documented way; \`peers/\` says which.
- Before anything is timed, every contestant's verdicts on complete and on changed sheets are held against the plain interpreter, rule by rule. One difference ends the run.
- Each contestant has a process of its own. They take turns, each round begins with another one, and the middle of nine rounds is given; a slow one steps aside after three. Of the time on the clock and the time on the processors the lesser counts, so that other work on the machine falls on nobody. The way from the answers as the app keeps them to readable verdicts is timed, turning answers into bits included.
- Half-empty sheets are held against Kleene truth: a rule is undetermined if answers that are missing could still decide it either way. A library that throws is taken to say "undetermined". A sheet is wrong if one verdict is.
- Memory is the JavaScript heap after clearing, with what stands ready and one sheet judged; for the native engine, what the whole process grew by.
`
