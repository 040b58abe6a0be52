import type { CallNumber } from '#core/rulebook/safety.ts'

/** What stands around the words of `rules/emergency.yaml`. */
export const emergencyWords = {
  call: (number: string) => `Call ${number}`,
  callIn: (place: string) => `The emergency number in ${place}`,
  areYouIn: (place: string) => `Are you in ${place}?`,
  whereAreYou: 'Where are you?',
  otherPlace: 'Somewhere else?',
  choosePlace: 'Choose the number for where you are now.',
  everyNumber: (each: readonly string[]) => `Call ${each.join(', ')}.`,
  numberIn: (number: string, place: string) => `${number} in ${place}`,
  doNow: 'What to do now',
  tell: 'What to tell them',
  mistake: 'If you ticked this by mistake',
  change: (question: string) => `Change my answer to “${question}”`,

  listTitle: 'When to call for emergency help',
  numbers: 'Which number to call',
} as const

/** The place of a number, on a button. */
export const placeLabel = ({ place }: CallNumber): string => place.replace(/^the /, '')
