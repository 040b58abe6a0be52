import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingOf } from '#core/assessment/answers.ts'
import { atoms } from '#core/engine/condition.ts'
import { assess } from '#core/assessment/assess.ts'
import { Interview } from '#core/assessment/interview.ts'
import { causesNotShown, saidAgainst } from '#core/assessment/why-not.ts'
import { book } from '../../support/book.ts'
import { runnerWith } from '../../support/runner.ts'
import { calmSheet, interview, sheetOf } from '../../support/sheets.ts'
import { advice, all, any, atLeast, cause, includes, is, rule, smallBook } from '../../support/small-book.ts'

const finished = calmSheet(book)
  .map((full) => interview(book, full).answers)
  .filter((answers) => assess(book, answers).next.kind === 'review')

describe('why a cause is not listed', () => {
  it('is said of each cause that is not shown, and of no other', () => {
    fc.assert(
      fc.property(finished, (answers) => {
        const shown = assess(book, answers).causes.map(({ rule }) => rule.id)
        expect([...shown, ...causesNotShown(new Interview(book, answers)).map(({ rule }) => rule.id)].sort()).toEqual(
          book.causes.map(({ id }) => id).sort(),
        )
      }),
      { numRuns: 200 },
    )
  })
  it('is what speaks against it where a sign is met, and else what was said to the questions that it reads, of a list what a sign asks for', () => {
    fc.assert(
      fc.property(finished, (answers) => {
        for (const cause of causesNotShown(new Interview(book, answers))) {
          if (cause.for.length > 0) expect(cause.against.length).toBeGreaterThan(0)
          expect(cause.heard.length).toBeGreaterThan(0)
          for (const { question, said, unsaid, unsure, asked } of cause.heard) {
            if (!asked) {
              expect([said, unsaid, unsure]).toEqual([[], [], false])
              continue
            }
            const { ticked, score, unsure: doubt } = readingOf(answers[question]!)
            const named = [...cause.rule.strong, ...cause.rule.supporting, ...cause.rule.common]
              .flatMap(atoms)
              .flatMap((atom) => ('options' in atom && atom.question === question ? atom.options : []))
            const isList = book.questions.find(({ id }) => id === question)!.kind === 'choices'
            const expected =
              score !== undefined ? [score] : isList ? ticked.filter((option) => named.includes(option)) : ticked
            expect([said.map(({ answer }) => answer), unsure]).toEqual([expected, doubt])
            if (unsaid.length > 0)
              expect(unsaid.filter((option) => ticked.includes(option) || !named.includes(option))).toEqual([])
            expect(unsaid.length > 0).toBe(ticked.length > 0 && expected.length === 0)
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('on a small rule book', () => {
  const answers = { danger: [], where: 'back', severity: 4, shoes: ['stiff'], ground: 'soft', cautions: [] }
  const notShown = (sign: ReturnType<typeof is>, said: Parameters<typeof sheetOf>[0] = answers) =>
    causesNotShown(
      new Interview(
        smallBook({ causes: [cause('gear', { common: [sign], against: [is('ground', 'soft')] })] }),
        sheetOf(said),
      ),
    )[0]!

  it('a sign that is met and what outweighs it are told, and the questions of the signs alone', () => {
    expect(notShown(includes('shoes', 'stiff', 'worn'))).toMatchObject({
      for: [{ question: 'shoes', answer: 'stiff' }],
      against: [{ question: 'ground', answer: 'soft' }],
      heard: [
        { question: 'shoes', said: [{ question: 'shoes', answer: 'stiff' }], unsaid: [], unsure: false, asked: true },
      ],
    })
  })
  it('a score is told as it was given', () =>
    expect(notShown(atLeast('severity', 7))).toMatchObject({
      for: [],
      heard: [
        { question: 'severity', said: [{ question: 'severity', answer: 4 }], unsaid: [], unsure: false, asked: true },
      ],
    }))
  it('of a list only the ticks that a sign asks for are told, else that none of those was ticked', () => {
    const sign = includes('shoes', 'worn', 'not-sure')
    expect(notShown(sign, { ...answers, shoes: ['worn', 'stiff'] }).heard).toEqual([
      { question: 'shoes', said: [{ question: 'shoes', answer: 'worn' }], unsaid: [], unsure: false, asked: true },
    ])
    expect(notShown(sign, { ...answers, shoes: ['stiff'] }).heard).toEqual([
      { question: 'shoes', said: [], unsaid: ['worn'], unsure: false, asked: true },
    ])
    expect(notShown(sign, { ...answers, shoes: [] }).heard).toEqual([
      { question: 'shoes', said: [], unsaid: [], unsure: false, asked: true },
    ])
  })
  it('not sure is told as not sure', () =>
    expect(notShown(is('where', 'leg'), { ...answers, where: 'not-sure' }).heard).toEqual([
      { question: 'where', said: [], unsaid: [], unsure: true, asked: true },
    ]))
  it('what did not apply was not asked', () =>
    expect(notShown(includes('hop', 'hurts')).heard).toEqual([
      { question: 'hop', said: [], unsaid: [], unsure: false, asked: false },
    ]))

  const against = (never: ReturnType<typeof is>[], said: Parameters<typeof sheetOf>[0] = answers) =>
    saidAgainst(
      new Interview(smallBook({ advice: [advice('tablets', atLeast('severity', 3), never)] }), sheetOf(said)),
      'tablets' as never,
    )
  it('of what holds advice back, only what is met is told', () => {
    expect(against([includes('shoes', 'worn'), is('ground', 'soft')])).toEqual([{ question: 'ground', answer: 'soft' }])
    expect(against([any(includes('shoes', 'worn'), is('where', 'back'), atLeast('severity', 4))])).toEqual([
      { question: 'where', answer: 'back' },
      { question: 'severity', answer: 4 },
    ])
    expect(against([all(is('where', 'back'), is('ground', 'hard'))])).toEqual([])
    expect(against([all(is('where', 'back'), is('ground', 'soft'))])).toEqual([
      { question: 'where', answer: 'back' },
      { question: 'ground', answer: 'soft' },
    ])
  })
  it('a red flag is told by the answers behind it, a cause and an unknown rule by none', () => {
    expect(against([rule('place')], { ...answers, where: 'leg', hop: [] })).toEqual([
      { question: 'where', answer: 'leg' },
    ])
    expect(
      against([any(is('ground', 'hard'), all(rule('place'), is('ground', 'soft')))], {
        ...answers,
        where: 'leg',
        hop: [],
      }),
    ).toEqual([
      { question: 'where', answer: 'leg' },
      { question: 'ground', answer: 'soft' },
    ])
    expect(against([any(all(is('ground', 'soft'), is('where', 'leg')), atLeast('severity', 4))])).toEqual([
      { question: 'severity', answer: 4 },
    ])
    expect(against([rule('gear')], { ...answers, shoes: ['worn'], ground: 'hard' })).toEqual([])
    expect(saidAgainst(new Interview(smallBook(), sheetOf(answers)), 'no-such-rule' as never)).toEqual([])
  })
})

describe('which answers hold advice back', () => {
  const against = (id: string, answers: Parameters<typeof runnerWith>[0]) =>
    saidAgainst(new Interview(book, runnerWith(answers)), id as never)
  it('an answer that the advice names', () =>
    expect(against('painkillers', { 'pain-severity': 4, 'painkiller-cautions': ['water-tablets'] })).toEqual([
      { question: 'painkiller-cautions', answer: 'water-tablets' },
    ]))
  it('the answers behind a red flag that it names', () => {
    expect(against('strengthen', { 'pain-place': ['tailbone'], 'bone-signs': ['hurts-at-night'] })).toEqual([
      { question: 'pain-place', answer: 'tailbone' },
      { question: 'bone-signs', answer: 'hurts-at-night' },
    ])
  })
  it('none where other advice, or "not sure", is what holds it', () => {
    expect(against('keep-running-can-be-fine', { 'run-days': 'every-day' })).toEqual([])
    expect(against('use-heat', { 'leg-symptoms': ['not-sure'] })).toEqual([])
  })
  it('none of what is no advice', () => expect(against('hard-surface', {})).toEqual([]))
})
