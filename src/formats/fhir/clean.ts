/**
 * What FHIR's string forbids (control characters but tab and line ends), and what shows nothing but can turn or hide
 * the text around it: direction marks and overrides, zero-width characters, tags, noncharacters.
 */
const UNSEEN =
  // eslint-disable-next-line no-control-regex -- these are what it takes out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gu

/**
 * A text with nothing unseen in it; half a character becomes U+FFFD. Empty text becomes a dash, for FHIR has no empty
 * string.
 */
export const cleanText = (text: string): string => text.replaceAll(/\p{Cs}/gu, '\uFFFD').replaceAll(UNSEEN, '') || '-'

/** Every text of a resource made clean, however deep it stands. */
export function clean<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T
  if (Array.isArray(value)) return value.map(clean) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)])) as T
}
