import { expect, test } from 'vitest'
import { assess } from '#core/assessment/assess.ts'
import { NO_WORDS } from '#core/note/own-words.ts'
import { clinicianNote } from '#core/note/note.ts'
import { bundleOf } from '#formats/fhir/bundle.ts'
import { openFile } from '#formats/saved-note/open-file.ts'
import { toldNote } from '#words/fhir.ts'
import { book, library } from '../support/book.ts'
import { fileOf, MADE } from '../support/finished.ts'
import { runnerWith } from '../support/runner.ts'
import { interview } from '../support/sheets.ts'

const text = JSON.stringify(fileOf(runnerWith({ shoes: ['worn-out', 'not-sure'] })))
const kindsOf = (file: string, app?: string) => {
  const read = openFile(book, file, app)
  return read.ok ? [] : read.faults.map(({ kind }) => kind)
}

test('a FHIR file of ours opens with its answers, as a saved note does', () => {
  const { answers } = interview(book, runnerWith({ shoes: ['worn-out', 'not-sure'] }))
  expect(openFile(book, text, MADE.appVersion)).toEqual({
    ok: true,
    value: { made: MADE.today, answers, words: NO_WORDS, sameRules: true, left: [], again: [], doubted: [] },
  })
})

test.each([
  ['was made under another rule book', text.replaceAll(book.hash, '0123456789abcdef'), 'other-rules'],
  ['is of another questionnaire', text.replaceAll('Questionnaire/backstride', 'Questionnaire/other'), 'foreign'],
  [
    'has an answer that is no option',
    text.replace(
      '"answer":[{"valueCoding":{"system":"https://backstride.example/fhir/CodeSystem/age","code":"35-44"',
      '"answer":[{"valueCoding":{"system":"https://backstride.example/fhir/CodeSystem/age","code":"36"',
    ),
    'changed',
  ],
  [
    'says an outcome that its answers do not give',
    text.replace('CodeSystem/urgency","code":"self-care"', 'CodeSystem/urgency","code":"routine"'),
    'damaged',
  ],
  ['ends in the middle', text.slice(0, -2000), 'cut-off'],
  ['is over 1 MB', text.padEnd(1_000_001), 'too-big'],
])('one that %s is refused, with the reason', (_title, file, kind) => {
  expect(file === text).toBe(false)
  expect(kindsOf(file)).toEqual([kind])
})

test('one that a later version of the app made is refused', () => {
  expect(kindsOf(text, '1.2.2')).toEqual(['newer'])
})

test('own words stand in it as text, escaped, and nothing in them hides or turns', () => {
  const answers = runnerWith({})
  const note = clinicianNote(book, library, answers, assess(book, answers), {
    ...MADE,
    own: {
      aim: 'Run <b>again</b> \u202E& soon',
      cannot: [
        { what: 'Sit \u200Bstill', score: 3 },
        { what: 'Sleep', score: null },
      ],
    },
  })
  const file = JSON.stringify(bundleOf(book, note, toldNote(note)))
  const told = [
    '<li>Run &lt;b&gt;again&lt;/b&gt; &amp; soon</li>',
    '<th>Sit still</th><td>3 / 10</td>',
    '<th>Sleep</th><td>____ / 10</td>',
  ]
  expect(told.filter((part) => !file.includes(part))).toEqual([])
})
