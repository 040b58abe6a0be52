import type { Comparison } from '#core/assessment/compare.ts'

/** A change that takes ticked signs off the path and so lowers the urgency is asked about before it is made. */
export const hidesSigns = ({ urgency, hidden }: Comparison): boolean => urgency === 'falls' && hidden.length > 0
