/** A case on trial. */
export const trialWords = {
  title: 'Try a case',
  lead: 'Change answers and watch the rules. This is apart from your own answers, and nothing is kept.',
  from: 'Start from',
  empty: 'An empty sheet',
  noStory: 'Open a question below and give it an answer.',
  workedCase: (title: string) => `Worked case: ${title}`,
  questions: 'The answers',
  outcome: 'What the rules make of it',
  takeBack: 'Take this answer back',
  takeBackOf: (question: string) => `: ${question}`,
  noAnswer: 'No answer yet',
  places: {
    waiting: 'Waits for an earlier answer',
    'does-not-apply': 'Does not apply, so it does not count',
    irrelevant: 'Cannot change the result, so it does not count',
    later: 'Cannot make it more urgent, so it need not be answered',
    'on-demand': 'Offered with the result',
  },
  range: 'How soon',
  open: (count: number) =>
    count === 1
      ? '1 question is still open. Causes and advice come at the end.'
      : `${count} questions are still open. Causes and advice come at the end.`,
  stopped: 'An emergency sign ends the questions here.',
  finished: 'Every question that applies has an answer.',
  redFlags: 'Red flags',
  unsettled: 'Could not rule out',
  causes: 'Possible causes',
  advice: 'Advice',
  withheld: 'Advice held back',
  none: 'None',
  atEnd: 'Not before the end',
  changed: 'Changed',
  standing: { likely: 'fits well', possible: 'fits in part', named: 'common trait' },
  changes: 'What your last change did',
  noChange: 'It changed no rule.',
  more: (count: number) => `And ${count} more.`,
} as const

/** What a change of its answers did. */
export const changeWords = {
  urgency: (from: string, to: string) => `How soon: now ${to}, before ${from}`,
  range: (least: string, most: string) =>
    least === most ? `\u201c${least}\u201d` : `between \u201c${least}\u201d and \u201c${most}\u201d`,
  met: (title: string) => `Now met: ${title}`,
  notMet: (title: string) => `No longer met: ${title}`,
  open: (title: string) => `Now open: ${title}`,
  shown: (title: string) => `Now shown: ${title}`,
  gone: (title: string) => `No longer shown: ${title}`,
  held: (title: string) => `Now held back: ${title}`,
  likely: (title: string) => `Now fits well: ${title}`,
  possible: (title: string) => `Now fits in part: ${title}`,
  named: (title: string) => `Now named, as a common trait: ${title}`,
} as const
