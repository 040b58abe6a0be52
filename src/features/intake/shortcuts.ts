import type { KeyboardEvent } from 'react'

/** A held Enter sends its key again and again; only the first counts. */
export function stopHeldEnter(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || !event.repeat) return false
  event.preventDefault()
  return true
}

/**
 * A digit presses the answer with that number, or on the pain scale that number itself, and leaves the focus on it.
 * Works only while the focus is within the question, and never with a modifier, so that no one meets it by accident.
 */
export function chooseByKey(event: KeyboardEvent<HTMLFormElement>): boolean {
  if (!/^[0-9]$/.test(event.key) || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return false
  const controls = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input')]
  const onScale = controls.some(({ value }) => value === '0')
  const control = controls[Number(event.key) - (onScale ? 0 : 1)]
  if (!control) return false
  event.preventDefault()
  control.focus()
  if (control.type === 'checkbox' || !control.checked) control.click()
  return true
}
