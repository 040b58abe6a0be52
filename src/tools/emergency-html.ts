import type { Emergency } from '#core/rulebook/safety.ts'
import { emergencyWords } from '#words/emergency.ts'

/** Plain text within a page. */
export const escaped = (plain: string): string => plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The signs that mean "call now", under their heading. The end tags that HTML lets one leave out are left out. */
export const signsHtml = ({ signsHeading, signs }: Emergency): string =>
  `<h2>${escaped(signsHeading)}</h2>\n<ul>${signs.map((sign) => `<li>${escaped(sign)}`).join('')}</ul>`

/** Every number with its place, on one line, each one press away. */
export const numbersHtml = ({ numbers }: Emergency): string =>
  emergencyWords.everyNumber(
    numbers.map(({ number, place }) =>
      emergencyWords.numberIn(`<a href="tel:${number}">${number}</a>`, escaped(place)),
    ),
  )

/** `index.html` with the words of `rules/emergency.yaml` in their places. */
export function withEmergency(page: string, emergency: Emergency): string {
  const filled = {
    '<!-- emergency: signs -->': signsHtml(emergency),
    '<!-- emergency: numbers -->': `<p>${numbersHtml(emergency)}</p>`,
    '<!-- emergency: otherwise -->': `<p>${escaped(emergency.otherwise)}</p>`,
  }
  return Object.entries(filled).reduce((html, [place, words]) => {
    if (!html.includes(place)) throw new Error(`index.html has no place for the emergency words: ${place}`)
    return html.replaceAll(place, () => words)
  }, page)
}
