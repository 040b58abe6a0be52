import type { Read } from '#core/rulebook/book.ts'

/** The page about Backstride. */
export const aboutWords = {
  title: 'About Backstride',
  lead: 'Your back hurts after a run. Backstride helps you decide what to do next.',

  purpose: {
    heading: 'What it is for',
    text: [
      'It asks about your pain, your running and your daily life. Then it tells you how soon to get help, what may lie behind the pain, and what to change first.',
      'It also makes 1 page that you can print and give to a clinician.',
      'It is general information. It cannot examine you, and it does not replace someone who can.',
    ],
  },
  fit: {
    heading: 'Who it is for',
    text: [
      'It is made for adults who run and whose back hurts during or after a run. Answer for yourself, not for someone else.',
    ],
    notHeading: 'Who it is not for',
    not: [
      { name: 'Under 18', text: 'It is made for adults. See a doctor or a physiotherapist instead.' },
      { name: 'Neck pain', text: 'We do not ask the questions that a neck needs.' },
      { name: 'Pregnant, or a recent birth', text: 'Ask your midwife or your doctor.' },
      { name: 'After a serious accident', text: 'Get emergency help. Do not answer questions first.' },
    ],
    anyway: 'If you answer anyway, Backstride does not guess. It tells you who to see and how soon.',
    emergency: 'See the emergency signs',
  },
  review: {
    heading: 'No clinician has reviewed it',
    text: [
      'We put the questions, the rules and the advice together from published sources. No doctor, physiotherapist or other clinician has checked them yet.',
      'Every result and every printed page says so.',
      'If you feel that something is wrong, get help, whatever Backstride says.',
    ],
    safety: 'What could go wrong, and what we do about it',
  },
  works: {
    heading: 'How it works',
    text: [
      'Your answers are checked against written rules. The same answers always give the same result. Nothing in it guesses, and nothing in it learns from you.',
      'Danger comes first. The most urgent rule that you meet decides how soon to get help. A low pain score never makes that later.',
    ],
    valuesIntro: 'Each rule can end in 3 ways:',
    values: [
      { name: 'Yes', text: 'Your answers meet it.' },
      { name: 'No', text: 'Your answers rule it out.' },
      {
        name: 'Unknown',
        text: 'You were not sure, or there is no answer yet. Unknown is never read as no. The result names what it could not rule out.',
      },
    ],
    skipped:
      'We leave a question out only when your other answers show that it does not apply, or that no answer to it could change your result.',
    rules: 'Read every rule, and how it is proven',
  },
  privacy: {
    heading: 'Your answers stay with you',
    points: [
      {
        name: 'Nothing leaves this device',
        text: 'There is no account, no cookie and no tracker. The website sees which pages a browser opens, as every website does. It never sees an answer.',
      },
      {
        name: 'Kept in this tab only',
        text: '24 hours after your first answer they are all cleared, as soon as you come back to the tab or answer again. Closing the tab removes them, but some browsers can bring a closed tab back.',
      },
      {
        name: 'Clear my answers',
        text: 'The button at the top of every page removes your answers at once, from copies of the tab too. For that the browser keeps a random number and the time for a day or more, and no answer.',
      },
      {
        name: 'The browser history stays',
        text: 'It lists the pages that you opened, without your answers. We cannot erase it. On a shared device, clear it yourself.',
      },
      {
        name: 'Paper and copies',
        text: 'A printed page or a copied text holds your answers. Look after it as you would a letter from a clinic.',
      },
    ],
  },
  labels: {
    heading: 'What the evidence labels mean',
    text: ['Each thing that we say wears a label. It tells how good the evidence is.'],
  },
  sources: {
    heading: 'Sources',
    text: [
      'We started from 1 article on back pain after running, and set studies and guidelines beside it. Here is how far we read each. Where 2 of them disagree, we say so.',
    ],
    groups: {
      full: { heading: 'Read in full', gloss: 'We read all of it.' },
      abstract: { heading: 'Summary read', gloss: 'We read the summary (abstract) only.' },
      secondary: { heading: 'Known at second hand', gloss: 'We read what others say of it, not the text itself.' },
      own: { heading: 'Our own caution', gloss: 'No outside source stands behind this.' },
    } satisfies Readonly<Record<Read, { readonly heading: string; readonly gloss: string }>>,
  },
  versions: {
    heading: 'Versions',
    app: 'App',
    build: 'Build',
    buildHint: 'The build changes with every change to a script or a style. This copy lists its checksums:',
    rulebook: 'Rule book',
    rulebookHint: 'Changes with every change to a rule. Results and printed pages carry it too.',
    holds: 'Holds',
    contents: (questions: number, signs: number, causes: number, advice: number) =>
      `${questions} questions, ${signs} rules on how soon to get help, ${causes} possible causes, ${advice} pieces of advice`,
  },
  licence: {
    heading: 'Licence',
    text: [
      'Backstride is free to use, to change and to share, the app and its rules alike, under the MIT licence. It comes with no warranty.',
      'The sources belong to their authors. We tell what they found in our own words.',
    ],
  },
} as const
