import type { NotedFlag } from '#core/note/findings.ts'
import { type ClinicianNote, IDENTITY } from '#core/note/note.ts'
import type { OwnWords } from '#core/note/own-words.ts'
import type { SignGroup, SignState } from '#core/note/signs.ts'
import { evidenceWords } from '#words/evidence.ts'
import {
  behindInWords,
  factsInParts,
  flagInWords,
  heldInWords,
  nameInWords,
  noCausesInWords,
  notAskedInWords,
  notAskedLines,
  noteWords,
  saidInWords,
} from '#words/note.ts'

/** The note as plain text: all that the paper says, line by line. `address` is that of the app, where it has one. */
export function noteText(note: ClinicianNote, address = ''): string {
  const { name, timeFrame } = note.level
  const parts: [heading: string, lines: readonly string[]][] = [
    [noteWords.outcome, [`${name}. ${timeFrame}.`, ...(note.stopped ? [noteWords.stopped] : [])]],
    [noteWords.met, note.met.length > 0 ? note.met.map(flagLine) : [noteWords.noneMet]],
    [noteWords.unsettled, note.unsettled.length > 0 ? note.unsettled.map(flagLine) : [noteWords.noneUnsettled]],
    [noteWords.signs, STATES.flatMap((state) => signLines(note.signs, state))],
    ...factsInParts(note).map(({ title, facts }): [string, string[]] => [
      title,
      facts.map((fact) => `${nameInWords(fact)}: ${saidInWords(fact.said)}`),
    ]),
    ...ownLines(note.own),
    [noteWords.byHandHeading, note.byHand.map((blank) => `${noteWords.byHand[blank]}: ____________`)],
    [noteWords.causes, causeLines(note)],
    [noteWords.advice, note.advice.length > 0 ? note.advice.map((advice) => advice.name) : [noteWords.noAdvice]],
    [
      noteWords.withheld,
      note.withheld.length > 0
        ? note.withheld.map(
            (group) => `${group.advice.map((one) => `\u201c${one.name}\u201d`).join(', ')}: ${heldInWords(group)}`,
          )
        : [noteWords.noWithheld],
    ],
    [noteWords.notAskedHeading, note.notAsked.length > 0 ? notAskedLines(note.notAsked) : [noteWords.everythingAsked]],
  ]
  const head = [
    `${noteWords.title}. ${noteWords.made(note.made)}`,
    ...IDENTITY.map((blank) => `${noteWords.identity[blank]}: ____________`),
    `${noteWords.disclaimer} ${noteWords.unreviewed}`,
  ]
  const foot = [noteWords.never, `${noteWords.versions(note.versions)}. ${address}`.trimEnd()]
  return [
    ...head,
    ...parts.flatMap(([heading, lines]) => ['', heading.toUpperCase(), ...lines.map((line) => `- ${line}`)]),
    '',
    ...foot,
    '',
  ].join('\n')
}

/**
 * A right-to-left text is set apart by invisible marks, so that it turns nothing around it; own words hold no such
 * marks themselves.
 */
const apart = (text: string): string =>
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u.test(text)
    ? `\u2068${text}\u2069`
    : text

function ownLines({ aim, cannot }: OwnWords): [string, string[]][] {
  return [
    ...(aim === '' ? [] : [[noteWords.byHand['aim-of-visit'], [apart(aim)]] satisfies [string, string[]]]),
    ...(cannot.length === 0
      ? []
      : [
          [
            `${noteWords.byHand['cannot-do']} (${noteWords.cannotScale})`,
            cannot.map(({ what, score }) => `${apart(what)}: ${noteWords.outOfTen(score)}`),
          ] satisfies [string, string[]],
        ]),
  ]
}

const flagLine = (flag: NotedFlag): string =>
  [`${flag.name} (${flag.level.name.toLowerCase()})`, flagInWords(flag)].filter(Boolean).join(': ')

/** What matters most comes first. */
const STATES = ['yes', 'not-sure', 'no', 'not-asked'] as const satisfies readonly SignState[]

/** A line for each list that has signs of a state: `Function lost, YES: Cannot sleep; Cannot walk normally`. */
function signLines(groups: readonly SignGroup[], state: SignState): string[] {
  return groups.flatMap(({ name, signs, notAsked }) => {
    const found = signs.filter((sign) => sign.state === state).map((sign) => sign.name)
    if (found.length === 0) return []
    if (notAsked) return [`${name}: ${notAskedInWords(notAsked)}`]
    return [
      `${name}, ${state === 'yes' ? noteWords.state.yes.toUpperCase() : noteWords.state[state].toLowerCase()}: ${found.join('; ')}`,
    ]
  })
}

function causeLines(note: ClinicianNote): string[] {
  if (note.causes.length === 0) return [noCausesInWords(note)]
  return note.causes.map((cause) => {
    const against = cause.against.length > 0 ? `; ${noteWords.against}: ${behindInWords(cause.against)}` : ''
    return `${cause.name} (${noteWords.standing[cause.standing]}; ${evidenceWords[cause.label].name.toLowerCase()}): ${behindInWords(cause.for)}${against}`
  })
}
