import type { NotedFlag } from '#core/note/findings.ts'
import type { ClinicianNote } from '#core/note/note.ts'
import type { SignGroup, SignState } from '#core/note/signs.ts'
import { URGENCIES } from '#core/rulebook/book.ts'
import { dateInWords } from '#words/day.ts'
import { nameInWords, noteWords, saidInWords } from '#words/note.ts'
import { levelOf } from '#words/urgency.ts'

/** As many bytes of UTF-8 as a code of readable size holds. */
export const BRIEF_BYTES = 600

/**
 * How flags are told: by their clinical names, by their short names, by so many letters of each word of these
 * (`SpinInfe`), or by number alone.
 */
type Flags = 'names' | 'short' | 4 | 3 | 2 | 'count'
/**
 * How the signs are told: list by list with each yes by name; list by list with numbers; or the numbers over all lists.
 */
interface Plan {
  readonly met: Exclude<Flags, 'count'>
  readonly open: Flags
  readonly signs: 'names' | 'lists' | 'sums'
}

/**
 * What is given up, in this order, until the text fits. Urgency, pain and versions stay whole, and every red flag that
 * is met stays told.
 */
const PLANS: readonly Plan[] = [
  { met: 'names', open: 'names', signs: 'names' },
  { met: 'names', open: 'short', signs: 'names' },
  { met: 'short', open: 'short', signs: 'names' },
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
  every: {
    no: 'All no',
    'not-sure': 'All not sure',
    'not-asked': 'Not asked',
    later: 'Not asked, could not change how soon',
  },
  of: (part: number, all: number): string => `${part} of ${all}`,
  signs: (count: number): string => `${count} signs`,
  state: { yes: 'YES', no: 'no', 'not-sure': 'not sure', 'not-asked': 'not asked' } satisfies Readonly<
    Record<SignState, string>
  >,
} as const

/**
 * The main points of the note as plain text of at most 600 bytes, for a phone to read off the page. Holds no own words
 * and no address.
 */
export function noteBrief(note: ClinicianNote): string {
  const texts = PLANS.map((plan) => write(note, plan))
  return texts.find((text) => new TextEncoder().encode(text).length <= BRIEF_BYTES) ?? texts.at(-1)!
}

function write(note: ClinicianNote, plan: Plan): string {
  const scores = note.sections.flatMap(({ facts }) => facts).filter(({ role }) => role === 'severity')
  return [
    `${words.title}, ${dateInWords(note.made.day, note.made.order)}`,
    levelOf(note.level).toUpperCase(),
    ...flagLines(noteWords.met, note.met, plan.met),
    ...flagLines(noteWords.unsettled, note.unsettled, plan.open),
    ...(plan.signs === 'sums' ? [sums(note.signs)] : signLines(note.signs, plan.signs === 'names')),
    ...scores.map((fact) => `${nameInWords(fact)}: ${saidInWords(fact.said)}`),
    noteWords.versions(note.versions),
    ...(plan === PLANS[0] ? [] : [words.more]),
  ].join('\n')
}

function flagLines(title: string, flags: readonly NotedFlag[], how: Flags): string[] {
  if (flags.length === 0) return [`${title}: ${noteWords.none}`]
  if (how === 'count') return [`${title}: ${flags.length}`]
  const groups = URGENCIES.map((urgency) => ({
    urgency,
    found: flags.filter((flag) => flag.urgency === urgency),
  })).filter(({ found }) => found.length > 0)
  const between = how === 'names' || how === 'short' ? '; ' : ' '
  return [
    `${title}:`,
    ...groups.map(({ found }) => `${found[0]!.level.short}: ${found.map((flag) => flagName(flag, how)).join(between)}`),
  ]
}

function flagName({ name, rule }: NotedFlag, how: Exclude<Flags, 'count'>): string {
  if (how === 'names') return name
  if (how === 'short') return rule.replaceAll('-', ' ')
  return rule
    .split('-')
    .map((word) => word[0]!.toUpperCase() + word.slice(1, how))
    .join('')
}

/**
 * The lists with a yes one by one, `Function lost: YES Cannot sleep; rest no`; those of one state together, `All no:
 * Function lost; Bone stress signs`; so too those that need not be asked.
 */
function signLines(groups: readonly SignGroup[], named: boolean): string[] {
  const mixed = groups.filter(
    ({ signs }) => signs.some(({ state }) => state === 'yes') || new Set(signs.map(({ state }) => state)).size > 1,
  )
  const alike = (['no', 'not-sure', 'not-asked', 'later'] as const)
    .map((state) => ({
      state,
      found: groups.filter((group) => !mixed.includes(group) && stateOf(group) === state),
    }))
    .filter(({ found }) => found.length > 0)
  return [
    ...mixed.map((group) => signLine(group, named)),
    ...alike.map(({ state, found }) => `${words.every[state]}: ${found.map(({ name }) => name).join('; ')}`),
  ]
}

/** What a list is that has one state throughout; what need not be asked is told apart from what did not apply. */
const stateOf = ({ signs, notAsked }: SignGroup): SignState | 'later' | undefined =>
  notAsked === 'later' ? notAsked : signs[0]?.state

function signLine({ name, signs }: SignGroup, named: boolean): string {
  const yes = signs.filter(({ state }) => state === 'yes')
  const rest = signs.find(({ state }) => state !== 'yes')
  const told = `${words.state.yes} ${named ? yes.map((sign) => sign.name).join(', ') : words.of(yes.length, signs.length)}`
  return `${name}: ${told}${rest ? `; ${words.rest} ${words.state[rest.state]}` : ''}`
}

/** `50 signs: YES 12, not sure 2, no 25, not asked 11` */
function sums(groups: readonly SignGroup[]): string {
  const signs = groups.flatMap((group) => group.signs)
  const count = (state: SignState): string =>
    `${words.state[state]} ${signs.filter((sign) => sign.state === state).length}`
  return `${words.signs(signs.length)}: ${(['yes', 'not-sure', 'no', 'not-asked'] as const).map(count).join(', ')}`
}
