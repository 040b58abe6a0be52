/** History state of a view that leads back to "Check your answers". Says where to go, never what was answered. */
export const RETURNING = { returning: true } as const

export const isReturning = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'returning' in state
export const stateFor = (returning: boolean): typeof RETURNING | null => (returning ? RETURNING : null)
