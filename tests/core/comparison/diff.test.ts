import { describe, expect, it } from 'vitest'
import type { Answer, Answers } from '#core/assessment/answers.ts'
import { assess } from '#core/assessment/assess.ts'
import { type Condition, NOT_SURE } from '#core/engine/condition.ts'
import { MET } from '#core/engine/judge.ts'
import { diffCases } from '#core/comparison/cases.ts'
import { diffFiles } from '#core/comparison/files.ts'
import { diffSheets, type SheetsDiff } from '#core/comparison/sheets.ts'
import { compareUrgency, type Question, type RuleBook } from '#core/rulebook/book.ts'
import type { RawBook } from '#core/rulebook/rawfile.ts'
import { lookup } from '#core/rulebook/lookup.ts'
import { checkRules } from '#tools/rules.ts'
import { engineOn } from '../../support/engine-on.ts'
import { all, atLeast, cause, choice, choices, flag, includes, is, scale, smallBook } from '../../support/small-book.ts'

const { sound } = checkRules('rules')
const real = sound!

/** Every answer to a question, and none. */
function answersTo(question: Question): (Answer | undefined)[] {
  if (question.kind === 'scale') return [undefined, NOT_SURE, ...Array.from({ length: 11 }, (_, n) => n)]
  const options = question.options.map(({ id }) => id)
  if (question.kind === 'choice') return [undefined, NOT_SURE, ...options]
  const subsets = options.reduce<(typeof options)[]>(
    (sets, option) => [...sets, ...sets.map((set) => [...set, option])],
    [[]],
  )
  return [
    undefined,
    ...subsets.filter((set) => set.length > 0 || question.none !== undefined),
    ...subsets.map((set) => [...set, NOT_SURE]),
  ]
}

/** The same count by trying every sheet in the engine. */
function byHand(
  before: RuleBook,
  after: RuleBook,
  questions: readonly Question[],
): { count: bigint; rises: bigint; falls: bigint } {
  const tally = { count: 0n, rises: 0n, falls: 0n }
  const sheets = questions.reduce<Answers[]>(
    (some, question) =>
      some.flatMap((sheet) =>
        answersTo(question).map((answer) => (answer === undefined ? sheet : { ...sheet, [question.id]: answer })),
      ),
    [{}],
  )
  for (const sheet of sheets) {
    const [was, is] = [assess(before, sheet), assess(after, sheet)]
    // In a whole interview what a runner need not be asked has its answer too.
    const asked = (id: Question['id']) =>
      [was, is].some(({ places }) => places.get(id) === 'asked' || places.get(id) === 'later')
    if (questions.some(({ id }) => asked(id) !== (sheet[id] !== undefined))) continue
    tally.count += 1n
    if (compareUrgency(is.atLeast, was.atLeast) < 0) tally.rises += 1n
    if (compareUrgency(is.atLeast, was.atLeast) > 0) tally.falls += 1n
  }
  return tally
}

const questions = [
  choices('danger', ['numb', 'fever']),
  choice('where', ['back', 'leg']),
  scale('severity'),
  choices('hop', ['hurts', 'night'], is('where', 'leg')),
]
const tiny = (change: Partial<RuleBook> = {}): RuleBook => smallBook({ questions, causes: [], advice: [], ...change })
const withFlags = (id: string, change: (one: RuleBook['redFlags'][number]) => RuleBook['redFlags'][number]) =>
  tiny({ redFlags: tiny().redFlags.map((one) => (String(one.id) === id ? change(one) : one)) })
const compared = (before: RuleBook, after: RuleBook) => diffSheets(before, after) as SheetsDiff

describe('how many sheets rise and fall', () => {
  const books: [string, RuleBook, RuleBook, readonly Question[]][] = [
    ['a red flag more urgent', tiny(), withFlags('place', (one) => ({ ...one, urgency: 'within-days' })), questions],
    [
      'a threshold lowered',
      tiny(),
      withFlags('bone', (one) => ({ ...one, raised: { to: 'same-day', when: atLeast('severity', 5) } })),
      questions,
    ],
    [
      'a red flag taken out',
      tiny(),
      tiny({ redFlags: tiny().redFlags.filter(({ id }) => String(id) !== 'fever') }),
      questions,
    ],
    [
      'one up, one down',
      tiny(),
      tiny({
        redFlags: [
          ...withFlags('fever', (one) => ({ ...one, urgency: 'routine' })).redFlags,
          flag('strong', 'within-days', atLeast('severity', 9)),
        ],
      }),
      questions,
    ],
    [
      'a question asked more often',
      tiny(),
      tiny({ questions: [...questions.slice(0, 3), choices('hop', ['hurts', 'night'])] }),
      questions,
    ],
    [
      'an option that is new',
      tiny(),
      tiny({
        questions: [choices('danger', ['numb', 'fever', 'cold']), ...questions.slice(1)],
        redFlags: [...tiny().redFlags, flag('cold', 'routine', includes('danger', 'cold'))],
      }),
      [choices('danger', ['numb', 'fever', 'cold']), ...questions.slice(1)],
    ],
    [
      'a question that is new',
      tiny({
        questions: questions.slice(0, 3),
        redFlags: tiny().redFlags.filter(({ id }) => !String(id).match(/bone|hop/)),
      }),
      tiny(),
      questions,
    ],
    [
      'a question that is gone',
      tiny(),
      tiny({
        questions: questions.slice(1),
        redFlags: tiny().redFlags.filter(({ id }) => !String(id).match(/fever|numb|danger/)),
      }),
      questions,
    ],
  ]
  it.each(books)('%s: counted in one go as by trying each sheet', (_title, before, after, every) => {
    const { count, rises, falls } = compared(before, after)
    expect({ count, rises, falls }).toEqual(byHand(before, after, every))
    expect(rises + falls).toBeGreaterThan(0n)
  })

  it('each shift comes with a sheet on which the engine shows it, and with the answers that matter', () => {
    const after = withFlags('bone', (one) => ({
      ...one,
      urgency: 'same-day',
      when: all(one.when, atLeast('severity', 3)),
    }))
    const { shifts } = compared(tiny(), after)
    expect(shifts.length).toBeGreaterThan(1)
    for (const { from, to, sheet, because } of shifts) {
      expect([assess(tiny(), sheet).atLeast, assess(after, sheet).atLeast]).toEqual([from, to])
      expect([assess(tiny(), because).atLeast, assess(after, because).atLeast]).toEqual([from, to])
      for (const id of Object.keys(because)) {
        const fewer = Object.fromEntries(Object.entries(because).filter(([other]) => other !== id)) as Answers
        expect([assess(tiny(), fewer).atLeast, assess(after, fewer).atLeast]).not.toEqual([from, to])
      }
    }
  })

  it('says what only one of the books asks', () => {
    const after = tiny({
      questions: [
        choices('danger', ['numb', 'cold']),
        scale('severity'),
        questions[3]!,
        choice('where', ['back', 'leg']),
      ],
    })
    expect(compared(tiny(), after)).toMatchObject({ onlyBefore: ['danger: fever'], onlyAfter: ['danger: cold'] })
    expect(compared(tiny(), tiny())).toMatchObject({ rises: 0n, falls: 0n, shifts: [], onlyBefore: [], onlyAfter: [] })
  })

  it('says that it cannot compare a question that has become another kind', () => {
    expect(
      diffSheets(
        tiny(),
        tiny({
          questions: [choices('danger', ['numb', 'fever']), choices('where', ['back', 'leg']), ...questions.slice(2)],
          redFlags: [],
        }),
      ),
    ).toEqual({ kinds: ['where'] })
  })

  it('on the real rule book: pain of 7 counted as intense raises only sheets with just that score', () => {
    const after: RuleBook = {
      ...real.book,
      redFlags: real.book.redFlags.map((one) =>
        String(one.id) === 'intense-pain' ? { ...one, when: atLeast('pain-severity', 7) } : one,
      ),
    }
    const { rises, falls, shifts } = compared(real.book, after)
    expect([rises > 0n, falls]).toEqual([true, 0n])
    expect(shifts.map(({ from, to, because }) => [from, to, because])).toEqual([
      ['self-care', 'routine', { 'pain-severity': 7 }],
    ])
  })
})

describe('on how many sheets each cause and each piece of advice is told otherwise', () => {
  const asked = [
    choices('danger', ['numb', 'fever']),
    choices('shoes', ['stiff', 'worn']),
    choice('ground', ['hard', 'soft']),
  ]
  const book = (change: Partial<RuleBook> = {}): RuleBook =>
    smallBook({
      questions: asked,
      redFlags: tiny().redFlags.filter(({ id }) => /fever|numb|danger/.test(id)),
      advice: smallBook().advice.filter(({ id }) => /call|rest|warmth/.test(id)),
      limits: { ceilings: { emergency: ['call' as never], 'same-day': [] }, runningNeverWhen: [] },
      ...change,
    })
  const [gear] = smallBook().causes
  const rest = (shownWhen: Condition) =>
    book().advice.map((one) => (String(one.id) === 'rest' ? { ...one, shownWhen } : one))

  /** How a rule is told on a sheet, with every answer made to count. */
  function told(of: RuleBook, answers: Answers, id: string): string | undefined {
    const sheet = engineOn(of, answers)
    const one = lookup(of).rule.get(id)
    if (one?.kind === 'advice') return sheet.rule(one.id).least === MET ? 'shown' : undefined
    return one?.kind === 'cause' && sheet.urgency().atLeast !== 'emergency' ? sheet.standing(one) : undefined
  }
  function byTrying(before: RuleBook, after: RuleBook) {
    const sheets = asked.reduce<Answers[]>(
      (some, question) =>
        some.flatMap((sheet) =>
          answersTo(question)
            .slice(1)
            .map((answer) => ({ ...sheet, [question.id]: answer })),
        ),
      [{}],
    )
    const ids = new Set([before, after].flatMap(({ causes, advice }) => [...causes, ...advice]).map(({ id }) => id))
    const rows = [...ids].map((rule) => {
      const pairs = sheets.map((sheet) => [told(before, sheet, rule), told(after, sheet, rule)] as const)
      const count = (passes: (was?: string, is?: string) => boolean) =>
        BigInt(pairs.filter(([was, is]) => passes(was, is)).length)
      return {
        rule,
        count: count((was, is) => was !== is),
        comes: count((was, is) => was === undefined && is !== undefined),
        goes: count((was, is) => was !== undefined && is === undefined),
      }
    })
    const any = sheets.filter(
      (sheet) =>
        engineOn(before, sheet).urgency().atLeast !== engineOn(after, sheet).urgency().atLeast ||
        [...ids].some((id) => told(before, sheet, id) !== told(after, sheet, id)),
    )
    return { rows: rows.filter(({ count }) => count > 0n), any: BigInt(any.length) }
  }

  it.each<[string, RuleBook]>([
    ['a cause that has lost a sign', book({ causes: [{ ...gear!, supporting: gear!.supporting.slice(1) }] })],
    ['a cause that is gutted', book({ causes: [{ ...gear!, strong: [], supporting: [], against: [] }] })],
    ['a cause whose label now caps it', book({ causes: [{ ...gear!, label: 'unsupported' }] })],
    ['a cause that is gone', book({ causes: [], advice: rest(is('ground', 'hard')) })],
    ['a cause that is new', book({ causes: [...book().causes, cause('new', { strong: [is('ground', 'soft')] })] })],
    [
      'advice for something else, and an emergency less',
      book({ advice: rest(is('ground', 'soft')), redFlags: book().redFlags.slice(0, 1) }),
    ],
    ['no ceiling', book({ limits: { ceilings: {}, runningNeverWhen: [] } })],
  ])('%s: counted in one go as by trying each sheet', (_title, after) => {
    for (const [one, other] of [
      [book(), after],
      [after, book()],
    ] as const) {
      const { rules, any } = compared(one, other)
      const { rows, any: tried } = byTrying(one, other)
      const byId = (a: { readonly rule: string }, b: { readonly rule: string }) => (a.rule < b.rule ? -1 : 1)
      expect(rules.map(({ rule, count, comes, goes }) => ({ rule, count, comes, goes })).toSorted(byId)).toEqual(
        rows.toSorted(byId),
      )
      expect(any).toEqual({ count: tried, exact: true })
      expect(rules.length).toBeGreaterThan(0)
      expect(rules.map(({ count }) => count)).toEqual(rules.map(({ count }) => count).toSorted((a, b) => Number(b - a)))
      for (const { rule, sheet } of rules) expect(told(one, sheet, rule)).not.toBe(told(other, sheet, rule))
    }
  })
  it('with the answers that matter, none more', () => {
    const [shift] = compared(book(), book({ causes: [{ ...gear!, strong: [] }] })).rules
    expect(shift).toMatchObject({ rule: 'gear', kind: 'cause', because: { shoes: ['worn'] } })
    expect(Object.keys(shift!.sheet)).toEqual(['danger', 'shoes', 'ground'])
  })
  it('and all of it on at least as many as the largest, where joining them is too much work', () => {
    const after = book({ causes: [{ ...gear!, strong: [] }], advice: rest(is('ground', 'soft')) })
    const { rules, any } = diffSheets(book(), after, 0) as SheetsDiff
    expect(any).toEqual({ count: rules[0]!.count, exact: false })
    expect(compared(book(), after).any.count).toBeGreaterThan(any.count)
  })
  it('none, where nothing differs', () =>
    expect(compared(book(), book())).toMatchObject({ rules: [], any: { count: 0n, exact: true } }))
})

/** The real rule files with some changed. */
function rawWith(folder: 'red-flags' | 'causes' | 'advice' | 'questions', id: string, change: object | null): RawBook {
  const files = new Map<string, unknown>(real.raw[folder])
  if (change === null) files.delete(id)
  else files.set(id, { ...(files.get(id) as object | undefined), ...change })
  return { ...real.raw, [folder]: files }
}

/**
 * The real rule files with something else said of how the answer to a question can change; an inner record is joined,
 * an empty one stands.
 */
function changeOf(id: string, change: Readonly<Record<string, unknown>>): RawBook {
  const was = (real.raw.questions.get(id)!.change ?? {}) as Readonly<Record<string, object>>
  const joined = Object.entries(change).map(([key, value]) => [
    key,
    typeof value === 'object' && Object.keys(value!).length > 0 ? { ...was[key], ...value } : value,
  ])
  return rawWith('questions', id, { change: { ...was, ...Object.fromEntries(joined) } })
}

describe('which rules are changed, and in what', () => {
  const changed = (after: RawBook) => diffFiles(real.raw, after)
  const rows: [string, RawBook, ReturnType<typeof diffFiles>['changed']][] = [
    [
      'only in its words',
      rawWith('red-flags', 'weight-loss', { title: 'Weight' }),
      [{ path: 'red-flags/weight-loss', in: ['words'] }],
    ],
    [
      'in its condition',
      rawWith('red-flags', 'weight-loss', { when: { includes: { 'illness-signs': ['weight-loss', 'not-sure'] } } }),
      [{ path: 'red-flags/weight-loss', in: ['condition'] }],
    ],
    [
      'in its urgency',
      rawWith('red-flags', 'weight-loss', { urgency: 'same-day' }),
      [{ path: 'red-flags/weight-loss', in: ['urgency'] }],
    ],
    [
      'in the urgency it rises to',
      rawWith('red-flags', 'neck-pain', {
        raised: { ...real.raw['red-flags'].get('neck-pain')!.raised, to: 'same-day' },
      }),
      [{ path: 'red-flags/neck-pain', in: ['urgency'] }],
    ],
    [
      'in a sign and a label',
      rawWith('causes', 'hard-surface', { label: 'limited', signs: { strong: [], supporting: [], against: [] } }),
      [{ path: 'causes/hard-surface', in: ['condition', 'label'] }],
    ],
    [
      'in what holds it back',
      rawWith('advice', 'use-heat', { neverWhen: [] }),
      [{ path: 'advice/use-heat', in: ['condition'] }],
    ],
    [
      'in its place among the advice',
      rawWith('advice', 'use-heat', { order: 1 }),
      [{ path: 'advice/use-heat', in: ['order'] }],
    ],
    [
      'a question in its options',
      rawWith('questions', 'surface', { options: [] }),
      [{ path: 'questions/surface', in: ['options'] }],
    ],
    [
      'a question in the answer that eases',
      changeOf('pain-course', { becomes: { 'getting-better': { says: 'the pain was getting better' } } }),
      [{ path: 'questions/pain-course', in: ['easing', 'change'] }],
    ],
    [
      'a question in the words of what eases',
      changeOf('pain-course', { becomes: { 'getting-better': { says: 'you took a tablet', eases: true } } }),
      [{ path: 'questions/pain-course', in: ['easing'] }],
    ],
    [
      'a list in what is said of all of it gone',
      changeOf('leg-symptoms', { allEnd: 'your legs felt as before' }),
      [{ path: 'questions/leg-symptoms', in: ['easing'] }],
    ],
    [
      'a list in a sign that can end by itself',
      changeOf('shoes', { ends: {} }),
      [{ path: 'questions/shoes', in: ['easing'] }],
    ],
    [
      'a scale that falls no more',
      changeOf('pain-severity', { falls: undefined }),
      [{ path: 'questions/pain-severity', in: ['easing'] }],
    ],
    [
      'a list in what can begin',
      changeOf('leg-symptoms', { begins: {} }),
      [{ path: 'questions/leg-symptoms', in: ['change'] }],
    ],
    [
      'a list only in the words of what can begin',
      changeOf('leg-symptoms', { anyBegins: 'a leg felt odd' }),
      [{ path: 'questions/leg-symptoms', in: ['words'] }],
    ],
    [
      'the limits',
      { ...real.raw, limits: { ...real.raw.limits!, ceilings: {} } },
      [{ path: 'limits', in: ['condition'] }],
    ],
    [
      'the days of an urgency',
      {
        ...real.raw,
        urgencies: new Map(real.raw.urgencies).set('routine', { ...real.raw.urgencies.get('routine')!, seenBy: 56 }),
      },
      [{ path: 'urgencies/routine', in: ['days'] }],
    ],
    [
      'an emergency sign as it is shown',
      { ...real.raw, emergency: { ...real.raw.emergency!, signs: ['a new sign'] } },
      [{ path: 'emergency', in: ['words'] }],
    ],
    [
      'an emergency number',
      { ...real.raw, emergency: { ...real.raw.emergency!, numbers: real.raw.emergency!.numbers.slice(1) } },
      [{ path: 'emergency', in: ['numbers'] }],
    ],
    [
      'the order of asking',
      { ...real.raw, 'questions/interview': { ...real.raw['questions/interview']!, outside: [] } },
      [{ path: 'questions/interview', in: ['order'] }],
    ],
  ]
  it.each(rows)('%s', (_title, after, expected) =>
    expect(changed(after)).toEqual({ added: [], removed: [], changed: expected }),
  )

  it('added and removed', () => {
    expect(changed(rawWith('red-flags', 'moon-phase', real.raw['red-flags'].get('weight-loss')!))).toEqual({
      added: ['red-flags/moon-phase'],
      removed: [],
      changed: [],
    })
    expect(changed(rawWith('causes', 'posture', null))).toEqual({ added: [], removed: ['causes/posture'], changed: [] })
  })
  it('nothing, where only the order of the keys differs', () => {
    const flagFile = real.raw['red-flags'].get('weight-loss')!
    expect(
      changed({
        ...real.raw,
        'red-flags': new Map([
          ...real.raw['red-flags'],
          ['weight-loss', Object.fromEntries(Object.entries(flagFile).reverse()) as typeof flagFile],
        ]),
      }),
    ).toEqual({ added: [], removed: [], changed: [] })
  })
})

describe('which worked cases come out otherwise', () => {
  it('none, when nothing is changed', () => {
    const { count, changed } = diffCases(real, real)
    expect([count > 400, changed]).toEqual([true, []])
  })
  it('those that a change of urgency touches, the urgency told first, with what is gone and what has come', () => {
    const weaker = {
      ...real,
      book: {
        ...real.book,
        redFlags: real.book.redFlags.map((one) =>
          String(one.id) === 'weight-loss' ? { ...one, urgency: 'routine' as const } : one,
        ),
      },
    }
    const { changed } = diffCases(real, weaker)
    expect(changed.map(({ path }) => path)).toContain('cases/red-flags/weight-loss')
    expect(changed[0]!.differences[0]).toMatchObject({ in: 'urgency' })
    const last = changed.findIndex(({ differences }) => differences[0]!.in !== 'urgency')
    if (last >= 0) expect(changed.slice(last).every(({ differences }) => differences[0]!.in !== 'urgency')).toBe(true)
  })
})
