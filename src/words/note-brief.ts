import type { NotedFlag } from '#core/note/findings.ts'
import type { ClinicianNote } from '#core/note/note.ts'
import type { SignGroup, SignState } from '#core/note/signs.ts'
import { URGENCIES } from '#core/rulebook/book.ts'
import { dateInWords } from '#words/day.ts'
import { nameInWords, notAskedInWords, noteWords, saidInWords } from '#words/note.ts'
import { levelOf } from '#words/urgency.ts'

/** As many bytes of UTF-8 as a code of readable size holds. */
export const BRIEF_BYTES = 600

/** How flags are told: by their clinical names, by their short names, by so many letters of each word of it, or by number alone. */
type Flags = 'names' | 'short' | 4 | 3 | 2 | 'count'
/** How the signs are told: list by list with each yes by name; list by list with numbers; or the numbers over all lists. */
interface Plan { readonly met: Exclude<Flags, 'count'>; readonly open: Flags; readonly signs: 'names' | 'lists' | 'sums' }

/** What is given up, in this order, until the text fits. Urgency, pain and versions stay whole, and every red flag that is met stays told. */
const PLANS: readonly Plan[] = [
  { met: 'names', open: 'names', signs: 'names' },
  { met: 'names', open: 'short', signs: 'names' },
  { met: 'names', open: 'short', signs: 'lists' },
  { met: 'short', open: 'short', signs: 'lists' },
  { met: 'short', open: 'count', signs: 'lists' },
  { met: 'short', open: 'count', signs: 'sums' },
  { met: 4, open: 'count', signs: 'sums' },
  { met: 3, open: 'count', signs: 'sums' },
  { met: 2, open: 'count', signs: 'sums' },
]

const words = {
  title: 'Backstride, by the patient',
  more: 'More on the page.',
  rest: 'rest',
  all: 'all',
  of: (part: number, all: number): string => `${part} of ${all}`,
  signs: (count: number): string => `${count} signs`,
  state: { yes: 'YES', no: 'no', 'not-sure': 'not sure', 'not-asked': 'not asked' } satisfies Readonly<Record<SignState, string>>,
} as const

/** The main points of the note as plain text of at most 600 bytes, for a phone to read off the page. Holds no own words and no address. */
export function noteBrief(note: ClinicianNote): string {
  const texts = PLANS.map((plan) => write(note, plan))
  return texts.find((text) => new TextEncoder().encode(text).length <= BRIEF_BYTES) ?? texts.at(-1)!
}

function write(note: ClinicianNote, plan: Plan): string {
  const scores = note.sections.flatMap(({ facts }) => facts).filter(({ question }) => String(question) === 'pain-severity')
  return [
    `${words.title}, ${dateInWords(note.made.day, note.made.order)}`,
    levelOf(note.urgency).toUpperCase(),
    ...flagLines(noteWords.met, note.met, plan.met),
    ...flagLines(noteWords.unsettled, note.unsettled, plan.open),
    ...(plan.signs === 'sums' ? [sums(note.signs)] : note.signs.map((group) => signLine(group, plan.signs === 'names'))),
    ...scores.map((fact) => `${nameInWords(fact)}: ${saidInWords(fact.said)}`),
    noteWords.versions(note.versions),
    ...(plan === PLANS[0] ? [] : [words.more]),
  ].join('\n')
}

function flagLines(title: string, flags: readonly NotedFlag[], how: Flags): string[] {
  if (flags.length === 0) return [`${title}: ${noteWords.none}`]
  if (how === 'count') return [`${title}: ${flags.length}`]
  const groups = URGENCIES.map((urgency) => ({ urgency, found: flags.filter((flag) => flag.urgency === urgency) })).filter(({ found }) => found.length > 0)
  return [`${title}:`, ...groups.map(({ urgency, found }) => `${noteWords.flagsWhen[urgency]}: ${found.map((flag) => flagName(flag, how)).join(how === 'names' ? '; ' : ', ')}`)]
}

function flagName({ name, rule }: NotedFlag, how: Exclude<Flags, 'count'>): string {
  if (how === 'names') return name
  return rule.split('-').map((word) => (how === 'short' ? word : word.slice(0, how))).join(' ')
}

/** `Function lost: YES Cannot sleep; rest no` */
function signLine({ name, signs, notAsked }: SignGroup, named: boolean): string {
  if (notAsked) return `${name}: ${notAskedInWords(notAsked).toLowerCase()}`
  const parts = (['yes', 'not-sure', 'no'] as const).map((state) => ({ state, found: signs.filter((sign) => sign.state === state) })).filter(({ found }) => found.length > 0)
  const told = parts.map(({ state, found }) => {
    if (found.length === signs.length && !(named && state === 'yes')) return `${words.all} ${words.state[state]}`
    if (state !== 'yes') return `${words.rest} ${words.state[state]}`
    return `${words.state.yes} ${named ? found.map((sign) => sign.name).join(', ') : words.of(found.length, signs.length)}`
  })
  return `${name}: ${told.join('; ')}`
}

/** `50 signs: YES 12, not sure 2, no 25, not asked 11` */
function sums(groups: readonly SignGroup[]): string {
  const signs = groups.flatMap((group) => group.signs)
  const count = (state: SignState): string => `${words.state[state]} ${signs.filter((sign) => sign.state === state).length}`
  return `${words.signs(signs.length)}: ${(['yes', 'not-sure', 'no', 'not-asked'] as const).map(count).join(', ')}`
}
