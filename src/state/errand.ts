/**
 * What a runner came to a page of questions for, where it is not the way itself: `returning` to "Check your answers",
 * or `adding` more after the result. Goes with the entry of the history. Says where to go, never what was answered.
 */
export type Errand = 'none' | 'returning' | 'adding'

export const errandIn = (state: unknown): Errand => {
  const errand = typeof state === 'object' && state !== null && 'errand' in state ? state.errand : undefined
  return errand === 'returning' || errand === 'adding' ? errand : 'none'
}

export const stateFor = (errand: Errand): { readonly errand: Errand } | null => (errand === 'none' ? null : { errand })

export const RETURNING = stateFor('returning')
export const ADDING = stateFor('adding')
