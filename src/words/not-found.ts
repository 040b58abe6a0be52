/** An address that leads nowhere. */
export const notFoundWords = {
  title: 'There is no such page',
  meaning: 'The address may be mistyped, or the page has moved. Your answers are as they were.',
  start: 'Go to the start',
} as const
