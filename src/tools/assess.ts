import process from 'node:process'
import { type Answers, readAnswers } from '#core/assessment/answers.ts'
import { assess, type Outcome } from '#core/assessment/assess.ts'
import { dayOf, timeOf } from '#core/basics/day.ts'
import { DEEPEST } from '#core/basics/depth.ts'
import { type JsonFault, parseJson } from '#core/basics/json.ts'
import { suggestion } from '#core/basics/nearest.ts'
import { clinicianNote } from '#core/note/note.ts'
import type { Library, RuleBook } from '#core/rulebook/book.ts'
import { appVersion } from '#tools/app-version.ts'
import { asFhir, type Made, readMade } from '#tools/assess-fhir.ts'
import { BadInput, runCommand, wordsOf } from '#tools/command.ts'
import { readRuleBook } from '#tools/rules.ts'
import { readTextFile } from '#tools/text-file.ts'
import { noteText } from '#words/note-text.ts'
import { noteWords } from '#words/note.ts'

/**
 * `assess -- [--format json|text|fhir] [--date DAY] FILE` (or `-`): answer sheets in; out come outcomes as JSON, the
 * clinician note of each as text, or a FHIR document of each. `--date`: when they were filled in, now if left out. Bad
 * input: exit 2, every fault named, nothing on standard output.
 */
interface Entry {
  readonly id: string
  readonly answers: Answers
}

const USAGE =
  'usage: npm run --silent assess -- [--format json|text|fhir] [--date DAY] FILE    (or - for standard input)'

/** The entries in one form, whole. `many`: the input was a list. */
type Form = (rules: Rules, entries: readonly Entry[], many: boolean, made: Made) => string
interface Rules {
  readonly book: RuleBook
  readonly library: Library
}
const FORMS: Readonly<Record<string, Form>> = { json: asJson, text: asText, fhir: asFhir }

function main(words: readonly string[]): void {
  const { format, file, date } = commandOf(words)
  const form = formOf(format)
  const made = date === undefined ? now() : readMade(date)
  const name = file === '-' ? 'standard input' : file
  const raw = parse(name, readText(file, name))
  if (isFhir(raw))
    throw new BadInput(
      `${name}: this is a FHIR file. assess reads answers, such as {"answers": {"age": "18-34"}}; the app opens a FHIR file of its own`,
    )
  const rules = readRuleBook('rules')
  const entries = readEntries(rules.book, name, Array.isArray(raw) ? raw : [raw], Array.isArray(raw))
  process.stdout.write(form(rules, entries, Array.isArray(raw), made))
}

/** Every resource says which it is, and no answer sheet does. */
const isFhir = (raw: unknown): boolean => typeof raw === 'object' && raw !== null && 'resourceType' in raw

const now = (moment = new Date()): Made => ({ today: dayOf(moment), time: timeOf(moment) })

function commandOf(words: readonly string[]): {
  readonly format: string
  readonly file: string
  readonly date: string | undefined
} {
  const { values, positionals } = wordsOf(USAGE, {
    args: [...words],
    allowPositionals: true,
    options: { format: { type: 'string', multiple: true, default: ['json'] }, date: { type: 'string' } },
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0 || values.format.length !== 1) throw new BadInput(USAGE)
  return { format: values.format[0]!, file, date: values.date }
}

function formOf(format: string): Form {
  const names = Object.keys(FORMS)
  const form = names.includes(format) ? FORMS[format] : undefined
  if (!form)
    throw new BadInput(
      `there is no format ${JSON.stringify(format.slice(0, 80))}${suggestion(format.slice(0, 80), names)}: write ${names.join(' or ')}`,
    )
  return form
}

function readText(file: string, name: string): string {
  const read = readTextFile(file === '-' ? 0 : file)
  if (read.ok) return read.value
  const { line, column, message } = read.faults[0]!
  throw new BadInput(line === undefined ? `${name}: ${message}` : `${name}:${line}:${column} ${message}`)
}

function parse(name: string, text: string): unknown {
  const parsed = parseJson(text)
  if (parsed.ok) return parsed.value
  throw new BadInput(`${name}: ${jsonFault(parsed.faults[0]!)}`)
}

function jsonFault(fault: JsonFault): string {
  switch (fault.kind) {
    case 'not-json':
      return `not JSON: ${fault.message}`
    case 'too-deep':
      return `nested more than ${DEEPEST} deep, which no answer sheet is`
    case 'twice':
      return `${JSON.stringify(fault.key)} is given twice in one object; nobody can tell which one counts`
  }
}

function readEntries(book: RuleBook, name: string, raws: readonly unknown[], many: boolean): Entry[] {
  const faults: string[] = []
  const first = new Map<string, number>()
  const entries = raws.flatMap((raw, index): Entry[] => {
    const where = many ? `${name}: entry ${index}` : name
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
      return bad(`${where}: must be an object with "answers"`)
    const given = new Map(Object.entries(raw))
    const id: unknown = given.get('id') ?? String(index)
    for (const field of given.keys())
      if (field !== 'id' && field !== 'answers')
        faults.push(
          `${where}: there is no field ${JSON.stringify(field.slice(0, 80))}${suggestion(field.slice(0, 80), ['id', 'answers'])}`,
        )
    if (typeof id !== 'string') return bad(`${where}: "id" must be text`)
    const other = first.get(id)
    if (other !== undefined)
      faults.push(`${where}: the id ${JSON.stringify(id.slice(0, 80))} is given twice: entry ${other} has it too`)
    else first.set(id, index)
    if (!given.has('answers')) return bad(`${where}: "answers" is missing`)
    const read = readAnswers(book, given.get('answers'))
    if (read.ok) return [{ id, answers: read.value }]
    return read.faults.flatMap(({ question, message }) =>
      bad(
        `${where}${given.has('id') ? ` (${id})` : ''}: answers${question ? `.${fieldName(question)}` : ''}: ${message}`,
      ),
    )
  })
  if (faults.length > 0) throw new BadInput(faults.join('\n'))
  return entries

  function bad(message: string): [] {
    faults.push(message)
    return []
  }
}

/** A question id as it is; anything longer or stranger is cut and escaped. */
const fieldName = (question: string): string =>
  /^[\w-]{1,80}$/.test(question) ? question : JSON.stringify(question.slice(0, 80))

function asJson({ book }: Rules, entries: readonly Entry[], many: boolean): string {
  const outcomes = entries.map(({ id, answers }) => JSON.stringify(print(id, assess(book, answers))))
  return many ? `[${outcomes.join(',\n')}]\n` : `${outcomes[0]}\n`
}

/** The note as the app hands it on. Before the interview has ended there is none, and the text says what comes next. */
function asText({ book, library }: Rules, entries: readonly Entry[], many: boolean, made: Made): string {
  return entries
    .map(({ id, answers }) => {
      const outcome = assess(book, answers)
      const heading = many ? `=== ${JSON.stringify(id)}\n` : ''
      if (outcome.next.kind === 'ask')
        return `${heading}${noteWords.unfinished(library.questions[outcome.next.question]!.clinical)}\n`
      return heading + noteText(clinicianNote(book, library, answers, outcome, { ...made, appVersion }))
    })
    .join('\n')
}

function print(id: string, outcome: Outcome) {
  const { next } = outcome
  return {
    id,
    rulebook: outcome.rulebook,
    urgency: outcome.urgency,
    canIRun: outcome.canIRun,
    atLeast: outcome.atLeast,
    atMost: outcome.atMost,
    redFlags: outcome.redFlags
      .filter(({ verdict }) => verdict !== 'unmet')
      .map(({ rule, urgency, verdict }) => ({ rule: rule.id, urgency, verdict })),
    causes: outcome.causes.map((cause) => ({
      rule: cause.rule.id,
      standing: cause.standing,
      label: cause.rule.label,
      for: cause.for,
      against: cause.against,
    })),
    advice: outcome.advice.map(({ rule }) => ({ rule: rule.id, label: rule.label })),
    withheld: outcome.withheld.map(({ rule, because }) => ({ rule: rule.id, because })),
    unsettled: outcome.unsettled,
    later: outcome.later,
    ignored: outcome.ignored,
    next:
      next.kind === 'ask' ? { ask: next.question } : next.kind === 'stop' ? { stop: next.urgency } : { review: true },
  }
}

runCommand(() => main(process.argv.slice(2)))
