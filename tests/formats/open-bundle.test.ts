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

/** The response in the file, changed as another program may write it. */
function rewritten(change: (item: Item) => Item | Item[]): string {
  const bundle = JSON.parse(text) as { entry: { resource: { resourceType: string; item?: Item[] } }[] }
  const through = (items: readonly Item[]): Item[] =>
    items.flatMap((item) => change({ ...item, ...(item.item && { item: through(item.item) }) }))
  for (const { resource } of bundle.entry)
    if (resource.resourceType === 'QuestionnaireResponse') resource.item = through(resource.item!)
  return JSON.stringify(bundle)
}
interface Item {
  readonly linkId: string
  readonly item?: Item[]
  readonly answer?: {
    readonly valueCoding: { readonly system?: string; readonly code: string; readonly display?: string }
  }[]
}

test.each<[string, (item: Item) => Item | Item[]]>([
  [
    'codes without their systems',
    ({ answer, ...item }) => ({
      ...item,
      ...(answer && { answer: answer.map(({ valueCoding: { code } }) => ({ valueCoding: { code } })) }),
    }),
  ],
  [
    'what the codes are called in another language',
    ({ answer, ...item }) => ({
      ...item,
      ...(answer && {
        answer: answer.map(({ valueCoding }) => ({ valueCoding: { ...valueCoding, display: 'Autre' } })),
      }),
    }),
  ],
  [
    'an empty item in the place of a missing one',
    (item) =>
      item.linkId === 'section-pain' ? { ...item, item: [...item.item!, { linkId: 'stiffness-signs' }] } : item,
  ],
])('one from another program that writes %s opens with the same answers', (_title, change) => {
  const [ours, theirs] = [openFile(book, text), openFile(book, rewritten(change))]
  expect(theirs).toEqual(ours)
})

test('an answer to a question that does not apply is kept there as here, and counts in neither', () => {
  const none = { linkId: 'stiffness-signs', answer: [{ valueCoding: { code: 'none' } }] }
  const read = openFile(
    book,
    rewritten((item) => (item.linkId === 'section-pain' ? { ...item, item: [...item.item!, none] } : item)),
  )
  expect(read.ok && assess(book, read.value.answers).ignored).toEqual([
    { question: 'stiffness-signs', because: 'does-not-apply' },
  ])
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
