import { within } from '@testing-library/dom'
import type { ClinicianNote } from '#core/note/note.ts'
import type { SignState } from '#core/note/signs.ts'
import type { Bundle, Extension, ObservationValue, QuestionnaireResponse } from '#formats/fhir/r4.ts'
import { QUESTIONS } from '#formats/fhir/names.ts'
import { URGENCIES, type Urgency } from '#core/rulebook/book.ts'
import { noteWords } from '#words/note.ts'
import { book, library } from './book.ts'

/**
 * What every form of a note must tell alike. Each reader below takes it out of its form by itself, with the rule book's
 * names alone, so that a form that drops or changes something is caught. A new form needs a reader and one line in the
 * test.
 */
export interface Told {
  readonly urgency: Urgency
  /**
   * By `question/option`, or how many of each state in a list by its question, or in all under `all`, as closely as the
   * form tells it.
   */
  readonly signs: Readonly<Record<string, SignState | Tally>>
  readonly pain: string
  readonly versions: string
  /** By rule id; a form that has no room may give the number of the open ones alone. */
  readonly met: readonly string[]
  readonly open: readonly string[] | number
  /**
   * Questions told as not asked because they could not have changed how soon; a form of few words tells the lists of
   * signs alone, or none.
   */
  readonly later: readonly string[] | undefined
}
export type Tally = Readonly<Partial<Record<SignState, number>>>

const STATES: readonly SignState[] = ['yes', 'no', 'not-sure', 'not-asked']
const stateOf = (word: string): SignState =>
  STATES.find((state) => noteWords.state[state].toLowerCase() === word.toLowerCase())!
const optionsOf = (question: string) =>
  Object.entries(library.questions[question]!.options).map(([option, { clinical }]) => ({ option, name: clinical }))
const questionNamed = (name: string): string =>
  Object.entries(library.questions).find(([, { clinical }]) => clinical === name)![0]
const ruleNamed = (name: string): string =>
  Object.entries(library.redFlags).find(([, { clinical }]) => clinical === name)![0]
const urgencyNamed = (name: string): Urgency =>
  URGENCIES.find((urgency) => book.urgencies[urgency].name.toLowerCase() === name.toLowerCase())!

export const toldByNote = (note: ClinicianNote): Told => ({
  urgency: note.urgency,
  signs: Object.fromEntries(
    note.signs.flatMap(({ question, signs }) => signs.map(({ option, state }) => [`${question}/${option}`, state])),
  ),
  pain: painOf(note),
  versions: noteWords.versions(note.versions),
  met: note.met.map(({ rule }) => rule),
  open: note.unsettled.map(({ rule }) => rule),
  later: note.notAsked
    .filter(({ because }) => because === 'later')
    .map(({ question }) => question)
    .sort(),
})

/** `Could not have changed how soon: Onset; Shoes`, up to the next reason. */
const laterIn = (text: string): string[] =>
  (/Could not have changed how soon: (.*)/.exec(text)?.[1]?.split('; ') ?? []).map(questionNamed)

function painOf({ sections }: ClinicianNote): string {
  const { said } = sections.flatMap(({ facts }) => facts).find(({ question }) => String(question) === 'pain-severity')!
  if (said.kind === 'score') return `${said.score} / 10`
  if (said.kind === 'not-sure') return 'Not sure'
  return noteWords.notAsked
}

/** Why it was not asked is told by some forms alone; where it could not have changed how soon, it stands among `later`. */
const withoutReason = (pain: string): string =>
  pain.startsWith(noteWords.notAsked) || pain === noteWords.notGiven ? noteWords.notAsked : pain

/** Reads the page as a person would: tables, lists and labels. */
export function toldByPaper(sheet: HTMLElement): Told {
  const signs: Record<string, SignState> = {}
  const later: string[] = []
  for (const table of within(sheet).getAllByRole('table')) {
    const question = questionNamed(document.getElementById(table.getAttribute('aria-labelledby')!)!.textContent)
    for (const row of within(table).getAllByRole('row')) {
      const heading = within(row).getByRole('rowheader').textContent.replace('?', '')
      const cell = within(row)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent)
      const none = /^(Not asked|Not given)/.test(heading)
      if (heading === 'Not asked (could not have changed how soon)') later.push(question)
      for (const { option, name } of optionsOf(question))
        if (none || cell.includes(name)) signs[`${question}/${option}`] = none ? 'not-asked' : stateOf(heading)
    }
  }
  const flags = (title: string) =>
    [...within(sheet).getByText(title).parentElement!.querySelectorAll('li')].map(({ textContent }) =>
      ruleNamed(textContent.replace(/^\?/, '')),
    )
  const label = within(sheet)
    .getAllByRole('term')
    .find(({ textContent }) => textContent.startsWith('Worst pain'))
  return {
    urgency: urgencyNamed(sheet.querySelector('.sheet-outcome__name')!.textContent.replace(':', '')),
    signs,
    pain: withoutReason(label?.nextElementSibling?.textContent ?? noteWords.notAsked),
    versions: /Backstride \S+, rule book \w+/.exec(sheet.textContent)![0],
    met: flags(noteWords.met),
    open: flags(noteWords.unsettled),
    later: [...later, ...laterIn(sheet.querySelector('.sheet-facts__later')?.textContent ?? '')].sort(),
  }
}

/** The lines under a heading of the plain text, without their dashes. */
const under = (text: string, heading: string): string[] =>
  text
    .split('\n\n')
    .find((part) => part.startsWith(`${heading.toUpperCase()}\n`))!
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => line.slice(2))

export function toldByText(text: string): Told {
  const signs: Record<string, SignState> = {}
  for (const line of under(text, noteWords.signs)) {
    const question = Object.keys(library.questions).find((id) =>
      [', ', ': '].some((next) => line.startsWith(`${library.questions[id]!.clinical}${next}`)),
    )!
    const rest = line.slice(library.questions[question]!.clinical.length + 2)
    const state = STATES.find((one) => rest.toLowerCase().startsWith(`${noteWords.state[one].toLowerCase()}: `))
    if (state === undefined && !/^(Not asked|Not given)/.test(rest)) throw new Error(`no state is told: ${line}`)
    const named = state === undefined ? [] : rest.slice(noteWords.state[state].length + 2).split('; ')
    for (const { option, name } of optionsOf(question))
      if (state === undefined || named.includes(name)) signs[`${question}/${option}`] = state ?? 'not-asked'
  }
  const flags = (title: string) =>
    under(text, title).flatMap((line) =>
      Object.entries(library.redFlags)
        .filter(([, { clinical }]) => line.startsWith(`${clinical} (`))
        .map(([id]) => id),
    )
  return {
    urgency: urgencyNamed(under(text, noteWords.outcome)[0]!.split('.')[0]!),
    signs,
    pain: withoutReason(/^- Worst pain(?: \(0 to 10\))?: (.*)$/m.exec(text)?.[1] ?? noteWords.notAsked),
    versions: /Backstride \S+, rule book \w+/.exec(text)![0],
    met: flags(noteWords.met),
    open: flags(noteWords.unsettled),
    later: under(text, noteWords.notAskedHeading).flatMap(laterIn).sort(),
  }
}

export function toldByBrief(text: string): Told {
  const lines = text.split('\n')
  return {
    urgency: urgencyNamed(lines[1]!.split(':')[0]!),
    signs: briefSigns(lines),
    pain: withoutReason(lines.find((line) => line.startsWith('Worst pain'))!.replace(/^[^:]*: /, '')),
    versions: lines.find((line) => line.startsWith('Backstride ') && line.includes('rule book'))!,
    met: briefFlags(lines, noteWords.met) as string[],
    open: briefFlags(lines, noteWords.unsettled),
    later: briefLater(lines),
  }
}

function briefLater(lines: readonly string[]): string[] | undefined {
  if (lines.some((line) => /^\d+ signs: /.test(line))) return undefined
  const line = lines.find((one) => one.startsWith(LATER))
  return line === undefined ? [] : line.slice(LATER.length).split('; ').map(questionNamed).sort()
}
const LATER = 'Not asked, could not change how soon: '

function briefFlags(lines: readonly string[], title: string): string[] | number {
  const at = lines.findIndex((line) => line.startsWith(`${title}:`))
  const alone = lines[at]!.slice(title.length + 2)
  if (alone !== '') return alone === noteWords.none ? [] : Number(alone)
  const whens = Object.values(book.urgencies).map(({ short }) => short)
  const told: string[] = []
  for (const line of lines.slice(at + 1)) {
    const when = whens.find((one) => line.startsWith(`${one}: `))
    if (when === undefined) break
    told.push(
      ...line
        .slice(when.length + 2)
        .split('; ')
        .flatMap((name) => flagNamed(name) ?? name.split(' ').map(flagLettered)),
    )
  }
  return told
}

/** The rule with this clinical name, or with this id in words. */
const flagNamed = (name: string): string | undefined =>
  Object.keys(library.redFlags).find(
    (id) => library.redFlags[id]!.clinical === name || id.replaceAll('-', ' ') === name,
  )

/** The one rule whose id has words that begin with these letters. */
function flagLettered(name: string): string {
  const ids = Object.keys(library.redFlags)
  const words = name.split(/(?=[A-Z])|(?<=\D)(?=\d)/).map((word) => word.toLowerCase())
  const like = ids.filter(
    (id) => id.split('-').length === words.length && id.split('-').every((word, at) => word.startsWith(words[at]!)),
  )
  return like.length === 1 ? like[0]! : `one of ${like.join(', ')}`
}

function briefSigns(lines: readonly string[]): Told['signs'] {
  const all = lines.find((line) => /^\d+ signs: /.test(line))
  if (all)
    return {
      all: Object.fromEntries(
        [...all.matchAll(/(YES|not sure|no|not asked) (\d+)/g)]
          .filter(([, , count]) => count !== '0')
          .map(([, state, count]) => [stateOf(state!), Number(count)]),
      ),
    }
  const signs: Record<string, SignState | Tally> = {}
  for (const [question, { clinical }] of Object.entries(library.questions)) {
    const line = lines.find((one) => one.startsWith(`${clinical}: YES `))
    if (line !== undefined) Object.assign(signs, briefList(question, line.slice(clinical.length + 2)))
  }
  for (const [start, state] of [
    ['All no: ', 'no'],
    ['All not sure: ', 'not-sure'],
    ['Not asked: ', 'not-asked'],
    [LATER, 'not-asked'],
  ] as const) {
    for (const name of lines
      .find((line) => line.startsWith(start))
      ?.slice(start.length)
      .split('; ') ?? []) {
      for (const { option } of optionsOf(questionNamed(name))) signs[`${questionNamed(name)}/${option}`] = state
    }
  }
  return signs
}

function briefList(question: string, said: string): Record<string, SignState | Tally> {
  const options = optionsOf(question)
  const counted = /YES (\d+) of \d+/.exec(said)
  const rest = /; rest (no|not sure|not asked)$/.exec(said)?.[1]
  const others = rest === undefined ? undefined : stateOf(rest)
  if (counted)
    return { [question]: { yes: Number(counted[1]), ...(others && { [others]: options.length - Number(counted[1]) }) } }
  return Object.fromEntries(
    options.map(({ option, name }) => [`${question}/${option}`, said.includes(name) ? 'yes' : (others ?? 'not-asked')]),
  )
}

/** The observations of a FHIR document, not its narrative. */
export function toldByFhir(bundle: Bundle): Told {
  const resources = bundle.entry.map(({ resource }) => resource)
  const observations = resources.filter((one) => one.resourceType === 'Observation')
  const coded = (code: string) => observations.find((one) => one.code.coding!.some((coding) => coding.code === code))!
  const stateIn = ({ valueBoolean, dataAbsentReason }: ObservationValue): SignState =>
    valueBoolean === undefined
      ? dataAbsentReason!.coding![0]!.code === 'asked-unknown'
        ? 'not-sure'
        : 'not-asked'
      : valueBoolean
        ? 'yes'
        : 'no'
  const flags = (verdict: string) =>
    (coded('urgency').component ?? [])
      .filter(({ valueCodeableConcept }) => valueCodeableConcept!.coding![0]!.code === verdict)
      .map(({ code }) => code.coding![0]!.code)
  const lists = observations.filter(({ code }) => code.coding![0]!.system === QUESTIONS)
  const pain = coded('72514-3')
  return {
    urgency: coded('urgency').valueCodeableConcept!.coding![0]!.code as Urgency,
    signs: Object.fromEntries(
      lists.flatMap(({ code, component }) =>
        component!.map((one) => [`${code.coding![0]!.code}/${one.code.coding![0]!.code}`, stateIn(one)]),
      ),
    ),
    pain: pain.valueQuantity
      ? `${pain.valueQuantity.value} / 10`
      : stateIn(pain) === 'not-sure'
        ? noteWords.notSure
        : noteWords.notAsked,
    versions: `Backstride ${/"value":"([\d.]+)"/.exec(JSON.stringify(resources.find((one) => one.resourceType === 'Device')))![1]}, rule book ${resources.find((one) => one.resourceType === 'QuestionnaireResponse')!.questionnaire.split('|')[1]}`,
    met: flags('met'),
    open: flags('undetermined'),
    later: laterInResponse(resources.find((one) => one.resourceType === 'QuestionnaireResponse')!),
  }
}

function laterInResponse({ extension = [] }: QuestionnaireResponse): string[] {
  const told = extension.flatMap((one) => ('extension' in one ? [one.extension] : []))
  const code = (parts: readonly Extension[], url: string) =>
    parts.flatMap((part) => (part.url === url && 'valueCode' in part ? [part.valueCode] : []))[0]
  return told
    .filter((parts) => code(parts, 'because') === 'later')
    .map((parts) => code(parts, 'question')!)
    .sort()
}

/** The signs of `whole`, told no more closely than `form` tells them. */
export function asCloselyAs(form: Told['signs'], whole: Told['signs']): Told['signs'] {
  const tally = (entries: readonly [string, SignState | Tally][]): Tally =>
    Object.fromEntries(
      STATES.map((state) => [state, entries.filter(([, one]) => one === state).length] as const).filter(
        ([, count]) => count > 0,
      ),
    )
  const entries = Object.entries(whole)
  if ('all' in form) return { all: tally(entries) }
  const lists = Object.keys(form).filter((key) => !key.includes('/'))
  const single = entries.filter(([key]) => !lists.includes(key.split('/')[0]!))
  return {
    ...Object.fromEntries(single),
    ...Object.fromEntries(lists.map((list) => [list, tally(entries.filter(([key]) => key.startsWith(`${list}/`)))])),
  }
}
