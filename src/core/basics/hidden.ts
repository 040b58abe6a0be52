/** Everything that takes no room of its own, turns the direction of text, or stands for what was lost. */
const HIDDEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\uFFFD]/gu

/** Names of the Unicode Standard, of those that one meets in pasted text. */
const NAMES: Readonly<Record<string, string>> = {
  '0000': 'NULL',
  '000D': 'CARRIAGE RETURN',
  '0085': 'NEXT LINE',
  '00AD': 'SOFT HYPHEN',
  '034F': 'COMBINING GRAPHEME JOINER',
  '061C': 'ARABIC LETTER MARK',
  '180E': 'MONGOLIAN VOWEL SEPARATOR',
  '200B': 'ZERO WIDTH SPACE',
  '200C': 'ZERO WIDTH NON-JOINER',
  '200D': 'ZERO WIDTH JOINER',
  '200E': 'LEFT-TO-RIGHT MARK',
  '200F': 'RIGHT-TO-LEFT MARK',
  '2028': 'LINE SEPARATOR',
  '2029': 'PARAGRAPH SEPARATOR',
  '202A': 'LEFT-TO-RIGHT EMBEDDING',
  '202B': 'RIGHT-TO-LEFT EMBEDDING',
  '202C': 'POP DIRECTIONAL FORMATTING',
  '202D': 'LEFT-TO-RIGHT OVERRIDE',
  '202E': 'RIGHT-TO-LEFT OVERRIDE',
  '2060': 'WORD JOINER',
  '2066': 'LEFT-TO-RIGHT ISOLATE',
  '2067': 'RIGHT-TO-LEFT ISOLATE',
  '2068': 'FIRST STRONG ISOLATE',
  '2069': 'POP DIRECTIONAL ISOLATE',
  '3164': 'HANGUL FILLER',
  FEFF: 'ZERO WIDTH NO-BREAK SPACE',
  FFFD: 'REPLACEMENT CHARACTER',
}

export interface HiddenCharacter {
  /** Where it stands in the text. */
  readonly at: number
  /** `U+200B ZERO WIDTH SPACE` */
  readonly name: string
}

/**
 * Every character of a text that a reader cannot see, or that shows text in another order than it is stored. Ends of
 * lines and tabs are none; a carriage return alone is one.
 */
export function hiddenIn(text: string): HiddenCharacter[] {
  return [...text.matchAll(HIDDEN)].flatMap(({ 0: character, index: at }) => {
    if (character === '\n' || character === '\t' || (character === '\r' && text[at + 1] === '\n')) return []
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    return [{ at, name: `U+${code}${code in NAMES ? ` ${NAMES[code]!}` : ''}` }]
  })
}

/** What to tell the author of a text that holds one. */
export const hiddenMessage = ({ name }: HiddenCharacter): string =>
  `a character that nobody can see stands here, ${name}: take it out`
