import type { NotedCause, NotedFlag } from '#core/note/findings.ts'
import type { ClinicianNote } from '#core/note/note.ts'
import type { OwnWords } from '#core/note/own-words.ts'
import { evidenceWords } from '#words/evidence.ts'
import {
  behindInWords,
  flagInWords,
  heldInWords,
  nameInWords,
  noCausesInWords,
  notAskedInWords,
  notAskedLines,
  noteWords,
  saidInWords,
} from '#words/note.ts'
import { levelOf } from '#words/urgency.ts'

/** Around the FHIR file. */
export const fhirWords = {
  heading: 'Take it to a clinic as data (FHIR)',
  meaning:
    'Some clinics can load this file into their records. It holds your answers and the result, but no name. Anybody who gets it can read it.',
  save: 'Save for a clinic\u2019s computer (FHIR)',
  saved: (file: string): string => `Saved as ${file}, where your browser puts its downloads.`,
  notSaved: 'The file could not be made here. Print the page, or copy it as text.',
  /** The title of the questionnaire itself. */
  questionnaire: 'Back pain after running: Backstride questions',
} as const

/** The note in words, for a file that has no words of its own: the order and the sentences of the sheet. */
export function toldNote(note: ClinicianNote) {
  return {
    title: noteWords.title,
    patient: 'The patient (not named)',
    app: 'Backstride',
    rulebook: 'Rule book',
    questionnaire: fhirWords.questionnaire,
    foreword: [
      noteWords.made(note.made),
      noteWords.disclaimer,
      noteWords.unreviewed,
      noteWords.never,
      noteWords.versions(note.versions),
    ],
    urgency: levelOf(note.level),
    outcome: noteWords.outcome,
    verdict: { met: noteWords.met, undetermined: noteWords.unsettled },
    state: noteWords.state,
    sections: [
      {
        holds: 'outcome',
        title: noteWords.outcome,
        lines: [levelOf(note.level), ...(note.stopped ? [noteWords.stopped] : [])],
      },
      {
        holds: 'other',
        title: noteWords.met,
        lines: note.met.length > 0 ? note.met.map(flagLine) : [noteWords.noneMet],
      },
      {
        holds: 'other',
        title: noteWords.unsettled,
        lines: note.unsettled.length > 0 ? note.unsettled.map(flagLine) : [noteWords.noneUnsettled],
      },
      { holds: 'signs', title: noteWords.signs, rows: signRows(note) },
      {
        holds: 'facts',
        title: 'Pain, running and daily life',
        rows: [...note.sections.flatMap(({ facts }) => facts), ...note.outside].map(
          (fact) => [nameInWords(fact), saidInWords(fact.said)] as const,
        ),
      },
      ...ownSections(note.own),
      {
        holds: 'other',
        title: noteWords.causes,
        lines: note.causes.length > 0 ? note.causes.map(causeLine) : [noCausesInWords(note)],
      },
      {
        holds: 'other',
        title: noteWords.advice,
        lines: note.advice.length > 0 ? note.advice.map(({ name }) => name) : [noteWords.noAdvice],
      },
      {
        holds: 'other',
        title: noteWords.withheld,
        lines:
          note.withheld.length > 0
            ? note.withheld.map((group) => `${heldInWords(group)}: ${group.advice.map(({ name }) => name).join('; ')}`)
            : [noteWords.noWithheld],
      },
      {
        holds: 'other',
        title: noteWords.notAskedHeading,
        lines: note.notAsked.length > 0 ? notAskedLines(note.notAsked) : [noteWords.everythingAsked],
      },
    ],
    coded: 'Questions and answers as data',
  } as const
}

/** In the patient's own words: for a human to read, since no code says them. */
const ownSections = ({ aim, cannot }: OwnWords) => [
  ...(aim === '' ? [] : [{ holds: 'other', title: noteWords.byHand['aim-of-visit'], lines: [aim] } as const]),
  ...(cannot.length === 0
    ? []
    : [
        {
          holds: 'other',
          title: `${noteWords.byHand['cannot-do']} (${noteWords.cannotScale})`,
          rows: cannot.map(({ what, score }) => [what, noteWords.outOfTen(score)] as const),
        } as const,
      ]),
]

const flagLine = (flag: NotedFlag): string =>
  [`${flag.name} (${flag.level.name.toLowerCase()})`, flagInWords(flag)].filter(Boolean).join(': ')

const signRows = ({ signs }: ClinicianNote): (readonly [string, string])[] =>
  signs.flatMap((group) =>
    group.notAsked
      ? [[group.name, notAskedInWords(group.notAsked)] as const]
      : group.signs.map((sign) => [`${group.name}: ${sign.name}`, noteWords.state[sign.state]] as const),
  )

function causeLine(cause: NotedCause): string {
  const against = cause.against.length > 0 ? `; ${noteWords.against}: ${behindInWords(cause.against)}` : ''
  return `${cause.name} (${noteWords.standing[cause.standing]}; ${evidenceWords[cause.label].name.toLowerCase()}): ${behindInWords(cause.for)}${against}`
}
