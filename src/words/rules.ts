import type { Verdict } from '#core/engine/reason.ts'
import type { Status } from '#core/cases/evidence.ts'
import type { Rule } from '#core/rulebook/book.ts'

type Kind = Rule['kind']

/** The rule book in the open: what stands around the words of the rules. */
export const rulesWords = {
  back: 'Back',
  nav: 'The rule book',
  pages: { rules: 'Rules', proof: 'Proof', map: 'Map', try: 'Try a case' },

  kinds: {
    'red-flag': { one: 'Red flag', many: 'Red flags' },
    cause: { one: 'Possible cause', many: 'Possible causes' },
    advice: { one: 'Advice', many: 'Advice' },
  } satisfies Readonly<Record<Kind, { readonly one: string; readonly many: string }>>,

  statuses: {
    draft: { name: 'Draft', means: 'Written down.' },
    cited: { name: 'Cited', means: 'Each claim names its source.' },
    exercised: { name: 'Exercised', means: 'A worked case meets it. A near miss does not.' },
    reviewed: { name: 'Reviewed', means: 'A clinician signed what it says now.' },
  } satisfies Readonly<Record<Status, { readonly name: string; readonly means: string }>>,

  list: {
    title: 'The rule book',
    lead: 'All that Backstride can tell you comes from these rules. Here is every one, as it stands.',
    holds: (flags: number, causes: number, advice: number) =>
      `${flags} red flags, ${causes} possible causes, ${advice} pieces of advice.`,
    unreviewed: 'No clinician has reviewed any of them yet.',
    reviewed: (count: number, all: number) => `A clinician has signed ${count} of the ${all}.`,
    version: (hash: string) => `Rule book ${hash}.`,
    search: 'Search the rules',
    searchHint: 'Words from a title, a sign or a source',
    kind: 'Kind',
    urgency: 'How soon',
    label: 'Evidence',
    status: 'Status',
    all: 'All',
    reset: 'Show all rules',
    results: 'The rules that fit',
    count: (shown: number, all: number) =>
      shown === all ? `All ${all} rules` : shown === 1 ? `1 of ${all} rules` : `${shown} of ${all} rules`,
    none: 'No rule fits. Take a word away, or show all rules.',
    whole: 'The whole rule',
    raised: (level: string) => `can rise to ${level}`,
    running: 'About running',
  },

  rule: {
    nth: (kind: string, at: number, of: number) => `${kind} ${at} of ${of}`,
    clinical: 'For a clinician',
    why: 'Why it matters',
    says: 'What it says',
    looksAt: 'What it looks at',
    when: 'When it is met',
    raisedTo: (level: string) => `It rises to \u201c${level}\u201d if also`,
    strong: 'Strong signs',
    strongMeans: 'One of these makes it fit well.',
    supporting: 'Supporting signs',
    supportingMeans: 'One makes it fit in part, and so do two.',
    common: 'Common traits',
    commonMeans: 'Many runners have these and no pain. One only names it; two make it fit in part.',
    against: 'Signs against',
    againstMeans: 'One or more of these lower it by one step.',
    capped: 'Studies do not bear this out, or do not agree, so it never counts as a good fit.',
    shownWhen: 'When it is shown',
    neverWhen: 'What holds it back',
    neverMeans: 'Any one of these holds it back. So does not knowing: it must be ruled out.',
    runningLimits: 'Limits on all advice about running',
    runningMeans: 'Each of these must be ruled out too.',
    ceilings: (levels: readonly string[]) => `It is never shown when the result is ${orList(levels)}.`,
    unknown: 'Unknown is never read as no. A sign that you are not sure about is neither met nor ruled out.',
    reads: 'The questions it looks at',
    named: 'Rules that look at this one',
    claims: 'What is known, and who says so',
    noClaims: 'It makes no claim yet.',
    status: 'How far it is proven',
    cases: (fires: number, nearly: number) =>
      `${fires} ${fires === 1 ? 'case meets' : 'cases meet'} it, ${nearly} nearly ${nearly === 1 ? 'does' : 'do'}.`,
    noSignOff: 'No clinician has signed it.',
    signOff: (reviewer: string, role: string, on: string) => `Signed by ${reviewer}, ${role}, on ${on}.`,
    voided: (reviewer: string, on: string) =>
      `${reviewer} signed an earlier text on ${on}. The rule has changed, so that no longer counts.`,
    workedCases: 'Worked cases',
    workedIntro: 'Each build runs these. If one came out otherwise, the build would fail.',
    fires: 'These meet it',
    nearly: 'These nearly do',
    like: (runner: string) => `Like \u201c${runner}\u201d, but:`,
    tryCase: 'Try this case',
    authors: 'For authors',
    file: 'File',
    hash: 'Content hash',
    hashMeans:
      'It covers the rule, its questions, its sources and, for advice, the limits. A change to any of them voids a sign-off.',
  },

  verdicts: { met: 'Met:', unmet: 'Not met:', undetermined: 'Unknown:' } satisfies Readonly<Record<Verdict, string>>,
} as const

/** `a`, `a or b`, `a, b or c`, each in quotation marks. */
function orList(names: readonly string[]): string {
  const quoted = names.map((name) => `\u201c${name}\u201d`)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}
