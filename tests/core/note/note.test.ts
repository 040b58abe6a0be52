import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#core/assessment/answers.ts'
import { assess } from '#core/assessment/assess.ts'
import type { QuestionId, RuleId } from '#core/basics/id.ts'
import { counted } from '#core/note/asked.ts'
import { heldBack } from '#core/note/held.ts'
import { type ClinicianNote, clinicianNote } from '#core/note/note.ts'
import { unsureIn } from '#core/note/unsure.ts'
import { book, library } from '../../support/book.ts'
import { calmSheet, interview, sheetOf } from '../../support/sheets.ts'
import { runnerWith } from '../../support/runner.ts'

const noteOf = (answers: Answers): ClinicianNote =>
  clinicianNote(book, library, answers, assess(book, answers), {
    today: { year: 2025, month: 11, day: 24 },
    appVersion: '1.2.3',
  })
const group = (note: ClinicianNote, question: string) => note.signs.find((signs) => signs.question === question)!
const states = (note: ClinicianNote, question: string) =>
  Object.fromEntries(group(note, question).signs.map(({ option, state }) => [option, state]))
const fact = (note: ClinicianNote, question: string) =>
  note.sections.flatMap(({ facts }) => facts).find((one) => one.question === question)!.said

describe('the table of safety signs', () => {
  test('"none of these" is a no to each sign', () => {
    expect(states(noteOf(runnerWith({})), 'leg-symptoms')).toEqual({
      'pain-below-knee': 'no',
      'tingling-or-numb-foot': 'no',
      'foot-drop': 'no',
      'swollen-calf': 'no',
    })
  })

  test('a ticked sign is a yes, and the others of its list are a no', () => {
    expect(states(noteOf(runnerWith({ 'leg-symptoms': ['foot-drop'] })), 'leg-symptoms')).toEqual({
      'pain-below-knee': 'no',
      'tingling-or-numb-foot': 'no',
      'foot-drop': 'yes',
      'swollen-calf': 'no',
    })
  })

  test('"not sure" beside a tick leaves the others not sure, never a no', () => {
    expect(states(noteOf(runnerWith({ 'leg-symptoms': ['pain-below-knee', 'not-sure'] })), 'leg-symptoms')).toEqual({
      'pain-below-knee': 'yes',
      'tingling-or-numb-foot': 'not-sure',
      'foot-drop': 'not-sure',
      'swollen-calf': 'not-sure',
    })
  })

  test('a list that does not apply was not asked, with the reason, even where an answer was kept', () => {
    const note = noteOf(runnerWith({ 'stiffness-signs': ['psoriasis'] }))
    expect(new Set(Object.values(states(note, 'stiffness-signs')))).toEqual(new Set(['not-asked']))
    expect(group(note, 'stiffness-signs').notAsked).toBe('does-not-apply')
  })

  test('at an emergency stop, what comes after was not asked', () => {
    const note = noteOf(sheetOf({ 'nerve-signs': ['bladder-change'] }))
    expect(note.stopped).toBe(true)
    expect(states(note, 'nerve-signs')['bladder-change']).toBe('yes')
    expect(states(note, 'nerve-signs')['bowel-change']).toBe('no')
    expect(group(note, 'illness-signs')).toMatchObject({ notAsked: 'stopped' })
    expect(note.notAsked.map(({ because }) => because)).toContain('stopped')
  })

  test('it holds each list that a red flag reads, and no other', () => {
    expect(noteOf(runnerWith({})).signs.map(({ question }) => question)).toEqual([
      'nerve-signs',
      'emergency-signs',
      'illness-signs',
      'leg-symptoms',
      'medical-history',
      'daily-function',
      'bone-signs',
      'stiffness-signs',
    ])
  })

  test('no answer that is not a clear no is ever shown as no', () => {
    fc.assert(
      fc.property(calmSheet(book), (answers) => {
        if (assess(book, answers).urgency === null) return
        const note = noteOf(answers)
        for (const { question, signs } of note.signs) {
          const said = answers[question] as readonly string[] | undefined
          for (const { option, state } of signs) {
            if (state === 'no')
              expect(said !== undefined && !said.includes('not-sure') && !said.includes(option)).toBe(true)
            if (state === 'yes') expect(said).toContain(option)
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('the facts', () => {
  test("each is said in a clinician's words, in the order of the question", () => {
    const note = noteOf(runnerWith({ 'pain-place': ['upper-back', 'neck'], 'pain-severity': 0, shoes: [] }))
    expect(fact(note, 'pain-place')).toEqual({
      kind: 'options',
      options: [
        { option: 'neck', name: 'Neck', picture: { region: 'cervical', oneSided: false } },
        { option: 'upper-back', name: 'Thoracic', picture: { region: 'thoracic', oneSided: false } },
      ],
      unsureOfTheRest: false,
    })
    expect(fact(note, 'pain-severity')).toEqual({ kind: 'score', score: 0 })
    expect(fact(note, 'shoes')).toEqual({ kind: 'none' })
  })

  test('not sure stands beside what was ticked, or alone', () => {
    const note = noteOf(runnerWith({ shoes: ['worn-out', 'not-sure'], onset: 'not-sure', muscles: ['not-sure'] }))
    expect(fact(note, 'shoes')).toMatchObject({ kind: 'options', unsureOfTheRest: true })
    expect(fact(note, 'onset')).toEqual({ kind: 'not-sure' })
    expect(fact(note, 'muscles')).toEqual({ kind: 'not-sure' })
  })

  test('treatments already tried are offered, and left open is not "none"', () => {
    expect(noteOf(runnerWith({})).outside.map(({ said }) => said)).toEqual([
      { kind: 'not-asked', because: 'not-given' },
    ])
    expect(noteOf(runnerWith({ 'already-tried': [] })).outside[0]!.said).toEqual({ kind: 'none' })
    expect(noteOf(runnerWith({ 'already-tried': ['heat'] })).outside[0]!.said).toMatchObject({
      kind: 'options',
      options: [{ option: 'heat', name: 'Heat' }],
    })
  })

  test('every question stands in the note once', () => {
    const note = noteOf(runnerWith({}))
    const shown = [...note.signs, ...note.sections.flatMap(({ facts }) => facts), ...note.outside].map(
      ({ question }) => question,
    )
    const everywhere = [...book.questions, ...book.outside.filter(({ askedIf }) => !askedIf)]
    expect([...shown].sort()).toEqual(everywhere.map(({ id }) => id).sort())
  })
})

describe('beside a one-sided place', () => {
  const side = (answers: Answers) =>
    noteOf(answers)
      .sections.flatMap(({ facts }) => facts)
      .filter(({ question }) => question === 'pain-side')

  test('the side stands after the place as it was said, or to circle by hand where it was left open', () => {
    const oneSided = runnerWith({ 'pain-place': ['lower-back-one-side'] })
    expect(side({ ...oneSided, ...sheetOf({ 'pain-side': 'left' }) })[0]!.said).toMatchObject({
      kind: 'options',
      options: [{ option: 'left', name: 'Left' }],
    })
    expect(side(oneSided)[0]!.said).toEqual({
      kind: 'not-asked',
      because: 'not-given',
      choices: ['Left', 'Right', 'Changes sides'],
    })
    const pain = noteOf(oneSided).sections.find(({ facts }) => facts.some(({ question }) => question === 'pain-side'))!
    const order = pain.facts.map(({ question }) => question as string)
    expect(order.indexOf('pain-side')).toBe(order.indexOf('pain-place') + 1)
  })

  test('elsewhere there is no side, even where one was kept', () => {
    expect(side(runnerWith({}))).toEqual([])
    expect(side(runnerWith({ 'pain-side': 'left' }))).toEqual([])
  })
})

describe('what was not asked', () => {
  const reasons = (note: ClinicianNote) =>
    Object.fromEntries(note.notAsked.map(({ question, because }) => [question, because]))

  test('on the short way could not have changed how soon, apart from what did not apply and what was not sure', () => {
    const { answers } = interview(
      book,
      runnerWith({ 'illness-signs': ['fever-or-shivering', 'not-sure'], age: '60-69' }),
    )
    const note = noteOf(answers)
    expect(reasons(note)).toMatchObject({ shoes: 'later', 'pain-course': 'later', 'stiffness-signs': 'does-not-apply' })
    expect(group(note, 'illness-signs').signs.map(({ state }) => state)).toContain('not-sure')
    expect(Object.keys(reasons(note))).not.toContain('illness-signs')
  })

  test('what was added after it counts as an answer, and is no longer told as not asked', () => {
    const { answers } = interview(book, runnerWith({ 'illness-signs': ['fever-or-shivering'] }))
    const note = noteOf({ ...answers, ...sheetOf({ shoes: ['worn-out'] }) })
    expect(Object.keys(reasons(note))).not.toContain('shoes')
    expect(fact(note, 'shoes')).toMatchObject({ kind: 'options' })
  })

  test('at a stop came after it, and the list on demand was not given', () => {
    const stopped = reasons(noteOf(sheetOf({ 'nerve-signs': ['bladder-change'] })))
    expect(stopped).toMatchObject({ 'illness-signs': 'stopped', age: 'stopped', shoes: 'stopped' })
    expect(Object.values(stopped)).not.toContain('later')
    const { answers } = interview(book, runnerWith({ 'pain-severity': 3 }))
    expect(reasons(noteOf(answers))['painkiller-cautions']).toBe('not-given')
  })
})

describe('the findings', () => {
  test('a red flag that is met comes with its clinical name, its urgency and the answers behind it', () => {
    const [flag] = noteOf(runnerWith({ 'illness-signs': ['fever-or-shivering'] })).met
    expect(flag).toMatchObject({
      rule: 'spinal-infection',
      urgency: 'same-day',
      because: [{ answers: ['Fever or rigors'] }],
      unsureOf: [],
    })
    expect(flag!.name).toBe(library.redFlags['spinal-infection']!.clinical)
  })

  test('a red flag that "not sure" leaves open names the question', () => {
    const note = noteOf(runnerWith({ 'illness-signs': ['not-sure'] }))
    expect(note.met.find(({ rule }) => rule === 'unsure-illness-signs')?.unsureOf).toEqual([
      library.questions['illness-signs']!.clinical,
    ])
    expect(note.unsettled.find(({ rule }) => rule === 'spinal-infection')?.unsureOf).toEqual([
      library.questions['illness-signs']!.clinical,
    ])
  })

  test('a cause comes with the signs for it and against it, gathered by question', () => {
    const note = noteOf(
      runnerWith({ shoes: ['too-stiff', 'worn-out'], 'recent-changes': ['shoes'], 'heel-strike': 'heel' }),
    )
    const shoes = note.causes.find(({ rule }) => rule === 'unsuitable-shoes')!
    expect(shoes).toMatchObject({ standing: 'likely', label: 'limited' })
    expect(shoes.for.find(({ question }) => question === 'shoes')!.answers).toHaveLength(2)
    expect(note.causes.find(({ rule }) => rule === 'heel-strike')?.label).toBe('contradicted')
  })

  test('advice that the urgency holds back is one group, without a list of flags', () => {
    const note = noteOf(runnerWith({ 'illness-signs': ['fever-or-shivering'] }))
    const [byUrgency, ...others] = note.withheld
    expect(byUrgency).toMatchObject({ byUrgency: true, because: [] })
    expect(byUrgency!.advice.length).toBeGreaterThan(2)
    expect(others.map(({ advice }) => advice.map(({ rule }) => rule))).toEqual([['use-heat']])
    expect(note.advice.map(({ rule }) => rule)).toEqual([
      'get-help-same-day',
      'ask-a-pharmacist',
      'medicines-from-a-clinician',
    ])
  })

  test('advice that an answer holds back stands under that answer', () => {
    const note = noteOf(runnerWith({ 'pain-severity': 4, 'painkiller-cautions': ['blood-thinner'] }))
    expect(note.withheld.find(({ advice }) => advice.some(({ rule }) => rule === 'painkillers'))).toMatchObject({
      byUrgency: false,
      because: [library.questions['painkiller-cautions']!.clinical],
    })
  })

  test('what holds advice back is named, be it a red flag, a cause, other advice or a question', () => {
    const answers = runnerWith({})
    const outcome = assess(book, answers)
    const because = ['cauda-equina', 'heel-strike', 'ease-off', 'age'] as (QuestionId | RuleId)[]
    const [held] = clinicianNote(
      book,
      library,
      answers,
      { ...outcome, withheld: [{ rule: outcome.advice[0]!.rule, because }] },
      { today: { year: 2025, month: 11, day: 24 }, appVersion: '1' },
    ).withheld
    expect(held!.because).toEqual([
      library.redFlags['cauda-equina']!.clinical,
      library.causes['heel-strike']!.title,
      library.advice['ease-off']!.title,
      library.questions['age']!.clinical,
    ])
  })

  test('without an urgency nothing is held back by it', () => {
    const outcome = assess(book, runnerWith({ 'leg-symptoms': ['foot-drop'] }))
    expect(heldBack(book, outcome).map(({ byUrgency }) => byUrgency)).toEqual([true])
    expect(heldBack(book, { ...outcome, urgency: null }).map(({ byUrgency }) => byUrgency)).not.toContain(true)
  })

  test('a question that still waits counts as not given', () => {
    const answers = runnerWith({})
    const outcome = assess(book, answers)
    const question = book.questions.find(({ id }) => id === 'shoes')!
    expect(counted(question, answers, outcome)).toEqual({ answer: [] })
    expect(counted(question, answers, { ...outcome, places: new Map([[question.id, 'waiting']]) })).toEqual({
      because: 'not-given',
    })
    expect(counted(question, {}, outcome)).toEqual({ because: 'not-given' })
  })

  test('what another rule leaves open is not laid to a question here', () => {
    expect(unsureIn({ kind: 'rule', verdict: 'undetermined', rule: 'bone-stress-injury' as RuleId })).toEqual([])
    expect(unsureIn({ kind: 'rule', verdict: 'unmet', rule: 'bone-stress-injury' as RuleId })).toEqual([])
  })

  test('it carries the versions and the day, and the time only when given', () => {
    const answers = runnerWith({})
    const time = { hour: 9, minute: 5, offsetMinutes: 60 }
    expect(noteOf(answers)).toMatchObject({
      urgency: 'self-care',
      versions: { app: '1.2.3', rulebook: book.hash },
      made: { day: { year: 2025, month: 11, day: 24 } },
    })
    expect(noteOf(answers).made.time).toBeUndefined()
    expect(
      clinicianNote(book, library, answers, assess(book, answers), {
        today: { year: 2025, month: 11, day: 24 },
        time,
        appVersion: '1',
      }).made.time,
    ).toEqual(time)
  })

  test('an unfinished interview gives no note', () => {
    expect(() => noteOf(sheetOf({ 'nerve-signs': [] }))).toThrow('finished')
  })
})
