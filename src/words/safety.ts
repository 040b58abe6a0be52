import type { Severity } from '#core/rulebook/safety.ts'

/** The page on safety: what stands around the words of `rules/safety.yaml` and `rules/hazards/`. */
export const safetyWords = {
  title: 'Is it safe to use?',
  lead: 'What Backstride is meant for, what could go wrong, what we do about it, and what nobody has shown yet.',

  use: { heading: 'What it is meant for', notHeading: 'Who it is not for' },
  case: { heading: 'Why we think it is safe to read as education', notHeading: 'What is not shown' },

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
