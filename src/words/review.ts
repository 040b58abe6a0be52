export const reviewWords = {
  title: 'Check your answers',
  lead: 'Change any answer that is not right.',
  change: 'Change',
  changeRow: (row: string) => ` your answer to “${row}”`,
  missing: 'Not answered yet',
  answer: 'Answer',
  answerRow: (row: string) => ` “${row}”`,
  missingHeading: 'Some questions are still open',
  missingMeaning: 'There is no result until each of them has an answer.',
  missingGo: 'Answer the next open question',
  proceed: 'See my result',
  loweredHeading: 'Your change makes this less urgent',
  lowered: (from: string, to: string) =>
    `Before, your answers pointed to “${from}”. Now they point to “${to}”. Check that the change is right.`,
  left: (count: number) =>
    `${count === 1 ? '1 answer you gave is' : `${count} answers you gave are`} not shown and not counted, because of other answers.`,
} as const
