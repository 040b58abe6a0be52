/** What is said before a change makes a ticked sign stop counting. */
export const changedWords = {
  title: 'This change hides a sign you told us about',
  meaning: 'After this change we no longer ask about it, so it no longer counts:',
  fromTo: (from: string, to: string) => `That lowers how soon to act, from “${from}” to “${to}”.`,
  from: (from: string) => `That lowers how soon to act. Until now it was “${from}” or sooner.`,
  doubt: 'If you are in doubt, keep your earlier answer.',
  keepEarlier: 'Keep my earlier answer',
  makeChange: 'Make the change',
} as const
