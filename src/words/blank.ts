/** The questionnaire on paper: for a browser without scripts, and for who would rather write. */
export const blankWords = {
  title: 'Back pain after running: questions to print',
  lead: 'Print this page, fill it in by hand and take it to a clinician. It gives no result. No clinician has reviewed these questions yet.',
  howTo: 'Tick what is true for you, “none” when nothing is, and “not sure” when you do not know.',
  name: 'Name',
  date: 'Date',
  one: 'Tick 1',
  notSure: 'Not sure',
  scale: (lowest: string, highest: string) => `Circle 1 number. 0 is ${lowest}, 10 is ${highest}`,
  home: 'The questions with a result',
  foot: (rulebook: string) =>
    `Backstride, rule book ${rulebook}. Completed by the patient: not a medical record, not a diagnosis.`,
} as const
