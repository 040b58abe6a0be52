// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Answers } from '#core/assessment/answers.ts'
import { assess } from '#core/assessment/assess.ts'
import { type ClinicianNote, clinicianNote } from '#core/note/note.ts'
import { Sheet } from '#features/note/sheet/sheet.tsx'
import { bundleOf } from '#formats/fhir/bundle.ts'
import type { Bundle } from '#formats/fhir/r4.ts'
import { toldNote } from '#words/fhir.ts'
import { BRIEF_BYTES, noteBrief } from '#words/note-brief.ts'
import { noteText } from '#words/note-text.ts'
import { book, library } from '../support/book.ts'
import { runnerWith } from '../support/runner.ts'
import { anySheet, calmSheet, interview, sheetOf } from '../support/sheets.ts'
import {
  asCloselyAs,
  type Told,
  toldByBrief,
  toldByFhir,
  toldByNote,
  toldByPaper,
  toldByText,
} from '../support/told.ts'

afterEach(cleanup)

const noteOf = (answers: Answers): ClinicianNote | null => {
  const outcome = assess(book, answers)
  return outcome.urgency === null
    ? null
    : clinicianNote(book, library, answers, outcome, { today: { year: 2025, month: 11, day: 24 }, appVersion: '0.1.0' })
}

/** Every form that hands a note on, and who reads it. A new form needs one line here. */
const FORMS: Readonly<Record<string, (note: ClinicianNote) => Told>> = {
  paper: (note) => {
    render(<Sheet note={note} brief={noteBrief(note)} address="https://example.org/" />)
    const told = toldByPaper(screen.getByRole('article'))
    cleanup()
    return told
  },
  text: (note) => toldByText(noteText(note)),
  code: (note) => toldByBrief(noteBrief(note)),
  FHIR: (note) => toldByFhir(JSON.parse(JSON.stringify(bundleOf(book, note, toldNote(note)))) as Bundle),
}

// The drawing on the sheet is fetched apart; once it is here, a sheet is drawn at once.
beforeAll(async () => {
  await act(async () => {
    render(<Sheet note={noteOf(runnerWith({}))!} brief="" address="https://example.org/" />)
    await import('#ui/spine/spine.tsx')
  })
  cleanup()
})

/** Whole sheets, and what runners answer who are asked no more than they must. */
const finished = fc.oneof(
  calmSheet(book),
  anySheet(book, 0),
  calmSheet(book).map((full) => interview(book, full).answers),
)
const isSignListed = (note: ClinicianNote) => (id: string) => note.signs.some(({ question }) => question === id)

describe.each(Object.entries(FORMS))('on %s', (form, read) => {
  test('urgency, red flags, the table of signs, pain, versions and what could not have changed how soon are those of the note, whatever was answered', () => {
    let [notes, short] = [0, 0]
    fc.assert(
      fc.property(finished, (answers) => {
        const note = noteOf(answers)
        if (!note) return
        notes += 1
        const whole = toldByNote(note)
        const told = read(note)
        const { signs, open, later, ...rest } = told
        expect(rest).toEqual({ urgency: whole.urgency, pain: whole.pain, versions: whole.versions, met: whole.met })
        expect(signs).toEqual(asCloselyAs(signs, whole.signs))
        expect(open).toEqual(typeof open === 'number' ? note.unsettled.length : whole.open)
        if (later) expect(later).toEqual(form === 'code' ? whole.later!.filter(isSignListed(note)) : whole.later)
        if (later && later.length > 0) short += 1
      }),
      { numRuns: form === 'paper' ? 60 : 400 },
    )
    expect(notes).toBeGreaterThan(form === 'paper' ? 30 : 200)
    expect(short).toBeGreaterThan(form === 'paper' ? 3 : 20)
  })
})

const bytes = (text: string): number => new TextEncoder().encode(text).length
const EVERY_SIGN = Object.fromEntries(
  book.questions.flatMap((question) =>
    question.kind === 'choices' ? [[question.id, [...question.options.map(({ id }) => id), 'not-sure']]] : [],
  ),
)

describe('the text of the code', () => {
  test('never has more than 600 bytes, and never gives up a red flag that is met', () => {
    fc.assert(
      fc.property(finished, (answers) => {
        const note = noteOf(answers)
        if (note) expect(bytes(noteBrief(note))).toBeLessThanOrEqual(BRIEF_BYTES)
      }),
      { numRuns: 400 },
    )
  })

  test('fits and tells every red flag when everything is ticked that can be', () => {
    const note = noteOf(
      sheetOf({
        ...runnerWith({
          ...EVERY_SIGN,
          'pain-severity': 10,
          age: '60-69',
          onset: 'hard-movement',
          'pain-duration': 'over-12-weeks',
          'pain-course': 'getting-worse',
        }),
      } as never),
    )!
    expect(bytes(noteBrief(note))).toBeLessThanOrEqual(BRIEF_BYTES)
    expect(note.met.length).toBeGreaterThan(25)
    expect(toldByBrief(noteBrief(note)).met).toEqual(note.met.map(({ rule }) => rule))
    expect(noteBrief(note)).toContain('More on the page.')
  })

  test('holds names and signs in full while there is room, and then nothing about the page', () => {
    const text = noteBrief(noteOf(runnerWith({ 'leg-symptoms': ['foot-drop'] }))!)
    expect(text).toContain(library.redFlags['new-foot-drop']!.clinical)
    const { clinical, options } = library.questions['leg-symptoms']!
    expect(text).toContain(`${clinical}: YES ${options['foot-drop']!.clinical}; rest no`)
    expect(text).not.toContain('More on the page')
  })

  test('says that a list was not asked, and never that it is a no', () => {
    expect(noteBrief(noteOf(runnerWith({}))!)).toContain('Not asked: Spondyloarthritis signs')
    expect(noteBrief(noteOf(runnerWith({ 'leg-symptoms': ['not-sure'] }))!)).toContain(
      'All not sure: Leg pain and neurological signs',
    )
  })

  test('says apart what could not have changed how soon, what did not apply, and what was not sure', () => {
    const short = interview(
      book,
      runnerWith({ 'illness-signs': ['fever-or-shivering', 'not-sure'], 'pain-place': ['neck'] }),
    )
    const text = noteBrief(noteOf(short.answers)!)
    expect(text).toMatch(/^Not asked, could not change how soon: .*Spondyloarthritis signs/m)
    expect(text).toMatch(/^Worst pain.*: Not asked \(could not have changed how soon\)$/m)
    expect(text).toMatch(/; rest not sure$/m)
  })

  test('holds no address', () => {
    expect(noteBrief(noteOf(runnerWith({}))!)).not.toMatch(/https?:|www\.|\/\//)
  })
})
