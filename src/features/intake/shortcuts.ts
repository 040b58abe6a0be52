import type { KeyboardEvent } from 'react'

/**
 * A digit presses the answer with that number, or on the pain scale that number itself, and leaves the focus on it.
 * Works only while the focus is within the question, and never with a modifier, so that no one meets it by accident.
 */
export function chooseByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (!/^[0-9]$/.test(event.key) || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
  // The question that has the focus; the first one while none has.
  const field = (event.target as Element).closest('fieldset') ?? event.currentTarget.querySelector('fieldset')
  const controls = [...(field?.querySelectorAll<HTMLInputElement>('input') ?? [])]
  const onScale = controls.some(({ value }) => value === '0')
  const control = controls[Number(event.key) - (onScale ? 0 : 1)]
  if (!control) return
  event.preventDefault()
  control.focus()
  if (control.type === 'checkbox' || !control.checked) control.click()
}
