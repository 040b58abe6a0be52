/** The page that opens a saved file. */
export const openWords = {
  title: 'Open a saved file',
  lead: 'Choose a file that you saved with Backstride. It is read on this device and sent nowhere.',
  choose: 'Saved file',
  chooseHint: 'Its name ends in .json',
  back: 'Back to the start',

  faultHeading: 'This file cannot be used',
  untouched: 'Nothing has changed. Your answers are as they were.',
  faults: {
    'too-big': 'The file is larger than 1 MB. A saved file is far smaller, so this is another file.',
    empty: 'The file is empty.',
    unreadable: 'Your browser could not read the file. Choose it again.',
    'not-json': 'This is not a saved file of Backstride, or it is damaged.',
    'cut-off': 'The end of the file is missing. Save it again, or find a whole copy.',
    twice: 'The file gives one answer twice. Nobody can tell which one counts.',
    foreign: 'The file comes from another program. Choose one that Backstride saved.',
    'other-rules': 'The file was saved under other questions or rules. This kind of file opens only under its own.',
    newer: 'A newer version of Backstride saved this file. Open it with that version.',
    damaged: 'The file is damaged, or somebody has changed it.',
    changed: 'Somebody has changed this file since it was saved. Some answers in it do not fit the questions.',
    nothing: 'No answer in the file fits the questions that we ask now.',
  },

  foundHeading: 'The file can be used',
  count: (count: number): string => `It holds ${count} ${count === 1 ? 'answer' : 'answers'}.`,
  ownWords: 'It also holds your own words.',
  savedOn: (day: string): string => `It was saved on ${day}.`,
  savedOnce: 'It does not tell when it was saved.',
  stillSo: 'Use it only if all of it is still so today. If your pain has changed since, answer afresh.',
  afresh: 'We work out the result again from these answers.',
  otherRules: 'Our questions or rules have changed since you saved it. The result may differ from before.',
  leftHeading: 'These answers no longer fit',
  leftMeaning: 'We leave them out. Where a question is still asked, we ask you again.',
  unknown: 'A question that we no longer ask:',
  andMore: (count: number): string => `and ${count} more`,
  use: 'Use these answers',
  replaceHeading: 'You already have answers in this tab',
  replaceMeaning: (count: number): string =>
    `The file takes the place of the ${count === 1 ? 'answer' : `${count} answers`} you have now. This cannot be undone.`,
  replace: 'Replace my answers',
  keep: 'Keep the answers I have',
} as const

/** Why a file cannot be used, for a runner. */
export type FaultName = keyof (typeof openWords)['faults']
