import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { walk } from '#core/assessment/walk.ts'
import { NO_ANSWERS, type Answers } from '#core/assessment/answers.ts'
import { MET } from '#core/engine/judge.ts'
import { chartOf } from '#core/rulebook/chart.ts'
import { book } from '../../support/book.ts'
import { anySheet } from '../../support/sheets.ts'
import { all, atLeast, choice, flag, includes, is, rule, smallBook } from '../../support/small-book.ts'

const stopsOf = (of: typeof book) => chartOf(of).sections.flatMap(({ stops }) => stops)
const names = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

describe('the map of a small questionnaire', () => {
  const stops = stopsOf(smallBook())
  const at = (question: string) => stops.find((stop) => stop.question === question)!

  it('holds every question once, in the order of asking', () => {
    expect(stops.map(({ number, question }) => `${number} ${question}`)).toEqual([
      '1 danger',
      '2 where',
      '3 severity',
      '4 hop',
      '5 shoes',
      '6 ground',
      '7 cautions',
    ])
  })
  it('tells which answers a question waits for, by question and by rule', () => {
    expect(at('hop').waitsFor).toEqual(['where', 'severity'])
    expect([at('cautions').waitsFor, at('cautions').waitsForRules]).toEqual([[], ['tablets']])
    expect([at('danger').waitsFor, at('danger').askedIf]).toEqual([[], undefined])
  })
  it('tells which red flags end the questions, and which only look at the answer', () => {
    expect([names(at('danger').ends), names(at('danger').flags)]).toEqual([['numb'], ['fever', 'unsure-danger']])
    expect(names(at('hop').ends)).toEqual([])
    expect([at('shoes').causes, at('cautions').advice]).toEqual([1, 1])
  })
  it('lets a red flag that reads two questions end them at the later one, through other rules too', () => {
    const both = flag('both', 'emergency', all(rule('fever'), is('where', 'leg')))
    const later = stopsOf(
      smallBook({
        redFlags: [...smallBook().redFlags, both],
        questions: [...smallBook().questions, choice('last', ['yes'])],
      }),
    )
    expect(names(later.find(({ question }) => question === 'where')!.ends)).toEqual(['both'])
  })
  it('lets a red flag end them where its raise makes it an emergency, and not before', () => {
    const raised = flag('raised', 'same-day', includes('danger', 'fever'), {
      to: 'emergency',
      when: atLeast('severity', 7),
    })
    const stopsWith = stopsOf(smallBook({ redFlags: [raised] }))
    expect(stopsWith.filter(({ ends }) => ends.length > 0).map(({ question }) => question)).toEqual(['severity'])
  })
  it('does not let a question end what only later answers can meet', () => {
    const late = flag('late', 'emergency', all(includes('danger', 'fever'), is('where', 'leg')))
    const [danger, where] = stopsOf(smallBook({ redFlags: [late] }))
    expect([names(danger!.ends), names(where!.ends)]).toEqual([[], ['late']])
  })
})

describe('the map of the real questionnaire', () => {
  it('marks every question at which any interview ends, with the red flag that ends it', () => {
    const stops = stopsOf(book)
    fc.assert(
      fc.property(anySheet(book, 0), (answers) => {
        let given: Answers = NO_ANSWERS
        for (const { question, ends } of stops) {
          given = { ...given, [question]: answers[question]! }
          const { step, sheet } = walk(book, given)
          if (step.kind !== 'stop') continue
          const met = book.redFlags.filter(
            (flag) => sheet.urgencyOf(flag) === 'emergency' && sheet.rule(flag.id).least === MET,
          )
          expect(names(ends)).toEqual(expect.arrayContaining(names(met)))
          return
        }
      }),
      { numRuns: 300 },
    )
  })
  it('marks no other question: two lists of signs, the legs, the health history, and what raises a flag', () =>
    expect(
      stopsOf(book)
        .filter(({ ends }) => ends.length > 0)
        .map(({ question }) => question),
    ).toEqual([
      'nerve-signs',
      'emergency-signs',
      'leg-symptoms',
      'medical-history',
      'pain-place',
      'pain-duration',
      'pain-severity',
      'pain-course',
      'onset',
    ]))
})
