import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Option, Question, RuleBook } from '#core/rulebook/book.ts'
import { blankWords as words } from '#words/blank.ts'
import { escaped as text, numbersHtml, signsHtml } from '#tools/emergency-html.ts'

/**
 * The questionnaire as one static page and its style sheet, by file name: every question and answer of the rule book,
 * the emergency signs first, no script. The page is at most 12.5 kB. `base` ends in a slash; `policy` is the page's own
 * copy.
 */
export function blankPage(book: RuleBook, base: string, policy: string): Readonly<Record<string, string>> {
  const style = readFileSync(path.join(import.meta.dirname, 'blank.css'), 'utf8')
    .replaceAll(/\/\*.*?\*\/\n?/gs, '')
    .replaceAll(/\s*\n\s*/g, '')
    .replaceAll(/\s*([{:;,])\s*/g, '$1')
    .replaceAll(';}', '}')
  const styleFile = `assets/blank-${createHash('sha256').update(style).digest('base64url').slice(0, 8)}.css`
  return { 'blank.html': page(book, `${base}${styleFile}`, base, policy), [styleFile]: style }
}

const page = (book: RuleBook, style: string, base: string, policy: string): string => `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} - Backstride</title>
<link rel="icon" href="${base}icon.svg">
<link rel="stylesheet" href="${style}">
<main>
<h1>${words.title}</h1>
<p>${words.lead}
<section class="call">
${signsHtml(book.emergency)}
<p><b>${numbersHtml(book.emergency)} ${text(book.emergency.first)}</b>
</section>
<p>${words.howTo}
<p class="line">${words.name}<i></i>${words.date}<i></i>
${book.sections
  .map(
    ({ title, questions }) =>
      `<h2>${text(title)}</h2>\n${questions
        .flatMap((id) => book.questions.filter((question) => question.id === id))
        .map(asked)
        .join('\n')}`,
  )
  .join('\n')}
<p><b>${text(book.emergency.otherwise)}</b>
<footer><p>${words.foot(book.hash)} <a href="${base}">${words.home}</a></footer>
</main>
`

const asked = (question: Question): string =>
  `<section><h3>${text(question.heading)}</h3>${answers(question)}</section>`

function answers(question: Question): string {
  switch (question.kind) {
    case 'scale':
      return `<p>${text(words.scale(small(question.lowest), small(question.highest)))}\n<p class="scale">${Array.from({ length: 11 }, (_, score) => `<b>${score}</b>`).join(' ')}\n<ul><li>${words.notSure}</ul>`
    case 'choice':
      return `<p>${words.one}<ul>${[...question.options.map(row), `<li>${words.notSure}`].join('')}</ul>`
    case 'choices':
      return `<ul>${[...question.options.map(row), ...[question.none ?? '', words.notSure].filter(Boolean).map((one) => `<li>${text(one)}`)].join('')}</ul>`
  }
}

const row = ({ label, hint }: Option): string =>
  `<li>${text(label)}${hint === undefined ? '' : `<small>${text(hint)}</small>`}`
const small = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)
