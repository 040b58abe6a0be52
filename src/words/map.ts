/** The map of the questions. */
export const mapWords = {
  title: 'The map of the questions',
  lead: 'The order of the questions, when each is asked, and what each can lead to. It is drawn from the rules.',
  figure: (questions: number, sections: number, stops: number) =>
    `${questions} questions in ${sections} parts, from top to bottom. ${stops} of them can end the questions at once. The list after the drawing says the same in words.`,
  figureName: 'A drawn map of the questions',
  legend: 'How to read the drawing',
  legendStop: 'An answer here can end the questions at once.',
  legendFlags: 'So many red flags, at most of this urgency, look at the answer.',
  legendWaits: 'The line leads to a question that is asked only after some answers.',
  twin: 'The same in words',
  always: 'Always asked.',
  optional: 'Asked unless no answer to it could change the result.',
  askedIf: 'Asked if',
  because: 'Why it may be left out',
  ends: 'Can end the questions at once:',
  flags: (level: string) => `Red flags that look at it, at most \u201c${level}\u201d:`,
  weighs: (causes: number, advice: number) =>
    `It also weighs in ${[causes === 0 ? '' : causes === 1 ? '1 possible cause' : `${causes} possible causes`, advice === 0 ? '' : advice === 1 ? '1 piece of advice' : `${advice} pieces of advice`].filter(Boolean).join(' and ')}.`,
  review: 'Check your answers, then the result',
  start: 'Start',
} as const
