/** The event that says so, on the window. */
export const NEW_VIEW = 'newview'

/**
 * Says that something else now stands under the runner's finger: a page, the faults of a form, a window that opened or
 * closed. What is pressed in its first moment was meant for what stood there before, and counts for nothing.
 */
export function announceNewView(): void {
  window.dispatchEvent(new Event(NEW_VIEW))
}
