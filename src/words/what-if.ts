import type { Level } from '#core/rulebook/safety.ts'
import { levelOf } from '#words/urgency.ts'

const quoted = (text: string): string => `\u201c${text}\u201d`
/** The level as a name; with new questions to answer it may end higher. */
const within = (level: Level, open: boolean): string => `${quoted(levelOf(level))}${open ? ', or sooner' : ''}`

/** What would change a result, and why it says no more. Each `when` follows "If": "the pain got worse". */
export const whatIfWords = {
  heading: 'What would change this',
  intro: 'Answer again as soon as one of these is true.',
  becomes: (when: string, level: Level, open: boolean) => `If ${when}, this would become ${within(level, open)}.`,
  both: (parts: readonly string[]) => parts.join(', and '),

  worse: 'If a new sign began',
  levelIf: (level: Level, open: boolean) => `This would become ${within(level, open)} if:`,

  better: 'If the pain got better',
  betterNow: 'Until then, do what this page says. Even then, get help sooner if something feels wrong.',

  causes: 'What would change the things worth changing',
  causesIntro: 'This is how the list is made. What to do is in the advice above.',
  leaves: (title: string, ways: readonly string[]) =>
    `${quoted(title)} would leave the list if ${ways.join(', or if ')}.`,
  stays: (title: string) => `${quoted(title)} would stay: we found no one or two changes that take it off.`,
  joins: (title: string, ways: readonly string[]) =>
    `${quoted(title)} would join the list if ${ways.join(', or if ')}.`,

  whyNot: 'What we looked at but do not list, and why',
  told: 'You told us',
  against: 'What speaks against it counts for more',
  none: (answer: string) => quoted(answer),
  unsaid: (options: readonly string[]) => `You did not tick ${options.map(quoted).join(' or ')}`,
  unsure: (question: string) => `You were not sure: ${question}`,
  notAsked: (question: string) => `We did not ask: ${question}`,
} as const
