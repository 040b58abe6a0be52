import type { Standing } from '#core/rulebook/meaning.ts'
import type { NotAsked } from '#core/note/asked.ts'
import type { Behind, NotedFlag, NotedWithheld } from '#core/note/findings.ts'
import type { Fact, FactSaid } from '#core/note/facts.ts'
import type { ByHand, ClinicianNote, Identity } from '#core/note/note.ts'
import type { SignState } from '#core/note/signs.ts'
import { dateInWords, timeInWords } from '#words/day.ts'

/** The clinician sheet: what paper and text say around the note. */
export const noteWords = {
  title: 'Summary for a clinician',
  back: 'Back to your result',
  intro:
    'One page for a doctor or a physiotherapist. Print it, or hand it on as text. Fill in the blank lines by hand.',
  print: 'Print this page',
  noPrint: 'This browser cannot print from here. Try its own menu: Share, then Print. Or copy the page as text.',
  framed:
    'You see this page inside another site, and printing may print that site. Open Backstride in its own tab to print. You may have to answer again there, because nothing is handed over. Or copy the page as text.',
  ownTab: 'Open Backstride in its own tab',
  copy: 'Copy as text',
  copied: 'Copied. Paste it into a message or a document.',
  notCopied: 'Copying is blocked here. Select the text below and copy it yourself.',
  share: 'Share as text',
  notShared: 'Sharing is blocked here. Copy the text instead.',
  save: 'Save as a text file',
  text: 'The page as text',
  keepHeading: 'Save your answers to look at them again later',
  keepMeaning: 'The file holds your answers and your own words. Anybody who gets it can read them.',
  keep: 'Save my answers as a file',
  open: 'Open a saved file',
  saved: (file: string): string => `Saved as ${file}, where your browser puts its downloads.`,
  own: 'Add your own words (optional)',
  tried: 'Add what you have tried already (optional)',
  or: 'or',
  aimHint: 'It stays on this device, and is printed on the sheet',
  cannotLegend: 'Three things I cannot do because of the pain',
  cannotHint: 'How well can you do each? 0 is not at all, 10 is as before the pain.',
  cannotWhat: (nth: number): string => `Thing ${nth}`,
  cannotScore: (nth: number): string => `How well, 0 to 10, thing ${nth}`,
  noScore: 'No number',
  left: (count: number): string =>
    count === 0 ? 'No room for more.' : `Room for ${count} more ${count === 1 ? 'character' : 'characters'}.`,

  code: 'The main points as a code for a phone camera (QR)',
  codeMeaning: 'A phone camera shows this text. It needs no network and opens no address.',
  codeSays: 'What the code says',
  page: (page: number, pages: number): string => `Page ${page} of ${pages}`,

  disclaimer: 'Completed by the patient: not a medical record, not a diagnosis.',
  unreviewed: 'Rules not reviewed by a clinician.',
  made: ({ day, time, order }: ClinicianNote['made']): string =>
    [dateInWords(day, order), ...(time ? [timeInWords(time, order)] : [])].join(', '),

  unfinished: (next: string): string => `No note yet: the questions have not ended. Next question: ${next}.`,
  outcome: 'Outcome',
  stopped: 'The questionnaire stopped at an emergency sign; what comes after was not asked.',
  met: 'Red flags met',
  noneMet: 'None of those asked about',
  unsettled: 'Left open by "not sure"',
  noneUnsettled: 'None. Answers alone cannot rule disease out.',
  unsureOf: (names: readonly string[]): string => `not sure: ${names.join('; ')}`,

  signs: 'Safety signs',
  state: { yes: 'Yes', no: 'No', 'not-sure': 'Not sure', 'not-asked': 'Not asked' } satisfies Readonly<
    Record<SignState, string>
  >,
  allNotAsked: (count: number): string => `All ${count} signs`,
  because: {
    'does-not-apply': 'did not apply',
    irrelevant: 'could not change the outcome',
    later: 'could not have changed how soon',
    stopped: 'stopped before it',
    'not-given': 'not given',
  } satisfies Readonly<Record<NotAsked, string>>,

  /** Headings in a clinician's words, by section. */
  pain: 'Age and pain',
  severity: 'How bad',
  sections: { running: 'Running', life: 'Body and daily life' } as Readonly<Record<string, string>>,
  figure: 'The spine from the side, with the painful places marked',

  none: 'None',
  notSure: 'Not sure',
  notAsked: 'Not asked',
  notGiven: 'Not given',
  circle: (choices: readonly string[]): string => `${choices.join(' / ')} (circle one)`,
  rest: 'not sure of the rest',

  causes: 'Possible factors',
  noCauses: 'No contributing factor fits the answers.',
  noCausesStopped: 'Not worked out, because the questionnaire stopped.',
  noCausesLater: 'Not worked out: what they rest on was not asked, since it could not have changed how soon.',
  standing: { likely: 'fits well', possible: 'fits in part', named: 'common trait' } satisfies Readonly<
    Record<Standing, string>
  >,
  against: 'against',
  advice: 'Advice given',
  noAdvice: 'None',
  withheld: 'Advice held back',
  becauseOf: (names: readonly string[]): string => `because of ${names.join('; ')}`,
  byUrgency: 'because of the urgency',
  noWithheld: 'None',
  identityHeading: 'Whose note this is',
  identity: { name: 'Name', 'date-of-birth': 'Date of birth' } satisfies Readonly<Record<Identity, string>>,
  ownHeading: 'In the patient\u2019s own words',
  cannotScale: '0 not at all, 10 as before the pain',
  outOfTen: (score: number | null): string => `${score ?? '____'} / 10`,
  byHandHeading: 'To fill in by hand',
  byHand: {
    'pain-now': 'Pain now',
    'average-pain': 'Average of last 7 days',
    'weekly-distance': 'Distance per week',
    'last-run': 'Last run: when, how far',
    'easing-and-worsening': 'What eases it, what makes it worse',
    'past-back-problems': 'Past back problems',
    'aim-of-visit': 'What I want from this visit',
    'cannot-do': 'Three things I cannot do',
  } satisfies Readonly<Record<ByHand, string>>,
  notAskedHeading: 'Not asked',
  everythingAsked: 'Nothing: every question was asked',
  never: 'Answers only: nobody was examined.',
  codeBrief: 'The code holds the main points as text.',
  versions: ({ app, rulebook }: ClinicianNote['versions']): string => `Backstride ${app}, rule book ${rulebook}`,
} as const

/** Why no factor is listed. What was not asked is never told as a "no". */
export function noCausesInWords({ stopped, notAsked }: Pick<ClinicianNote, 'stopped' | 'notAsked'>): string {
  if (stopped) return noteWords.noCausesStopped
  return notAsked.some(({ because }) => because === 'later') ? noteWords.noCausesLater : noteWords.noCauses
}

/** What was not asked, a line for each reason: `Could not have changed how soon: Onset; Ground; Shoes`. */
export function notAskedLines(notAsked: ClinicianNote['notAsked']): string[] {
  const reasons = [...new Set(notAsked.map(({ because }) => because))]
  return reasons.map((reason) => {
    const names = notAsked.filter(({ because }) => because === reason).map(({ name }) => name)
    const [first, ...rest] = noteWords.because[reason]
    return `${first!.toUpperCase()}${rest.join('')}: ${names.join('; ')}`
  })
}

/** `Not asked (did not apply)` */
export const notAskedInWords = (because: NotAsked): string =>
  because === 'not-given' ? noteWords.notGiven : `${noteWords.notAsked} (${noteWords.because[because]})`

/** The name of a question. A score carries its scale, so the name need not. */
export const nameInWords = ({ name, said }: Fact): string =>
  said.kind === 'score' ? name.replace(/ \(0 to 10\)$/, '') : name

/**
 * All that is no list of signs, under a clinician's headings: age and pain, running, body and daily life with what was
 * tried. What need not be asked is told apart, in a line.
 */
export function factsInParts({
  sections: [danger, pain, ...others],
  outside,
}: Pick<ClinicianNote, 'sections' | 'outside'>): { readonly title: string; readonly facts: readonly Fact[] }[] {
  const last = others.length - 1
  const parts = [
    { title: noteWords.pain, facts: [...(danger?.facts ?? []), ...(pain?.facts ?? [])] },
    ...others.map(({ id, title, facts }, at) => ({
      title: noteWords.sections[id] ?? title,
      facts: at === last ? [...facts, ...outside] : facts,
    })),
  ]
  return parts.map(({ title, facts }) => ({ title, facts: facts.filter((fact) => !isLater(fact)) }))
}

const isLater = ({ said }: Fact): boolean => said.kind === 'not-asked' && said.because === 'later'

/** What was said to one question, on one line. */
export function saidInWords(said: FactSaid): string {
  switch (said.kind) {
    case 'options':
      return [...said.options.map(({ name }) => name), ...(said.unsureOfTheRest ? [noteWords.rest] : [])].join('; ')
    case 'score':
      return `${said.score} / 10`
    case 'none':
      return noteWords.none
    case 'not-sure':
      return noteWords.notSure
    case 'not-asked':
      return said.choices ? noteWords.circle(said.choices) : notAskedInWords(said.because)
  }
}

/** `Onset: during a run; Shoes: worn out` */
export const behindInWords = (behind: readonly Behind[]): string =>
  behind.map(({ name, answers }) => `${name}: ${answers.join(', ')}`).join('; ')

/** What holds advice back. */
export const heldInWords = ({ byUrgency, because }: NotedWithheld): string =>
  byUrgency ? noteWords.byUrgency : noteWords.becauseOf(because)

/** The answers alone: their questions stand elsewhere on the page. */
export const signsInBrief = (behind: readonly Behind[]): string =>
  behind
    .flatMap(({ answers }) => answers)
    .join(', ')
    .toLowerCase()

/** What makes a red flag met, or keeps it open. */
export const flagInWords = ({ because, unsureOf }: NotedFlag): string =>
  [behindInWords(because), unsureOf.length > 0 ? noteWords.unsureOf(unsureOf) : ''].filter(Boolean).join('; ')
