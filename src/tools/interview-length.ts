import { parseArgs } from 'node:util'
import { readAnswers } from '#core/assessment/answers.ts'
import { lengthOf } from '#core/assessment/length.ts'
import { answersOf } from '#core/cases/exercise.ts'
import { URGENCIES } from '#core/rulebook/book.ts'
import { readRuleBook } from '#tools/rules.ts'

/**
 * `interview:length`: how many questions each worked runner is asked, on how many pages, with how many taps and words
 * to read; and the medians, of all and by urgency. `--json` prints the same as data.
 */
const MEASURES = ['questions', 'pages', 'taps', 'words'] as const
type Measured = Readonly<Record<(typeof MEASURES)[number], number>>
type Row = { readonly case: string; readonly urgency: string } & Measured

const { book, raw } = readRuleBook('rules')

const runners: Row[] = [...raw['cases/runners']]
  .map(([id, runner]) => {
    const read = readAnswers(book, answersOf(raw, runner))
    if (!read.ok) throw new Error(`${id} has an answer that does not fit`)
    const { urgency, questions, ...rest } = lengthOf(book, read.value)
    return { case: id, urgency, questions: questions.length, ...rest }
  })
  .sort((a, b) => a.questions - b.questions || (a.case < b.case ? -1 : 1))

const medians = Object.fromEntries(
  (['all', ...URGENCIES] as const).flatMap((urgency) => {
    const rows = runners.filter((row) => urgency === 'all' || row.urgency === urgency)
    return rows.length === 0 ? [] : [[urgency, mediansOf(rows)]]
  }),
)

function mediansOf(rows: readonly Row[]): Measured {
  return Object.fromEntries(MEASURES.map((measure) => [measure, median(rows.map((row) => row[measure]))])) as Measured
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
if (values.json) console.log(JSON.stringify({ runners, medians }))
else {
  const line = (name: string, urgency: string, numbers: Measured) =>
    [...MEASURES.map((measure) => String(numbers[measure]).padStart(measure.length)), urgency.padEnd(11), name].join(
      '  ',
    )
  console.log([...MEASURES, 'urgency    ', 'worked runner'].join('  '))
  for (const row of runners) console.log(line(row.case, row.urgency, row))
  for (const [urgency, numbers] of Object.entries(medians)) console.log(line('median', urgency, numbers))
}
