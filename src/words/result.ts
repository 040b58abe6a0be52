import type { Standing } from '#core/rulebook/meaning.ts'

/** The result: what is said around the words of the rule book. */
export const resultWords = {
  title: 'Your result',
  back: 'Back',
  first: 'First:',
  unreviewed:
    'No clinician has reviewed this advice, and it cannot examine you. If you feel that something is wrong, get help sooner.',

  why: {
    heading: 'Why this urgency',
    intro: 'These answers decided it, the most urgent first.',
    unsure: (question: string) => `You were not sure: ${question}`,
    alone: (level: string, timeFrame: string) => `By itself: ${level.toLowerCase()}, ${lowerFirst(timeFrame)}`,
    lesser: (count: number) => `${count} more, less pressing by themselves`,
    none: 'None of the warning signs that we asked about is met.',
  },

  urgentHelp: { heading: 'What to do now' },

  canIRun: 'Can I run?',

  causes: {
    heading: 'Things worth changing first',
    later: 'Things worth changing later',
    intro: 'The best match with your answers comes first. Open one to see why.',
    laterIntro: 'See a clinician first. These can wait until then.',
    empty: 'Your answers point to nothing in your running or your daily life that is worth changing first.',
    emptyMore:
      'That is common. Most back pain has no single cause that anyone can find. The general advice below still holds.',
    named: 'Not worth changing first',
    namedIntro: 'Many runners have these and no pain, or studies do not bear them out.',
    standing: {
      likely: 'Fits your answers well',
      possible: 'Fits some of your answers',
      named: 'Common, and not worth changing first',
    } satisfies Readonly<Record<Standing, string>>,
    said: 'You told us',
    against: 'What speaks against it',
  },

  advice: {
    heading: 'What to do, and what not',
    running: 'Your running',
    body: 'Your back',
    /** The label of advice against something is that of the claim it answers. */
    articleSays: 'What the article says of it:',
    do: 'Do',
    doNot: 'Do not',
  },

  unsettled: {
    heading: 'What we could not rule out',
    intro: 'Not sure is never a no, so these stay open.',
    because: (questions: readonly string[]) => `Not sure: ${questions.join('; ')}`,
    more: (count: number) => (count === 1 ? '1 more' : `${count} more`),
    again: 'If you have found out, answer again:',
  },

  later: {
    heading: 'What we did not ask',
    meaning: (count: number) =>
      `Your other answers settle how soon. ${count === 1 ? '1 question' : `${count} questions`} could not have changed that.`,
    which: 'What these ask about',
    add: 'Add more for the clinician',
    running: 'What to change in your running',
    runningMeaning: 'Once you have been seen, answer these too.',
    offer: 'Thinking of a painkiller or hands-on treatment?',
    offerMeaning: 'Some are not safe with some illnesses and medicines. One list comes first.',
    offerGo: 'Answer that list',
  },

  withheld: {
    heading: 'Advice we held back',
    intro: (count: number) =>
      count === 1
        ? 'One piece of advice would fit, but your answers hold it back.'
        : `${count} pieces of advice would fit, but your answers hold them back.`,
    byUrgency: 'Held back until someone has seen you',
    because: (holders: readonly string[]) => `Held back because of ${joined(holders)}`,
    met: (title: string) => `\u201c${title}\u201d`,
    open: (title: string) => `\u201c${title}\u201d, which we could not rule out`,
    answer: (question: string) => `your answer to \u201c${question}\u201d`,
    unsure: (question: string) => `not being sure about \u201c${question}\u201d`,
    missing: (question: string) => `\u201c${question}\u201d, which we did not ask`,
  },

  help: {
    heading: 'When to get help',
  },

  again: {
    heading: 'When to check again',
    doubt: 'The date on this device looks wrong, so count from today yourself.',
  },

  place: { heading: 'Where it hurts', figure: 'The spine from the side, with the places you told us about marked' },

  actions: {
    heading: 'Take it with you',
    intro: 'One page for a doctor or a physiotherapist, in their words. Nothing leaves this device.',
    print: 'Summary for a clinician',
    change: 'Change my answers',
  },

  /** Leads to the rule behind a finding. */
  how: 'How this rule works',

  versions: (rulebook: string, app: string) => `Rule book ${rulebook}, app ${app}.`,
} as const

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** `a`, `a and b`, `a, b and c` */
const joined = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
