import type { Urgency } from '#core/rulebook/book.ts'

interface UrgencyWords {
  /** The level in one or two words. */
  readonly name: string
  /** When to act. */
  readonly timeFrame: string
  /** The heading of a result: what to do, as an instruction. */
  readonly heading: string
  /** What the level means, in one sentence. */
  readonly meaning: string
}

/** The five urgencies, in the words that every page and the sheet share. */
export const urgencyWords: Readonly<Record<Urgency, UrgencyWords>> = {
  emergency: {
    name: 'Emergency',
    timeFrame: 'Call now',
    heading: 'Get emergency help now',
    meaning: 'You told us about a sign that can be dangerous within hours.',
  },
  'same-day': {
    name: 'Urgent',
    timeFrame: 'Today',
    heading: 'Stop running and see someone today',
    meaning: 'A clinician needs to check one or more of your answers today.',
  },
  'within-days': {
    name: 'Soon',
    timeFrame: 'Within a week',
    heading: 'Stop running until someone has seen this',
    meaning: 'A clinician needs to check this within about a week.',
  },
  routine: {
    name: 'Routine',
    timeFrame: 'In 2 to 4 weeks',
    heading: 'Book an appointment',
    meaning: 'Our rules found no reason for help today, but a clinician should look at this.',
  },
  'self-care': {
    name: 'Self-care',
    timeFrame: 'With a date to check again',
    heading: 'Look after it yourself, and check again',
    meaning: 'None of your answers is a sign that needs a clinician now. This cannot rule out every illness.',
  },
}

/** The level with its time frame, within a sentence. */
export const levelOf = (urgency: Urgency): string =>
  `${urgencyWords[urgency].name}: ${urgencyWords[urgency].timeFrame.toLowerCase()}`
