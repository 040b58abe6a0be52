import type { Label, Read } from '#core/rulebook/book.ts'

/** How well a claim is supported: the word, and what the word means in one line. */
export const evidenceWords: Readonly<Record<Label, { readonly name: string; readonly gloss: string }>> = {
  supported: { name: 'Supported', gloss: 'Good studies agree with this.' },
  limited: {
    name: 'Limited evidence',
    gloss: 'Little stands behind this: few studies, or none. More could change it.',
  },
  mixed: { name: 'Mixed evidence', gloss: 'Some studies find this and others do not.' },
  disputed: { name: 'Disputed', gloss: 'Expert bodies disagree about this.' },
  unsupported: { name: 'Not supported', gloss: 'Studies give no good reason to believe this.' },
  contradicted: { name: 'Contradicted', gloss: 'Studies looked for this and found otherwise.' },
  safety: { name: 'For safety', gloss: 'We say this to be careful, whatever the evidence.' },
}

/** What a label means, where the label itself stands apart. */
export const glossOf = (label: Label): string => `${evidenceWords[label].name}. ${evidenceWords[label].gloss}`

/** How far we read a source. */
export const readWords: Readonly<Record<Read, string>> = {
  full: 'We read all of it.',
  abstract: 'We read its summary only.',
  secondary: 'We read what others say of it.',
  own: 'Our own caution. No outside source.',
}

/** A claim and where it comes from. */
export const claimWords = {
  heading: 'What is known, and who says so',
  source: (by: string, year: number | undefined, within: string | undefined) =>
    [by, year, within].filter((part) => part !== undefined).join(', '),
  section: (section: string) => `Under \u201c${section}\u201d`,
} as const
