/** The questionnaire on paper: for a browser without scripts, and for who would rather write. */
export const blankWords = {
  title: 'Back pain after running: questions to print',
  lead: 'Print this page, fill it in by hand and take it to a clinician. It gives no result. No clinician has reviewed these questions yet.',
  callNumber: 'Call 112 in Europe, 999 in the United Kingdom, 911 in the United States or Canada, 000 in Australia.',
  callFirst: 'Do not fill in a form first.',
  howTo: 'Tick what is true for you, “none” when nothing is, and “not sure” when you do not know.',
  name: 'Name',
  date: 'Date',
  one: 'Tick 1',
  notSure: 'Not sure',
  scale: (lowest: string, highest: string) => `Circle 1 number. 0 is ${lowest}, 10 is ${highest}`,
  soon: 'If your pain is bad, new to you or getting worse, contact a doctor.',
  home: 'The questions with a result',
  foot: (rulebook: string) =>
    `Backstride, rule book ${rulebook}. Completed by the patient: not a medical record, not a diagnosis.`,
} as const
