import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, type Answers, readingOf } from '#core/assessment/answers.ts'
import { assess } from '#core/assessment/assess.ts'
import { Interview } from '#core/assessment/interview.ts'
import { type Changes, type Move, movesFrom } from '#core/assessment/moves.ts'
import { walk } from '#core/assessment/walk.ts'
import { type WhatIf, whatIf } from '#core/assessment/what-if.ts'
import { NOT_SURE } from '#core/engine/condition.ts'
import { compareUrgency, type RuleBook, type Urgency } from '#core/rulebook/book.ts'
import { isSafetyQuestion } from '#core/rulebook/lookup.ts'
import { countsFrom } from '#core/rulebook/meaning.ts'
import { partOf } from '#core/rulebook/part.ts'
import { book, library } from '../../support/book.ts'
import { runnerWith } from '../../support/runner.ts'
import { anySheet, calmSheet, interview, qid, sheetOf } from '../../support/sheets.ts'
import {
  advice,
  all,
  any,
  atLeast,
  cause,
  choice,
  choices,
  flag,
  includes,
  is,
  not,
  rule,
  scale,
  smallBook,
} from '../../support/small-book.ts'

const changes: Changes = library.questions
const of = (answers: Answers) => whatIf(new Interview(book, answers), changes)
const apply = (answers: Answers, moves: readonly Move[]): Answers =>
  moves.reduce((sheet, { question, answer }) => ({ ...sheet, [question]: answer }), answers)
const higher = (a: Urgency, b: Urgency) => compareUrgency(a, b) < 0
const sizeOf = (moves: readonly Move[]) => moves.reduce((sum, { size }) => sum + size, 0)
const everything = ({ raises, lowers, adds, removes }: WhatIf) => [...raises, ...lowers, ...adds, ...removes]

/** Finished interviews of all kinds, mostly without an emergency. */
const finished = calmSheet(book)
  .map((full) => interview(book, full).answers)
  .filter((answers) => assess(book, answers).next.kind === 'review')
const each = (look: (answers: Answers, found: WhatIf, before: ReturnType<typeof assess>) => void, numRuns = 250) =>
  fc.assert(
    fc.property(finished, (answers) => look(answers, of(answers), assess(book, answers))),
    { numRuns },
  )

/** Every single step, tried with the whole rule book. */
const everyStep = (answers: Answers, before: ReturnType<typeof assess>) =>
  book.questions
    .filter(({ id }) => before.places.get(id) === 'asked')
    .flatMap((question) => movesFrom(question, answers, changes))
    .map((move) => ({ move, after: assess(book, apply(answers, [move])) }))
/** The causes that count: a common trait by itself only names one, unless its label allows no more. */
const countedIn = (outcome: ReturnType<typeof assess>) =>
  outcome.causes
    .filter(({ rule, standing }) => standing !== 'named' || countsFrom(rule) === 'named')
    .map(({ rule: { id } }) => String(id))

describe('every change that is reported, made in the answers,', () => {
  it('gives just the urgency that is reported, from the whole rule book', () => {
    each((answers, { raises, lowers }) => {
      for (const { moves, urgency, open } of [...raises, ...lowers]) {
        const after = assess(book, apply(answers, moves))
        expect(after.atLeast).toBe(urgency)
        if (!open) expect(after.atMost).toBe(urgency)
      }
    })
  })
  it('brings or takes just the cause that is reported, at the same urgency', () => {
    each((answers, { adds, removes }, before) => {
      for (const [effects, shown] of [
        [adds, true],
        [removes, false],
      ] as const)
        for (const { moves, cause: id } of effects) {
          const after = assess(book, apply(answers, moves))
          expect(after.atLeast).toBe(before.atLeast)
          expect(countedIn(before).includes(id)).toBe(!shown)
          if (after.next.kind === 'review') expect(countedIn(after).includes(id)).toBe(shown)
        }
    })
  })
  it('is one that the rule book takes as an answer, and really another answer', () => {
    each((answers, found) => {
      for (const { moves } of everything(found))
        for (const { question, answer } of moves) {
          expect(answers[question]).toBeDefined()
          expect(JSON.stringify(answer)).not.toBe(JSON.stringify(answers[question]))
        }
    })
  })
})

describe('no smaller change would do', () => {
  it('to raise the urgency: each single step that raises it is reported, or a shorter one on the same question that does as much', () => {
    each((answers, { raises }, before) => {
      const raising = everyStep(answers, before).filter(
        ({ move, after }) => !move.eases && higher(after.atLeast, before.atLeast),
      )
      if (raising.length > 0) expect(raises.every(({ moves }) => moves.length === 1)).toBe(true)
      for (const { move, after } of raising)
        expect(
          raises.some(
            ({ moves: [one], urgency }) =>
              one!.question === move.question && one!.size <= move.size && !higher(after.atLeast, urgency),
          ),
        ).toBe(true)
      for (const {
        moves: [one],
        urgency,
      } of raises)
        expect(
          raising.some(
            ({ move, after }) =>
              move.question === one!.question && move.size < one!.size && !higher(urgency, after.atLeast),
          ),
        ).toBe(false)
    })
  })
  it('to lower it: where more steps than one are reported, no single step lowers it', () => {
    each((answers, { lowers }, before) => {
      const lowering = everyStep(answers, before).filter(
        ({ move, after }) => move.eases && after.atLeast === after.atMost && higher(before.atLeast, after.atLeast),
      )
      for (const { moves } of lowers) {
        if (moves.length > 1) expect(lowering).toEqual([])
        else
          expect(
            lowering.some(
              ({ move }) =>
                move.question === moves[0]!.question &&
                move.size < sizeOf(moves) &&
                !higher(assess(book, apply(answers, [move])).atLeast, assess(book, apply(answers, moves)).atLeast),
            ),
          ).toBe(false)
      }
    })
  })
  it('to bring or take a cause: a pair is reported only where no single step does it', () => {
    each((answers, { adds, removes, stays }, before) => {
      expect(stays.filter((id) => !countedIn(before).includes(id))).toEqual([])
      const steps = everyStep(answers, before).filter(
        ({ after }) => after.next.kind === 'review' && after.atLeast === before.atLeast,
      )
      for (const { id } of book.causes) {
        const was = countedIn(before).includes(id)
        const turning = steps.filter(({ after }) => countedIn(after).includes(id) !== was)
        const found = (was ? removes : adds).filter((effect) => effect.cause === id)
        expect(stays.includes(id)).toBe(was && found.length === 0)
        if (turning.length > 0)
          expect(found.every(({ moves }) => moves.length === 1) && found.length > 0, id).toBe(true)
        for (const { moves } of found)
          if (moves.length === 1)
            expect(turning.some(({ move }) => move.question === moves[0]!.question && move.size < moves[0]!.size)).toBe(
              false,
            )
      }
    })
  })
})

describe('nobody is talked out of help', () => {
  it('nothing at all is said of an emergency, nor of an interview that is not finished', () => {
    fc.assert(
      fc.property(anySheet(book, 1), (answers) => {
        if (assess(book, answers).next.kind !== 'review') expect(everything(of(answers))).toEqual([])
      }),
      { numRuns: 400 },
    )
    expect(everything(of(runnerWith({ 'emergency-signs': ['chest-pain'] })))).toEqual([])
  })
  it('no change is named that would lower "see someone today"', () => {
    each((_answers, { lowers }, { urgency }) => {
      if (urgency === 'same-day' || urgency === 'self-care') expect(lowers).toEqual([])
    })
    expect(of(runnerWith({ 'illness-signs': ['fever-or-shivering'], 'pain-course': 'getting-worse' })).lowers).toEqual(
      [],
    )
  })
  it('a lower urgency is only ever the pain getting better: no sign of danger, illness, nerve or bone is taken away, and no sign by itself', () => {
    each((answers, { lowers }) => {
      for (const { moves } of lowers)
        for (const { question, answer, eases } of moves) {
          expect(eases).toBe(true)
          expect(['pain-course', 'pain-severity', 'daily-function']).toContain(question)
          if (question === 'daily-function') expect(answer).toEqual([])
          if (question === 'pain-course') expect(answer).toBe('getting-better')
          if (question === 'pain-severity') expect(answer as number).toBeLessThan(answers[question] as number)
        }
    })
  })
  it('to raise it, no answer to a safety question is moved down', () => {
    each((answers, { raises }) => {
      for (const { moves } of raises)
        for (const { question, answer, eases } of moves) {
          expect(eases).toBe(false)
          if (Array.isArray(answer))
            for (const ticked of readingOf(answers[question]!).ticked) expect(answer).toContain(ticked)
        }
    })
  })
  it('age, history, how it began, the last long run, cautions and how the foot lands are never among the changes', () => {
    each((_answers, found) => {
      for (const { moves } of everything(found))
        for (const { question } of moves)
          expect([
            'age',
            'medical-history',
            'onset',
            'longest-run-jump',
            'painkiller-cautions',
            'heel-strike',
          ]).not.toContain(question)
    })
  })
})

describe('"not sure", never read as no,', () => {
  const unsure = (answer: Answer | undefined) => answer !== undefined && readingOf(answer).unsure
  it('stays in a list, and nothing beside it is taken away', () => {
    each((answers, found) => {
      for (const { moves } of everything(found))
        for (const { question, answer } of moves) {
          if (!unsure(answers[question]) || !Array.isArray(answer)) continue
          expect(answer).toContain(NOT_SURE)
          for (const ticked of readingOf(answers[question]!).ticked) expect(answer).toContain(ticked)
        }
    })
  })
  it('is never where the pain getting better begins', () => {
    each((answers, { lowers }) => {
      for (const { moves } of lowers) for (const { question } of moves) expect(unsure(answers[question])).toBe(false)
    })
    expect(of(runnerWith({ 'pain-course': 'not-sure' })).lowers).toEqual([])
    expect(of(runnerWith({ 'pain-severity': 'not-sure' })).lowers).toEqual([])
  })
  it('keeps its floor after every change', () => {
    const found = of(
      runnerWith({
        'pain-course': 'getting-worse',
        'pain-severity': 7,
        'pain-duration': 'not-sure',
        'stiffness-signs': [],
      }),
    )
    expect(new Set(found.lowers.map(({ urgency }) => urgency))).toEqual(new Set(['routine']))
  })
})

describe('a runner is told', () => {
  const said = (effects: readonly { readonly moves: readonly Move[] }[]) =>
    effects.map(({ moves }) => moves.map(({ says }) => says).join(' and '))
  const at = (found: WhatIf, urgency: Urgency) => said(found.raises.filter((effect) => effect.urgency === urgency))

  it('with a mild pain that mends: what would call for a clinician, the most urgent first', () => {
    const found = of(runnerWith({}))
    const levels = found.raises.map(({ urgency }) => urgency)
    expect(levels).toEqual(levels.toSorted(compareUrgency))
    expect(at(found, 'routine')).toEqual(
      expect.arrayContaining(['the pain got worse', 'your pain reached 8 out of 10']),
    )
    expect(at(found, 'same-day')).toContain('you had a fever, or shivering that you could not stop')
    expect(found.lowers).toEqual([])
  })
  it('only of the score at which something changes, not of those above it', () => {
    expect(said(of(runnerWith({})).raises).filter((text) => /out of 10/.test(text))).toEqual([
      'your pain reached 8 out of 10',
    ])
  })
  it('that six weeks on count when the pain does not get better', () => {
    expect(at(of(runnerWith({ 'pain-course': 'same' })), 'routine')).toContain('you still had the pain after 6 weeks')
    expect(said(of(runnerWith({})).raises)).not.toContain('you still had the pain after 6 weeks')
  })
  it('with a pain that gets worse: what it would come to if it got better', () => {
    const { lowers } = of(runnerWith({ 'pain-course': 'getting-worse' }))
    expect(lowers.map(({ urgency }) => urgency)).toEqual(['self-care'])
    expect(said(lowers)).toEqual(['the pain was getting better'])
  })
  it('of both changes where it takes both', () => {
    const { lowers } = of(
      runnerWith({
        'pain-course': 'getting-worse',
        'pain-severity': 9,
        'daily-function': ['cannot-sleep'],
        'leg-symptoms': ['tingling-or-numb-foot'],
      }),
    )
    expect(lowers.every(({ moves }) => moves.length === 2)).toBe(true)
    expect(said(lowers)).toContain('your pain eased to 6 out of 10 at its worst and the pain was getting better')
  })
  it('nothing that would lower it where a sign of illness is what counts', () => {
    expect(of(runnerWith({ 'illness-signs': ['weight-loss'], 'pain-course': 'getting-worse' })).lowers).toEqual([])
  })
  it('of what brings a cause, and of the pair where one step is not enough', () => {
    const { adds, removes } = of(runnerWith({ 'daily-load': ['long-sitting', 'slouched-posture'] }))
    expect(said(adds.filter(({ cause: id }) => String(id) === 'hard-surface'))).toEqual([
      'you changed the ground you run on and you mostly ran on hard ground',
    ])
    expect(said(adds.filter(({ cause: id }) => String(id) === 'too-many-changes'))).toContain(
      'you changed how far you run and you changed how fast you run',
    )
    expect(said(removes)).toEqual(['you did not sit for long spells and you did not slouch'])
  })
})

describe('the part of a rule book on which some rules rest', () => {
  const urgent = partOf(
    book,
    book.redFlags.map(({ id }) => id),
  )
  it('leaves out what the urgency does not need', () => {
    expect(urgent.questions.map(({ id }) => id)).toEqual(
      book.questions.map(({ id }) => id).filter((id) => isSafetyQuestion(book, id)),
    )
    expect([urgent.causes, urgent.advice]).toEqual([[], []])
  })
  it('gives the urgency and the cause that the whole gives', () => {
    fc.assert(
      fc.property(fc.oneof(anySheet(book), calmSheet(book, 1)), (answers) => {
        const whole = assess(book, answers)
        expect(assess(urgent, answers)).toMatchObject({ atLeast: whole.atLeast, atMost: whole.atMost })
        if (whole.next.kind !== 'review') return
        // A part goes no short way, so it may still ask; what a cause comes to so far is the same.
        const { sheet } = walk(book, answers)
        for (const { id } of book.causes)
          expect(walk(partOf(book, [id]), answers).sheet.rule(id).least).toBe(sheet.rule(id).least)
      }),
      { numRuns: 300 },
    )
  })
  it('is the whole book for advice, and holds nothing for a rule that is not there', () => {
    expect(partOf(book, [book.advice[0]!.id])).toBe(book)
    expect(partOf(book, ['nothing' as never]).questions).toEqual([])
  })
})

describe('in a small rule book', () => {
  const words: Changes = {
    where: {
      change: {
        kind: 'choice',
        becomes: { leg: { says: 'the leg hurt', eases: false }, back: { says: 'only the back hurt', eases: true } },
      },
    },
    severity: { change: { kind: 'scale', rises: 'it reached {n}', falls: 'it fell to {n}' } },
    hop: {
      change: {
        kind: 'choices',
        begins: { hurts: 'hopping hurt', night: 'it hurt at night' },
        ends: {},
        allEnd: 'it was quiet',
      },
    },
  }
  const small = (change: Partial<RuleBook> = {}) => smallBook(change)
  const told = (one: RuleBook, answers: Record<string, string | number | readonly string[]>, said = words) =>
    whatIf(new Interview(one, sheetOf(answers)), said)
  const texts = (effects: readonly { readonly moves: readonly Move[] }[]) =>
    effects.map(({ moves }) => moves.map(({ says }) => says).join(' + '))

  it('a change that opens a new question is reported with the urgency that is certain, and as open', () => {
    const { raises } = told(small(), { danger: [], where: 'back', severity: 1, shoes: [], ground: 'hard' })
    expect(raises.map(({ urgency, open, moves }) => [urgency, open, moves[0]!.says])).toEqual([
      ['routine', true, 'the leg hurt'],
    ])
  })
  it('a change that would only lower the urgency because a ticked sign is asked no more is not reported', () => {
    const { lowers } = told(small(), {
      danger: [],
      where: 'leg',
      severity: 1,
      hop: ['hurts'],
      shoes: [],
      ground: 'hard',
    })
    expect(texts(lowers)).toEqual(['it was quiet'])
    expect(
      texts(told(small(), { danger: [], where: 'leg', severity: 1, hop: [], shoes: [], ground: 'hard' }).lowers),
    ).toEqual(['only the back hurt'])
  })
  it('two steps raise the urgency where none does alone', () => {
    const pair = small({
      redFlags: [flag('both', 'routine', all(includes('shoes', 'stiff'), is('ground', 'hard')))],
      causes: [],
      advice: [],
      questions: [choices('shoes', ['stiff', 'worn']), choice('ground', ['hard', 'soft'])],
    })
    const begin: Changes = {
      shoes: { change: { kind: 'choices', begins: { stiff: 'stiff', worn: 'worn' }, ends: {} } },
      ground: { change: { kind: 'choice', becomes: { hard: { says: 'hard', eases: false } } } },
    }
    expect(texts(told(pair, { shoes: [], ground: 'soft' }, begin).raises)).toEqual(['stiff + hard'])
  })
  it('two ticks of one list count as two steps', () => {
    const two = small({
      redFlags: [
        flag('count', 'routine', {
          kind: 'atLeastOf',
          question: qid('shoes'),
          options: ['stiff', 'worn', 'loose'] as never,
          count: 2,
        }),
      ],
      causes: [],
      advice: [],
      questions: [choices('shoes', ['stiff', 'worn', 'loose'])],
    })
    const begin: Changes = {
      shoes: { change: { kind: 'choices', begins: { stiff: 'stiff', worn: 'worn', loose: 'loose' }, ends: {} } },
    }
    expect(texts(told(two, { shoes: [] }, begin).raises)).toEqual(['stiff + worn', 'loose + stiff', 'loose + worn'])
  })
  it('a search that would try more than 300 pairs says nothing rather than take its time', () => {
    const raisesOf = (signs: number) => {
      const many = Array.from({ length: signs }, (_, n) => `sign-${n}`)
      const wide = small({
        redFlags: [
          flag('count', 'routine', { kind: 'atLeastOf', question: qid('signs'), options: many as never, count: 2 }),
        ],
        causes: [],
        advice: [],
        questions: [choices('signs', many)],
      })
      const says = Object.fromEntries(many.map((id) => [id, id]))
      return told(wide, { signs: [] }, { signs: { change: { kind: 'choices', begins: says, ends: says } } }).raises
    }
    expect(raisesOf(25)).toHaveLength(300)
    expect(raisesOf(26)).toEqual([])
  })
  it('a choice is not moved twice, though its last option is reached only by way of another', () => {
    const wet = small({
      redFlags: [flag('wet', 'routine', is('ground', 'wet'))],
      causes: [],
      advice: [],
      questions: [choice('ground', ['hard', 'soft', 'wet'])],
    })
    const becomes: Changes = {
      ground: {
        change: {
          kind: 'choice',
          becomes: {
            soft: { says: 'soft', eases: false },
            wet: { says: 'wet', eases: false, from: ['soft' as never] },
          },
        },
      },
    }
    expect(texts(told(wet, { ground: 'soft' }, becomes).raises)).toEqual(['wet'])
    expect(told(wet, { ground: 'hard' }, becomes).raises).toEqual([])
  })
  describe('by its score alone', () => {
    const levels = small({
      questions: [scale('severity')],
      causes: [],
      advice: [],
      redFlags: [
        flag('high', 'same-day', atLeast('severity', 9)),
        flag('middle', 'within-days', atLeast('severity', 7)),
        flag('low', 'routine', atLeast('severity', 4)),
      ],
    })
    it('a pain is told the score at which each urgency begins, above and below', () => {
      expect(texts(told(levels, { severity: 2 }).raises)).toEqual(['it reached 9', 'it reached 7', 'it reached 4'])
      expect(texts(told(levels, { severity: 8 }).lowers)).toEqual(['it fell to 6', 'it fell to 3'])
    })
    it('a pain that calls for help today is told of nothing that would lower it', () =>
      expect(told(levels, { severity: 9 }).lowers).toEqual([]))
  })
  it('two steps of easing are told once, in the order of asking', () => {
    const either = small({
      questions: [choice('where', ['back', 'leg']), scale('severity')],
      causes: [],
      advice: [],
      redFlags: [flag('either', 'routine', any(is('where', 'leg'), atLeast('severity', 5)))],
    })
    expect(texts(told(either, { where: 'leg', severity: 5 }).lowers)).toEqual(['only the back hurt + it fell to 4'])
  })
  it('an answer that does not count is no step, though another step would make it count', () => {
    const below = small({
      questions: [scale('severity'), choices('hop', ['hurts'], not(atLeast('severity', 8)))],
      causes: [],
      advice: [],
      redFlags: [flag('bad', 'routine', any(atLeast('severity', 8), includes('hop', 'hurts')))],
    })
    expect(told(below, { severity: 8, hop: ['hurts'] }).lowers).toEqual([])
    expect(texts(told(below, { severity: 8, hop: [] }).lowers)).toEqual(['it fell to 7'])
  })
  it('a change that also raises the urgency is not told as bringing a cause, alone or with another step', () => {
    const leg = (strong: Parameters<typeof all>[0]) =>
      small({
        questions: [choice('where', ['back', 'leg']), choice('ground', ['hard', 'soft'])],
        redFlags: [flag('place', 'routine', is('where', 'leg'))],
        causes: [cause('limp', { strong: [strong] })],
        advice: [],
      })
    const becomes: Changes = {
      ...words,
      ground: { change: { kind: 'choice', becomes: { hard: { says: 'hard', eases: false } } } },
    }
    const adds = (strong: Parameters<typeof all>[0]) =>
      texts(told(leg(strong), { where: 'back', ground: 'soft' }, becomes).adds)
    expect(adds(is('ground', 'hard'))).toEqual(['hard'])
    expect(adds(is('where', 'leg'))).toEqual([])
    expect(adds(all(is('where', 'leg'), is('ground', 'hard')))).toEqual([])
  })
  it('a question of which nothing is said, or of another kind than what is said, does not change', () => {
    expect(
      everything(told(small(), { danger: [], where: 'back', severity: 1, shoes: [], ground: 'hard' }, {})),
    ).toEqual([])
    expect(
      everything(
        told(
          small(),
          { danger: [], where: 'back', severity: 1, shoes: [], ground: 'hard' },
          {
            where: { change: { kind: 'scale', rises: '{n}' } },
            severity: { change: { kind: 'choices', begins: {}, ends: {} } },
          },
        ),
      ),
    ).toEqual([])
  })
  it('a cause that rests on a red flag is followed through it', () => {
    const through = small({
      causes: [cause('limp', { strong: [rule('place')] })],
      advice: [advice('warmth')],
      redFlags: small().redFlags.map((one) =>
        String(one.id) === 'place'
          ? {
              ...one,
              urgency: 'routine' as const,
              when: any(is('where', 'leg'), all(atLeast('severity', 9), not(is('where', 'back')))),
            }
          : one,
      ),
    })
    expect(partOf(through, ['limp' as never]).questions.map(({ id }) => id)).toEqual(['where', 'severity'])
    expect(
      everything(
        told({ ...through, questions: through.questions.slice(0, 4) }, { danger: [], where: 'back', severity: 1 }),
      ).map(({ moves }) => moves[0]!.says),
    ).toEqual(['the leg hurt'])
  })
  it('from "not sure" a score can only rise', () => {
    const one = small({
      questions: [scale('severity')],
      causes: [],
      advice: [],
      redFlags: [
        flag('bad', 'within-days', atLeast('severity', 7)),
        flag('unsure', 'routine', is('severity', NOT_SURE)),
      ],
    })
    const found = told(one, { severity: NOT_SURE })
    expect([texts(found.raises), found.lowers]).toEqual([['it reached 7'], []])
  })
})
