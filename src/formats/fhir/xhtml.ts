import { cleanText } from './clean.ts'
import type { Narrative } from './r4.ts'

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => cleanText(text).replaceAll(/[&<>"']/g, (mark) => ESCAPED[mark]!)

const element = (name: string, inner: string): string => `<${name}>${inner}</${name}>`
export const paragraphs = (texts: readonly string[]): string =>
  texts.map((text) => element('p', escaped(text))).join('')
export const list = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : element('ul', lines.map((line) => element('li', escaped(line))).join(''))
export const table = (rows: readonly (readonly [string, string])[]): string =>
  rows.length === 0
    ? ''
    : element(
        'table',
        element(
          'tbody',
          rows
            .map(([name, said]) => element('tr', element('th', escaped(name)) + element('td', escaped(said))))
            .join(''),
        ),
      )

/** Every text in it is escaped already: only the tags above come through. */
export const narrative = (inner: string): Narrative => ({
  status: 'generated',
  div: `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>`,
})
