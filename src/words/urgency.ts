import type { Level } from '#core/rulebook/safety.ts'

/** An urgency with its time frame, within a sentence. */
export const levelOf = ({ name, timeFrame }: Level): string => `${name}: ${timeFrame.toLowerCase()}`
