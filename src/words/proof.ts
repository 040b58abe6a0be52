import type { Theme } from '#core/proof/property.ts'

/** The proof of the rule book: what stands around the properties and the numbers. */
export const proofWords = {
  title: 'What is proven',
  lead: 'These are not samples. Each property holds for every way to fill in the questions.',
  how: 'The build worked them out from the rules that you see here. If one failed, there would be no new version.',
  sheets: 'Ways to fill in the questions',
  sheetsMeans: 'Every answer, every mix of ticks, not sure, and no answer at all.',
  finished: 'Of these, finished',
  finishedMeans: 'Each question that applies has an answer, and no other has.',
  times: 'times 10 to the power of',
  aboutly: 'about',
  properties: (holding: number, all: number) =>
    holding === all ? `${all} properties, all proven` : `${holding} of ${all} properties proven`,
  fails: 'Fails',
  counterexample: 'The smallest sheet that breaks it:',
  themes: {
    urgency: 'How soon to get help',
    advice: 'Advice',
    rules: 'The rules themselves',
    walk: 'The way through the questions',
  } satisfies Readonly<Record<Theme, string>>,
  afterwards: 'After the change:',
  urgencies: 'How many finished sheets come to each result',
  notChances: 'These are not chances. Each sheet counts once, however rare. Most hold many danger signs at once.',
  causes: 'How many finished sheets show each possible cause, of those that are no emergency',
  hidden: 'Questions that are not always asked',
  hiddenMeans: 'An answer to one of these could have met a red flag. Each has a clinical reason to be left out.',
  alike: 'Answers that no rule tells apart',
  alikeMeans: 'With one in place of another, nothing in a result changes. Each group has its reason.',
  noTick: 'Nothing ticked',
  hides: (count: number) =>
    count === 1 ? '1 red flag that an answer could have met' : `${count} red flags that an answer could have met`,
  outranked: 'Rules that never decide alone',
  outrankedMeans: 'Another rule always asks for as much. They stay, because they give their own reason.',
} as const
