import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OptionId, QuestionId } from '#core/basics/id.ts'
import { NOT_SURE } from '#core/engine/condition.ts'
import { MET, UNMET } from '#core/engine/judge.ts'
import { type Answer, type Answers, readingOf } from '#core/assessment/answers.ts'
import { assess } from '#core/assessment/assess.ts'
import { Sheet } from '#core/assessment/sheet.ts'
import { walk } from '#core/assessment/walk.ts'
import { compareUrgency, type Question, SHORT_FROM, type Urgency } from '#core/rulebook/book.ts'
import { isSafetyQuestion, lookup, questionsReadBy } from '#core/rulebook/lookup.ts'
import { countsFrom } from '#core/rulebook/meaning.ts'
import { book, library } from '../support/book.ts'
import { anyAnswer, anySheet, calmSheet, interview, qid } from '../support/sheets.ts'

const onDemand = book.questions.filter((question) => question.onDemand).map(({ id }) => id)
const safety = book.questions.filter(({ id }) => isSafetyQuestion(book, id))
const ids = (list: readonly { readonly rule: { readonly id: string } }[]) => list.map(({ rule }) => rule.id)
const atLeastAsUrgent = (a: Urgency, b: Urgency) => compareUrgency(a, b) <= 0
const ticks = (answer: Answer | undefined) => (Array.isArray(answer) ? (answer as readonly OptionId[]) : [])

const only = (answers: Answers, asked: readonly QuestionId[]): Answers =>
  Object.fromEntries(asked.map((id) => [id, answers[id]!]))

/** What the runner is told, without the echo of single answers. */
function told(sheet: Sheet) {
  return {
    urgency: sheet.urgency(),
    met: book.redFlags.filter(({ id }) => sheet.rule(id).least === MET).map(({ id }) => id),
    causes: book.causes.map((cause) => [sheet.standing(cause), sheet.isSettled(cause)]),
    advice: book.advice.filter(({ id }) => sheet.rule(id).least === MET).map(({ id }) => id),
  }
}

describe('the walk, for every runner', () => {
  it('ends, and asks nothing twice', () => {
    fc.assert(
      fc.property(calmSheet(book), (full) => {
        const { answers, asked } = interview(book, full)
        expect(new Set(asked).size).toBe(asked.length)
        expect(walk(book, answers).step.kind).not.toBe('ask')
      }),
      { numRuns: 500 },
    )
  })

  it('does not depend on a question that it did not ask', () => {
    fc.assert(
      fc.property(calmSheet(book), (full) => {
        const { answers } = interview(book, full)
        const end = walk(book, answers)
        const extra = Object.fromEntries(
          Object.entries(full).filter(([id]) => ['does-not-apply', 'irrelevant'].includes(end.places.get(qid(id))!)),
        )
        const { ignored, ...outcome } = assess(book, { ...answers, ...extra })
        expect(ignored.map(({ question }) => question).sort()).toEqual(Object.keys(extra).sort())
        expect(outcome).toEqual({ ...assess(book, answers), ignored: undefined })
      }),
      { numRuns: 300 },
    )
  })

  it('loses nothing: an answer to a question skipped as irrelevant, forced to count, leaves the outcome the same', () => {
    fc.assert(
      fc.property(calmSheet(book), (full) => {
        const { answers } = interview(book, full)
        const end = walk(book, answers)
        if (end.step.kind !== 'review') return
        const forced = new Sheet(book)
        for (const { id } of book.questions) {
          const place = end.places.get(id)!
          forced.set(id, place === 'irrelevant' ? readingOf(full[id]!) : end.sheet.reading(id))
        }
        expect(told(forced)).toEqual(told(end.sheet))
      }),
      { numRuns: 500 },
    )
  })

  it('asks nothing in vain: each optional question that is asked can still change the standing of a cause, over every way of answering the rest', () => {
    fc.assert(
      fc.property(calmSheet(book), (full) => {
        const { asked } = interview(book, full)
        for (const [index, id] of asked.entries()) {
          if (isSafetyQuestion(book, id)) continue
          const before = only(full, asked.slice(0, index))
          expect(canChangeACause(id, before), `${id} after ${JSON.stringify(before)}`).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  /** By trying every answer to the question against every answer to the later ones that the same cause reads. */
  function canChangeACause(id: QuestionId, before: Answers): boolean {
    const order = book.questions.map((question) => question.id)
    const { places } = walk(book, before)
    const at = (sheet: Sheet, answers: Answers) =>
      Object.entries(answers).forEach(([question, answer]) => sheet.set(qid(question), readingOf(answer!)))
    return lookup(book)
      .readers.get(id)!
      .causes.some((cause) => {
        const later = [...questionsReadBy(cause, book)].filter((other) => order.indexOf(other) > order.indexOf(id))
        const rests = later.reduce<Answers[]>(
          (all, other) => all.flatMap((rest) => everyAnswer(other).map((answer) => ({ ...rest, [other]: answer }))),
          [{}],
        )
        return rests.some((rest) => {
          const sheet = new Sheet(book)
          for (const question of order) if (places.get(question) === 'does-not-apply') sheet.set(question, 'off')
          at(sheet, { ...before, ...rest })
          const standings = everyAnswer(id).map((answer) => {
            sheet.set(id, readingOf(answer))
            return sheet.standing(cause)
          })
          return new Set(standings).size > 1
        })
      })
  }

  function everyAnswer(id: QuestionId): Answer[] {
    const question = lookup(book).question.get(id)!
    if (question.kind === 'scale') return [0, 3, 4, 7, 8, NOT_SURE]
    const options = question.options.map((option) => option.id)
    if (question.kind === 'choice') return [...options, NOT_SURE]
    return options
      .reduce<OptionId[][]>((all, option) => [...all, ...all.map((ticked) => [...ticked, option])], [[]])
      .flatMap((ticked) => [ticked, [...ticked, NOT_SURE]])
  }

  it('once someone must be seen within days, asks on only while something more urgent is possible; at the end nothing is', () => {
    fc.assert(
      fc.property(calmSheet(book), (full) => {
        const { answers, asked } = interview(book, full)
        for (const [index, id] of asked.entries()) {
          const { atLeast, atMost } = assess(book, only(answers, asked.slice(0, index)))
          if (atLeastAsUrgent(atLeast, SHORT_FROM)) expect(compareUrgency(atMost, atLeast), id).toBeLessThan(0)
        }
        const end = assess(book, answers)
        expect(end.atMost).toBe(end.atLeast)
      }),
      { numRuns: 300 },
    )
  })

  it('does not mind in which order the answers were given', () => {
    fc.assert(
      fc.property(anySheet(book), fc.infiniteStream(fc.nat()), (sheet, keys) => {
        const shuffled = Object.fromEntries(
          Object.entries(sheet)
            .map((entry) => [keys.next().value as number, entry] as const)
            .sort(([a], [b]) => a - b)
            .map(([, entry]) => entry),
        ) as Answers
        expect(assess(book, shuffled)).toEqual(assess(book, sheet))
      }),
      { numRuns: 200 },
    )
  })
})

describe('urgency, for every runner', () => {
  it('is never given on partial answers', () => {
    fc.assert(
      fc.property(anySheet(book, 2), (sheet) => {
        const outcome = assess(book, sheet)
        if (outcome.next.kind === 'ask')
          expect([outcome.urgency, outcome.causes, outcome.advice, outcome.withheld]).toEqual([null, [], [], []])
        else expect(outcome.urgency).toBe(outcome.atLeast)
      }),
      { numRuns: 500 },
    )
  })

  it('once certain is never lowered by answering more, and never passes what was possible', () => {
    fc.assert(
      fc.property(calmSheet(book), fc.nat(30), (full, known) => {
        const { asked } = interview(book, full)
        const upTo = (count: number) => assess(book, only(full, asked.slice(0, count)))
        const [early, late] = [upTo(Math.min(known, asked.length)), upTo(asked.length)]
        expect(atLeastAsUrgent(late.atLeast, early.atLeast)).toBe(true)
        expect(atLeastAsUrgent(early.atMost, late.atMost)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('one more tick in a safety list, one point more pain or a worse course never lowers it', () => {
    const worse = fc.constantFrom(
      ...safety
        .filter(({ kind, id }) => kind !== 'choice' || id === 'pain-course')
        .filter(({ id }) => id !== 'pain-place'),
    )
    fc.assert(
      fc.property(anySheet(book, 0), worse, fc.nat(), (sheet, question, pick) => {
        const answer = worseAnswer(question, sheet[question.id], pick)
        if (answer === undefined) return
        const [before, after] = [assess(book, sheet), assess(book, { ...sheet, [question.id]: answer })]
        expect(atLeastAsUrgent(after.atLeast, before.atLeast)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('"not sure" in place of "none of these" never lowers it, and is never self-care on a safety question', () => {
    fc.assert(
      fc.property(calmSheet(book), fc.constantFrom(...safety), (sheet, question) => {
        const unsure = assess(book, { ...sheet, [question.id]: question.kind === 'choices' ? [NOT_SURE] : NOT_SURE })
        const none =
          question.kind === 'choices' && question.none !== undefined
            ? assess(book, { ...sheet, [question.id]: [] })
            : undefined
        if (none) expect(atLeastAsUrgent(unsure.atLeast, none.atLeast)).toBe(true)
        if (unsure.places.get(question.id) === 'asked') expect(unsure.atLeast).not.toBe('self-care')
      }),
      { numRuns: 1500 },
    )
  })

  it('does not change with "not sure" about shoes, ground and the like', () => {
    const plain = book.questions.filter(({ id }) => !isSafetyQuestion(book, id))
    fc.assert(
      fc.property(calmSheet(book), fc.constantFrom(...plain), (sheet, question) => {
        const unsure = question.kind === 'choices' ? [NOT_SURE] : NOT_SURE
        expect(assess(book, { ...sheet, [question.id]: unsure }).urgency).toBe(assess(book, sheet).urgency)
      }),
      { numRuns: 500 },
    )
  })

  function worseAnswer(question: Question, answer: Answer | undefined, pick: number): Answer | undefined {
    if (question.kind === 'scale') return typeof answer === 'number' && answer < 10 ? answer + 1 : undefined
    if (question.kind === 'choice')
      return answer === 'getting-better'
        ? ('same' as OptionId)
        : answer === 'comes-and-goes'
          ? ('getting-worse' as OptionId)
          : undefined
    const left = question.options.filter(({ id }) => !ticks(answer).includes(id))
    return left.length > 0 ? [...ticks(answer), left[pick % left.length]!.id] : undefined
  }
})

describe('not knowing is never read as no', () => {
  it('a red flag is ruled out only by answers: put every unticked "not sure" or unasked question right, and it can only then be met', () => {
    fc.assert(
      fc.property(anySheet(book, 2), calmSheet(book), (sheet, full) => {
        const before = assess(book, sheet)
        const ruledOut = ids(before.redFlags.filter(({ verdict }) => verdict === 'unmet'))
        const completed = assess(book, { ...full, ...sheet })
        for (const flag of completed.redFlags) if (ruledOut.includes(flag.rule.id)) expect(flag.verdict).toBe('unmet')
      }),
      { numRuns: 800 },
    )
  })
  it('a sheet with nothing answered rules nothing out', () => {
    expect(assess(book, {}).redFlags.every(({ verdict }) => verdict === 'undetermined')).toBe(true)
    expect(assess(book, {})).toMatchObject({
      urgency: null,
      atLeast: 'self-care',
      atMost: 'emergency',
      next: { kind: 'ask', question: 'nerve-signs' },
    })
  })
})

describe('advice, for every runner', () => {
  /** At the end of an interview, with what is offered on demand or without it. */
  const complete = fc
    .tuple(calmSheet(book), fc.boolean())
    .map(([full, more]) => ({ ...(more && only(full, onDemand)), ...interview(book, full).answers }))
  const each = (look: (outcome: ReturnType<typeof assess>, answers: Answers) => void) =>
    fc.assert(
      fc.property(complete, (answers) => {
        const outcome = assess(book, answers)
        if (outcome.next.kind === 'review') look(outcome, answers)
      }),
      { numRuns: 1500 },
    )
  const isRunning = (id: string) => book.advice.some((advice) => advice.id === id && advice.running)

  it('on painkillers never stands beside a caution, a doubt, an age or a history that forbids it', () => {
    each((outcome, answers) => {
      if (!ids(outcome.advice).includes('painkillers')) return
      expect(answers[qid('painkiller-cautions')]).toEqual([])
      expect(['18-34', '35-44', '45-59']).toContain(answers[qid('age')])
      for (const banned of ['steroid-tablets', 'pregnant-or-recent-birth', 'not-sure'])
        expect(answers[qid('medical-history')]).not.toContain(banned)
      expect(ids(outcome.advice)).not.toContain('ask-a-pharmacist')
    })
  })
  it('on painkillers, hands-on treatment and the like is never given without an answer to the list that comes first, and is with "none of these"', () => {
    const offered = book.advice.filter(({ neverWhen }) => JSON.stringify(neverWhen).includes(onDemand[0]!))
    expect(offered.length).toBeGreaterThan(2)
    const given = new Set<string>()
    each((outcome, answers) => {
      const shown = ids(outcome.advice).filter((id) => offered.some((advice) => advice.id === id))
      if (answers[onDemand[0]!] === undefined) expect(shown).toEqual([])
      shown.forEach((id) => given.add(id))
    })
    expect(given.size).toBeGreaterThan(2)
  })
  it('on running is never given unless a bone stress injury is ruled out, nor with neck pain, nor at within-days or above', () => {
    each((outcome, answers) => {
      if (!ids(outcome.advice).some(isRunning)) return
      expect(outcome.redFlags.find(({ rule }) => rule.id === 'bone-stress-injury')?.verdict).toBe('unmet')
      expect(ticks(answers[qid('pain-place')])).not.toContain('neck')
      expect(['routine', 'self-care']).toContain(outcome.urgency)
    })
  })
  it('keeps to the ceilings, and always says how to get help or when to check again', () => {
    each((outcome) => {
      const allowed = book.limits.ceilings[outcome.urgency!]
      if (allowed) for (const { rule } of outcome.advice) expect(allowed).toContain(rule.id)
      expect(ids(outcome.advice)).toContain(
        outcome.urgency === 'self-care' ? 're-check' : `get-help-${outcome.urgency}`,
      )
    })
  })
  it('never says both "ease off" and "keep running can be fine"', () => {
    each((outcome) =>
      expect(
        ids(outcome.advice).filter((id) => id === 'ease-off' || id === 'keep-running-can-be-fine').length,
      ).toBeLessThan(2),
    )
  })
  it('is there, shown or withheld with its reason, for every cause that counts; one that is only named has a line why it is not first', () => {
    const forCause = (cause: string) =>
      book.advice.filter(({ shownWhen }) => JSON.stringify(shownWhen).includes(`"rule":"${cause}"`)).map(({ id }) => id)
    each((outcome) => {
      const answered = [...ids(outcome.advice), ...ids(outcome.withheld.filter(({ because }) => because.length > 0))]
      for (const { rule, standing } of outcome.causes)
        if (standing === 'named' && countsFrom(rule) !== 'named')
          expect(library.causes[rule.id]!.notFirst, rule.id).toMatch(/\w+ \w+/)
        else
          expect(
            forCause(rule.id).some((id) => answered.includes(id)),
            `advice for ${rule.id}`,
          ).toBe(true)
    })
  })
  it('that is withheld always names what holds it', () => {
    each((outcome) => {
      for (const { rule, because } of outcome.withheld) {
        expect(because.length, `reason to withhold ${rule.id}`).toBeGreaterThan(0)
        for (const id of because) expect(lookup(book).question.has(id) || lookup(book).rule.has(id)).toBe(true)
      }
    })
  })
})

describe('emergency', () => {
  const signs = ['nerve-signs', 'emergency-signs'].map((id) => book.questions.find((question) => question.id === id)!)
  it('every sign of the first two questions stops the interview, whatever else is said', () => {
    fc.assert(
      fc.property(anySheet(book), fc.constantFrom(...signs), fc.nat(), (sheet, question, pick) => {
        if (question.kind !== 'choices') throw new Error('not a list')
        const sign = question.options[pick % question.options.length]!.id
        const outcome = assess(book, {
          ...sheet,
          [question.id]: [...ticks(sheet[question.id]).filter((id) => id !== sign), sign],
        })
        expect(outcome).toMatchObject({
          next: { kind: 'stop', urgency: 'emergency' },
          urgency: 'emergency',
          causes: [],
        })
        expect(ids(outcome.advice)).toEqual(['get-help-emergency'])
      }),
      { numRuns: 600 },
    )
  })
  it('no answer alone is ever judged unmet by a sheet that leaves its question out', () => {
    for (const flag of book.redFlags)
      expect(new Sheet(book).rule(flag.id).least === UNMET && new Sheet(book).rule(flag.id).most === MET).toBe(true)
  })
})

describe('what random sheets are worth', () => {
  it('they reach every urgency, and reviews as well as stops', () => {
    const seen = new Set(
      fc.sample(calmSheet(book), 1500).map((full) => assess(book, interview(book, full).answers).urgency),
    )
    for (const urgency of ['emergency', 'same-day', 'within-days', 'routine'] as const) expect(seen).toContain(urgency)
  })
  it('every answer they give is one that the rule book takes', () => {
    for (const question of book.questions)
      for (const answer of fc.sample(anyAnswer(question), 20))
        expect(Array.isArray(answer) ? new Set(answer).size === answer.length : true).toBe(true)
  })
})
