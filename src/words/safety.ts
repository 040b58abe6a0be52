import type { Severity } from '#words/hazards.ts'

/** The page on safety: intended use, the safety case, the hazard log. */
export const safetyWords = {
  title: 'Is it safe to use?',
  lead: 'What Backstride is meant for, what could go wrong, what we do about it, and what nobody has shown yet.',

  use: {
    heading: 'What it is meant for',
    text: [
      'It is for an adult who runs and whose back hurts during or after a run.',
      'It helps to decide how soon to get help, and what to change first.',
      'It is education. It is not a medical device, it examines nobody, and it does not name an illness.',
    ],
    notHeading: 'Who it is not for',
    not: [
      'Anyone under 18',
      'Anyone after a serious accident',
      'Someone with neck pain alone',
      'Back pain in pregnancy or soon after a birth',
      'Answers given for someone else',
      'Choosing or giving a treatment in place of a clinician',
    ],
    misuse: 'Who answers all the same is told whom to see and how soon. Nothing is guessed.',
  },

  case: {
    heading: 'Why we think it is safe to read as education',
    intro:
      'The claim rests on 5 parts. Each leans on the hazards below it, and each of those on checks that run with every change.',
    parts: [
      {
        claim: 'Danger comes first, and nothing makes it smaller.',
        hazards: ['false-reassurance', 'missed-cauda-equina', 'unknown-as-no', 'alarm-fatigue'],
      },
      {
        claim: 'No advice is given to someone whom it could harm.',
        hazards: ['painkiller-harm', 'bone-stress', 'folklore'],
      },
      {
        claim: 'What is told belongs to the answers given now.',
        hazards: ['stale-answers', 'orphan-answers', 'old-print-out'],
      },
      {
        claim: 'It reaches every runner, and only that runner.',
        hazards: ['missed-announcement', 'wrong-number', 'shared-device'],
      },
      {
        claim: 'When something breaks or changes, it fails to the safe side.',
        hazards: ['own-fault', 'weaker-rule', 'outdated-copy'],
      },
    ],
    notHeading: 'What is not shown',
    not: [
      'No clinician has reviewed a question, a rule or a piece of advice.',
      'No runner has been watched while using it. Nobody knows if the words are understood.',
      'How many serious illnesses it would find or miss has not been measured.',
      'Most sources were read as a summary or at second hand.',
      'No person has tried it with a screen reader. Programs check only part of that.',
      'The proofs cover the rules as written. They cannot show that the rules are right.',
    ],
    so: 'So it is offered as education with these limits said, and not as a test that can clear anyone.',
  },

  log: {
    heading: 'What could go wrong',
    intro: 'How bad it can be is the worst that could happen, not how likely it is.',
    cause: 'How it could happen',
    effect: 'What it could do',
    severity: 'How bad',
    control: 'What we do',
    left: 'What is left',
    shownBy: (count: number) => `Shown by ${count} ${count === 1 ? 'check' : 'checks'}`,
    severities: { lasting: 'Lasting harm or death', serious: 'Serious harm', some: 'Some harm' } satisfies Readonly<
      Record<Severity, string>
    >,
  },
} as const
