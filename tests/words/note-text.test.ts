import { expect, test } from 'vitest'
import type { Answers } from '#core/assessment/answers.ts'
import { assess } from '#core/assessment/assess.ts'
import type { OwnWords } from '#core/note/own-words.ts'
import { clinicianNote } from '#core/note/note.ts'
import { noteText } from '#words/note-text.ts'
import { noteWords } from '#words/note.ts'
import { book, library } from '../support/book.ts'
import { runnerWith } from '../support/runner.ts'
import { sheetOf } from '../support/sheets.ts'

const textOf = (answers: Answers, own?: OwnWords) =>
  noteText(
    clinicianNote(book, library, answers, assess(book, answers), {
      today: { year: 2025, month: 11, day: 24 },
      appVersion: '1',
      ...(own && { own }),
    }),
  )

test('own words stand in the text, and what is left open has a line', () => {
  const text = textOf(runnerWith({}), {
    aim: 'Run in May',
    cannot: [
      { what: 'Sit', score: 2 },
      { what: 'Kneel', score: null },
    ],
  })
  expect(text).toContain('WHAT I WANT FROM THIS VISIT\n- Run in May')
  expect(text).toContain('- Sit: 2 / 10\n- Kneel: ____ / 10')
  expect(text).not.toContain('What I want from this visit: ____')
  expect(text).toContain('Three things I cannot do: ____')
  expect(textOf(runnerWith({}))).toContain('What I want from this visit: ____')
})

test('words from right to left are set apart, so that the lines around them keep their order', () => {
  const arabic = '\u0627\u0644\u062C\u0631\u064A'
  expect(textOf(runnerWith({}), { aim: arabic, cannot: [{ what: arabic, score: 1 }] })).toContain(
    `- \u2068${arabic}\u2069: 1 / 10`,
  )
})

test('hostile words are text like any other', () => {
  expect(textOf(runnerWith({}), { aim: '<script>alert(1)</script> =HYPERLINK("x")', cannot: [] })).toContain(
    '- <script>alert(1)</script> =HYPERLINK("x")',
  )
})

test('an interview that stopped at an emergency sign has a note that says so, with no loose ends', () => {
  const text = textOf(sheetOf({ 'nerve-signs': ['bladder-change'] }))
  expect(text).toContain(noteWords.stopped)
  expect(text).not.toMatch(/: $|undefined|\[object/m)
})
