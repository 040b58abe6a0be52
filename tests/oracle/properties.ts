import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import {
  type B,
  canStand,
  countsFrom,
  type Json,
  type Logic,
  logic,
  meaning,
  type Meaning,
  sheet,
  type Sheet,
  STANDINGS,
  URGENCIES,
} from './semantics.ts'

/** Asks the solver whether some sheets meet a formula. */
export type Sat = (formula: B) => Promise<boolean>
interface Given {
  readonly l: Logic
  readonly sat: Sat
  readonly book: Json
  readonly reasons: Json
  readonly a: Meaning
  readonly b: Meaning
  readonly early: (q: string) => Meaning
  readonly always: (q: string) => Meaning
}

export async function given(z3: Json, sat: Sat, book: Json, reasons: Json): Promise<Given> {
  const l = logic(z3)
  const [sa, sb] = [sheet(z3, l, book, 'a'), sheet(z3, l, book, 'b')] as [Sheet, Sheet]
  const order: string[] = book.questions.map(({ id }: Json) => id)
  return {
    l,
    sat,
    book,
    reasons,
    a: meaning(l, book, sa),
    b: meaning(l, book, sb),
    early: (q) => meaning(l, book, sb, new Set(order.slice(order.indexOf(q)))),
    always: (q) =>
      meaning(
        l,
        {
          ...book,
          questions: book.questions.map((one: Json) => (one.id === q ? { ...one, askedIf: undefined } : one)),
        },
        sa,
      ),
  }
}

/** The contract as its author wrote it, one file after another; what `src` makes of it is not used. */
const file = (name: string): Json => parse(readFileSync(`rules/contract/${name}.yaml`, 'utf8'))
const [ADVICE, RUN, EMERGENCY, FLOORS, HABITS, HIDDEN, LIMITS, PROMISES, RISING, WORSE] = [
  'advice',
  'can-i-run',
  'emergency',
  'floors',
  'habits',
  'hidden',
  'limits',
  'promises',
  'urgencies',
  'worse',
].map(file)
const CEILINGS: Record<string, string[]> = LIMITS.ceilings.at
const ROWS: string[] = Object.keys(ADVICE)

/** Whether each property holds: true, false, or why it cannot be asked. */
export const PROPERTIES: Record<string, (g: Given) => Promise<boolean>> = {
  'emergency-signs-stop': (g) => {
    const signs = Object.entries<string[]>(EMERGENCY.signs).flatMap(([q, options]) =>
      [...new Set([...options, ...optionsOf(g, q)])].map((o) => ticked(g, q, o)),
    )
    const together = EMERGENCY.together.map((one: Json) => ends(g, one).met)
    return none(g, g.l.or(...signs, ...together), g.l.not(g.a.certain('emergency')))
  },
  'a-tick-never-lowers': (g) =>
    all(safetyLists(g), (q) =>
      all(optionsOf(g, q), (o) =>
        neverLower(g, q, g.l.and(g.a.s.answered(q), g.l.not(g.a.s.tick(q, o)), g.b.s.tick(q, o), sameBut(g, q, o))),
      ),
    ),
  'more-pain-never-lowers': (g) =>
    all(WORSE.scales, (q: string) =>
      all(
        Array.from({ length: 10 }, (_, n) => n),
        (n) => neverLower(g, known(g, q), g.l.and(g.a.s.score(q, n), g.b.s.score(q, n + 1))),
      ),
    ),
  'a-worse-course-never-lowers': (g) =>
    all(Object.entries<Json[]>(WORSE.choices), ([q, steps]) =>
      all(
        steps.flatMap(({ from, to }) => to.map((worse: string) => [from, worse])),
        ([from, worse]) => neverLower(g, q, g.l.and(ticked(g, q, from), ticked(g, q, worse, g.b))),
      ),
    ),
  'not-sure-never-undercuts-none': (g) =>
    all(safetyLists(g), (q) =>
      neverLower(g, q, g.l.and(g.a.s.answered(q), g.l.not(g.a.s.unsure(q)), g.b.s.unsure(q), sameTicks(g, q))),
    ),
  'answering-never-lowers': (g) =>
    all(ids(g), (q) => neverLower(g, q, g.l.and(g.l.not(g.a.s.answered(q)), g.b.s.answered(q)))),
  'not-sure-has-a-floor': (g) =>
    all(safety(g), async (q) => {
      const { urgency, raised } = FLOORS.floors[q] ?? { urgency: FLOORS.otherwise }
      const floor = (u: string, when: B = g.l.T) =>
        none(g, g.a.asked(known(g, q)), g.a.s.unsure(q), when, g.l.not(g.a.certain(u)))
      return (await floor(urgency)) && (!raised || (await floor(raised.to, ends(g, raised.when).met)))
    }),
  'partial-is-never-self-care': async (g) => {
    const open = (q: string) => g.l.and(g.a.asked(known(g, q)), g.l.not(g.a.s.answered(q)))
    const { done, steps } = walked(g)
    const missed = (q: string) => g.l.not(g.l.or(g.b.off(q), g.l.and(g.b.asked(q), g.b.s.answered(q))))
    return (
      (await all(safety(g), (q) => none(g, open(q), g.l.not(g.a.possible('routine'))))) &&
      none(g, steps, done, g.l.or(...safety(g).map(missed)))
    )
  },
  'habits-are-never-urgent': (g) =>
    all(HABITS.questions, (q: string) =>
      none(
        g,
        g.b.s.valid,
        othersSame(g, known(g, q)),
        g.l.not(g.l.and(...URGENCIES.slice(0, 4).map((u) => g.l.same(g.a.certain(u), g.b.certain(u))))),
      ),
    ),
  'red-flags-are-as-urgent': async (g) =>
    g.book.redFlags.every(({ id }: Json) => RISING.urgencies[id]) &&
    (await all(Object.entries<Json>(RISING.urgencies), ([id, { urgency, raised }]) => {
      const met = g.a.lo(id)
      const flag = g.book.redFlags.find((one: Json) => one.id === id)
      return all(URGENCIES.slice(0, 4), (u) => {
        const enough = (one: string) => URGENCIES.indexOf(one) <= URGENCIES.indexOf(u)
        const due = enough(urgency) ? met : raised && enough(raised.to) ? g.l.and(met, ends(g, raised.when).met) : g.l.F
        return none(g, g.l.not(g.l.same(due, asksFor(g, flag, u))))
      })
    })),
  'every-rule-can-fire': (g) =>
    all(
      g.a.told.filter(
        ([what]) =>
          !g.book.causes.some((c: Json) => STANDINGS.some((at) => what === `${c.id} ${at}` && !canStand(c, at))),
      ),
      ([, on]) => g.sat(g.l.and(g.a.finished, on)),
    ),
  'every-rule-matters': (g) =>
    all(g.book.redFlags, async (flag: Json) => {
      const without = (u: string) => {
        const asks = (f: Json) => asksFor(g, f, u)
        return g.l.and(asks(flag), g.l.not(g.l.or(...g.book.redFlags.filter((f: Json) => f !== flag).map(asks))))
      }
      const decides = await g.sat(g.l.and(g.a.finished, g.l.or(...URGENCIES.slice(0, 4).map(without))))
      return decides !== (g.reasons.redFlags[flag.id]?.outrankedReason !== undefined)
    }),
  'every-option-matters': (g) =>
    all(g.book.questions, (q: Json) =>
      all(
        values(g, q.id).filter((o) => !listedWithNone(g, q.id, o)),
        (o) =>
          g.sat(
            g.l.and(
              g.a.s.valid,
              g.b.s.valid,
              g.a.finished,
              g.b.finished,
              othersSame(g, q.id),
              isValue(g, q.id, o, g.a),
              g.l.not(isValue(g, q.id, o, g.b)),
              q.kind === 'choices' ? g.l.and(sameBut(g, q.id, String(o))) : g.b.s.answered(q.id),
              outcomesDiffer(g),
            ),
          ),
      ),
    ),
  'what-is-alike-is-listed': (g) =>
    all(
      g.book.questions,
      async (q: Json) =>
        (await classesOf(g, q)).every((found) =>
          (g.reasons.questions[q.id]?.alike ?? []).some((one: Json) => sameSet(one.answers, found)),
        ) && (g.reasons.questions[q.id]?.alike ?? []).length === (await classesOf(g, q)).length,
    ),
  'every-sheet-has-one-urgency': (g) =>
    none(
      g,
      g.a.finished,
      g.l.or(...URGENCIES.slice(0, 4).map((u) => g.l.and(g.a.possible(u), g.l.not(g.a.certain(u))))),
    ),
  'every-sheet-has-an-answer': (g) =>
    all(Object.entries<string[]>(LIMITS.help.at), ([u, help]) =>
      none(g, g.a.finished, g.a.exactly(u), g.l.not(g.l.and(...help.map(g.a.lo)))),
    ),
  'every-cause-has-advice': (g) =>
    all(g.book.causes, (cause: Json) =>
      none(
        g,
        g.a.finished,
        g.a.standing(cause, countsFrom(cause)).lo,
        g.l.not(
          g.l.or(
            ...g.book.advice
              .filter((advice: Json) => JSON.stringify(advice.shownWhen).includes(`"rule":"${cause.id}"`))
              .map((advice: Json) => g.a.judge(advice.shownWhen).lo.t),
          ),
        ),
      ),
    ),
  'ceilings-hold': (g) =>
    all(Object.keys(CEILINGS), (u) =>
      none(
        g,
        g.a.exactly(u),
        g.l.or(...g.book.advice.filter(({ id }: Json) => !CEILINGS[u]!.includes(id)).map(({ id }: Json) => g.a.lo(id))),
      ),
    ),
  'running-advice-is-safe': (g) =>
    none(g, g.l.or(...running(g).map(g.a.lo)), g.l.or(g.a.certain(LIMITS.running.neverFrom), heldFromRunning(g))),
  ...Object.fromEntries(Object.entries<Json>(PROMISES).map(([id, one]) => [id, (g: Given) => kept(g, one)])),
  'pairs-never-meet': (g) =>
    none(
      g,
      g.l.or(
        ...LIMITS.pairs.never.map((pair: string[]) => g.l.and(...pair.map(g.a.lo))),
        g.l.and(
          g.l.or(...running(g).map(g.a.lo)),
          g.l.or(
            ...URGENCIES.slice(0, URGENCIES.indexOf(LIMITS.running.neverFrom) + 1)
              .flatMap((u) => LIMITS.help.at[u] ?? [])
              .map(g.a.lo),
          ),
        ),
      ),
    ),
  'advice-fits': async (g) =>
    g.book.advice.every(({ id }: Json) => ROWS.includes(id)) && all(ROWS, (id) => onlyWhereItFits(g, id)),
  'advice-is-not-forgotten': (g) => all(ROWS, (id) => notForgotten(g, id)),
  'every-ended-interview-has-one-can-i-run': async (g) =>
    (await none(g, g.a.finished, g.l.not(g.l.or(...g.a.canIRun.map(([, on]) => on))))) &&
    none(
      g,
      g.l.some(
        2,
        g.a.canIRun.map(([, on]) => on),
      ),
    ),
  'can-i-run-is-strict': (g) =>
    all(
      [
        ...Object.entries<Json[]>(RUN.strict.atLeast).flatMap(([answer, clauses]) =>
          clauses.map((clause): [string, B] => [answer, ends(g, clause).met]),
        ),
        ...g.book.redFlags
          .filter(({ id }: Json) => !RUN.strict.anyRedFlagBut.includes(id))
          .map(({ id }: Json): [string, B] => ['ask-first', g.a.lo(id)]),
      ],
      ([answer, on]) => none(g, g.a.finished, on, g.l.not(asStrict(g, g.a, answer))),
    ),
  'worse-never-softens-can-i-run': (g) =>
    all(worseSteps(g), async ([q, change]) =>
      none(
        g,
        g.b.s.valid,
        g.a.finished,
        g.b.finished,
        othersSame(g, known(g, q)),
        change,
        g.l.or(
          ...ANSWERS.slice(0, -1).map((answer) => g.l.and(asStrict(g, g.a, answer), g.l.not(asStrict(g, g.b, answer)))),
        ),
      ),
    ),
  'skipping-loses-nothing': (g) => {
    const { done, steps } = walked(g)
    return none(g, g.a.s.valid, steps, done, outcomesDiffer(g))
  },
  'what-hides-a-red-flag-is-listed': (g) =>
    all(
      g.book.questions.filter(({ askedIf }: Json) => askedIf),
      async (q: Json) => {
        const forced = g.always(q.id)
        const hides = (flags: Json[]) =>
          g.sat(
            g.l.and(
              g.a.finished,
              g.a.off(q.id),
              g.l.or(...flags.map(({ id }: Json) => g.l.and(forced.lo(id), g.l.not(g.a.lo(id))))),
            ),
          )
        const foreseen: string[] = HIDDEN.hides[q.id] ?? []
        if (await hides(g.book.redFlags.filter(({ id }: Json) => !foreseen.includes(id)))) return false
        return !(await hides(g.book.redFlags)) || g.reasons.questions[q.id]?.askedIfReason !== undefined
      },
    ),
}

/** The answers to "can I run?", strictest first. */
const ANSWERS = ['not-until-seen', 'ask-first', 'pause-then-easy', 'easy']
const asStrict = ({ l }: Given, on: Meaning, answer: string): B =>
  l.or(...on.canIRun.filter(([one]) => ANSWERS.indexOf(one) <= ANSWERS.indexOf(answer)).map(([, formula]) => formula))
/** All that is worse, each with its question: a tick, a doubt, a point of pain, a step of the course, a doubt for the most harmless answer. */
function worseSteps(g: Given): [string, B][] {
  const lists = safetyLists(g)
  return [
    ...lists.flatMap((q) =>
      optionsOf(g, q).map((o): [string, B] => [
        q,
        g.l.and(g.a.s.answered(q), g.l.not(g.a.s.tick(q, o)), g.b.s.tick(q, o), sameBut(g, q, o)),
      ]),
    ),
    ...lists.map((q): [string, B] => [
      q,
      g.l.and(g.a.s.answered(q), g.l.not(g.a.s.unsure(q)), g.b.s.unsure(q), sameTicks(g, q)),
    ]),
    ...WORSE.scales.flatMap((q: string) =>
      Array.from({ length: 10 }, (_, n): [string, B] => [q, g.l.and(g.a.s.score(q, n), g.b.s.score(q, n + 1))]),
    ),
    ...Object.entries<Json[]>(WORSE.choices).flatMap(([q, steps]) =>
      steps.flatMap(({ from, to }) =>
        to.map((worse: string): [string, B] => [q, g.l.and(ticked(g, q, from), ticked(g, q, worse, g.b))]),
      ),
    ),
    ...Object.entries<string | number>(RUN.worse.harmless).map(([q, answer]): [string, B] => [
      known(g, q),
      g.l.and(isValue(g, q, answer, g.a), g.b.s.unsure(q)),
    ]),
  ]
}
/** An option that its question lists, with a reason, as no different from none. */
const listedWithNone = (g: Given, q: string, o: string | number): boolean =>
  (g.reasons.questions[q]?.alike ?? []).some((one: Json) => one.answers.includes(o) && one.answers.includes('none'))

async function all<T>(items: readonly T[], holds: (item: T) => Promise<boolean>): Promise<boolean> {
  for (const item of items) if (!(await holds(item))) return false
  return true
}
const none = async (g: Given, ...parts: B[]) => !(await g.sat(g.l.and(g.a.s.valid, ...parts)))
const ids = (g: Given): string[] => g.book.questions.map(({ id }: Json) => id)
const find = (g: Given, q: string): Json => g.book.questions.find(({ id }: Json) => id === q)
function known(g: Given, q: string): string {
  if (!find(g, q)) throw new Error(`no question ${q}`)
  return q
}
const optionsOf = (g: Given, q: string): string[] => (find(g, known(g, q)).options ?? []).map(({ id }: Json) => id)
function ticked(g: Given, q: string, o: string, on: Meaning = g.a): B {
  if (!optionsOf(g, q).includes(o)) throw new Error(`no option ${q} ${o}`)
  return on.s.tick(q, o)
}
const readBy = (rule: Json): string => JSON.stringify([rule.when, rule.raised?.when])
const safety = (g: Given): string[] => [
  ...new Set([
    ...Object.keys(FLOORS.floors),
    ...ids(g).filter((q) => g.book.redFlags.some((flag: Json) => readBy(flag).includes(`"question":"${q}"`))),
  ]),
]
const safetyLists = (g: Given): string[] => safety(g).filter((q) => find(g, known(g, q)).kind === 'choices')
const sameTicks = (g: Given, q: string, but?: string): B =>
  g.l.and(
    g.l.same(g.a.s.answered(q), g.b.s.answered(q)),
    ...optionsOf(g, q)
      .filter((o) => o !== but)
      .map((o) => g.l.same(g.a.s.tick(q, o), g.b.s.tick(q, o))),
  )
/** The same list but for one option. */
const sameBut = (g: Given, q: string, but: string): B =>
  g.l.and(sameTicks(g, q, but), g.l.same(g.a.s.unsure(q), g.b.s.unsure(q)))
function sameAnswer(g: Given, q: string): B {
  const parts =
    find(g, q).kind === 'scale'
      ? Array.from({ length: 11 }, (_, n) => g.l.same(g.a.s.score(q, n), g.b.s.score(q, n)))
      : optionsOf(g, q).map((o) => g.l.same(g.a.s.tick(q, o), g.b.s.tick(q, o)))
  return g.l.and(g.l.same(g.a.s.answered(q), g.b.s.answered(q)), g.l.same(g.a.s.unsure(q), g.b.s.unsure(q)), ...parts)
}
const othersSame = (g: Given, q: string): B =>
  g.l.and(
    ...ids(g)
      .filter((one) => one !== q)
      .map((one) => sameAnswer(g, one)),
  )
const neverLower = (g: Given, q: string, change: B): Promise<boolean> =>
  none(
    g,
    g.b.s.valid,
    othersSame(g, q),
    change,
    g.l.or(...URGENCIES.slice(0, 4).map((u) => g.l.and(g.a.certain(u), g.l.not(g.b.certain(u))))),
  )
const outcomesDiffer = (g: Given): B => g.l.not(g.l.and(...g.a.told.map(([, on], n) => g.l.same(on, g.b.told[n]![1]))))

const values = (g: Given, q: string): (string | number)[] =>
  find(g, q).kind === 'scale' ? Array.from({ length: 11 }, (_, n) => n) : optionsOf(g, q)
const isValue = (g: Given, q: string, o: string | number, on: Meaning): B =>
  o === 'not-sure' ? on.s.unsure(q) : typeof o === 'number' ? on.s.score(q, o) : on.s.tick(q, o)

const classes = new WeakMap<Given, Map<string, (string | number)[][]>>()
/** Groups of answers that can stand in each other's place on every finished sheet. */
async function classesOf(g: Given, q: Json): Promise<(string | number)[][]> {
  const memo = classes.get(g) ?? new Map()
  classes.set(g, memo)
  if (!memo.has(q.id)) {
    const both = g.l.and(g.a.s.valid, g.b.s.valid, g.a.finished, g.b.finished, othersSame(g, q.id), outcomesDiffer(g))
    const told = (x: string | number, y: string | number) => {
      if (q.kind !== 'choices') return g.l.and(isValue(g, q.id, x, g.a), isValue(g, q.id, y, g.b))
      if (x === 'none')
        return g.l.and(g.a.s.answered(q.id), g.l.not(g.a.s.unsure(q.id)), g.b.s.unsure(q.id), sameTicks(g, q.id))
      const [one, other] = [String(x), String(y)]
      const rest = optionsOf(g, q.id)
        .filter((o) => o !== one && o !== other)
        .map((o) => g.l.same(g.a.s.tick(q.id, o), g.b.s.tick(q.id, o)))
      return g.l.and(
        g.a.s.tick(q.id, one),
        g.l.not(g.a.s.tick(q.id, other)),
        g.b.s.tick(q.id, other),
        g.l.not(g.b.s.tick(q.id, one)),
        g.l.same(g.a.s.unsure(q.id), g.b.s.unsure(q.id)),
        g.l.same(g.a.s.answered(q.id), g.b.s.answered(q.id)),
        ...rest,
      )
    }
    const found: (string | number)[][] = []
    for (const group of q.kind === 'choices'
      ? [optionsOf(g, q.id), ['none', 'not-sure']]
      : [[...values(g, q.id), 'not-sure']]) {
      const grouped: (string | number)[][] = []
      for (const value of group) {
        let home: (string | number)[] | undefined
        for (const one of grouped) if (!home && !(await g.sat(g.l.and(both, told(one[0]!, value))))) home = one
        if (home) home.push(value)
        else grouped.push([value])
      }
      found.push(...grouped)
    }
    const idle: (string | number)[] = []
    for (const o of q.kind === 'choices' ? optionsOf(g, q.id) : [])
      if (
        !(await g.sat(g.l.and(both, isValue(g, q.id, o, g.a), g.l.not(isValue(g, q.id, o, g.b)), sameBut(g, q.id, o))))
      )
        idle.push(o)
    memo.set(q.id, [...found.filter((one) => one.length > 1), ...(idle.length > 0 ? [[...idle, 'none']] : [])])
  }
  return memo.get(q.id)!
}
const sameSet = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((one) => b.includes(one))

function asksFor(g: Given, flag: Json, urgency: string): B {
  const enough = (u: string) => URGENCIES.indexOf(u) <= URGENCIES.indexOf(urgency)
  if (enough(flag.urgency)) return g.a.lo(flag.id)
  return flag.raised && enough(flag.raised.to) ? g.l.and(g.a.lo(flag.id), g.a.judge(flag.raised.when).lo.t) : g.l.F
}

/** The sheet b is what the walk leaves of the sheet a: answers to questions skipped as irrelevant are gone. */
function walked(g: Given): { steps: B; done: B } {
  const own = (rule: Json) =>
    JSON.stringify(
      rule.kind === 'cause'
        ? [rule.strong, rule.supporting, rule.common, rule.against]
        : [rule.shownWhen, rule.neverWhen, rule.running ? g.book.limits.runningNeverWhen : []],
    )
  const skip = (q: string): B => {
    if (g.book.redFlags.some((flag: Json) => readBy(flag).includes(`"question":"${q}"`))) return g.l.F
    if (JSON.stringify(g.book.questions.map((one: Json) => one.askedIf)).includes(`"question":"${q}"`)) return g.l.F
    const early = g.early(q)
    const reads = (rule: Json) => own(rule).includes(`"question":"${q}"`)
    const ends = [
      ...g.book.causes.filter(reads).flatMap((cause: Json) => STANDINGS.map((at) => early.standing(cause, at))),
      ...g.book.advice.filter(reads).map(({ id }: Json) => ({ lo: early.rule(id).lo.t, hi: early.rule(id).hi.t })),
    ]
    return g.l.and(g.b.asked(q), ...ends.map(({ lo, hi }) => g.l.or(lo, g.l.not(hi))))
  }
  const skips = new Map(ids(g).map((q) => [q, skip(q)]))
  const steps = ids(g).map((q) =>
    g.l.or(g.l.and(skips.get(q), g.l.not(g.b.s.answered(q))), g.l.and(g.l.not(skips.get(q)), sameAnswer(g, q))),
  )
  return {
    steps: g.l.and(g.b.s.valid, ...steps),
    done: g.l.and(...ids(g).map((q) => g.l.or(g.l.not(g.b.asked(q)), g.b.s.answered(q), skips.get(q)))),
  }
}

/** Where a clause of the contract is met, and where it is ruled out: an answer is there that does not meet it. */
function ends(g: Given, clause: Json): { met: B; out: B } {
  const [[word, what]] = Object.entries<Json>(clause) as [[string, Json]]
  const parts = () => what.map((one: Json) => ends(g, one)) as { met: B; out: B }[]
  switch (word) {
    case 'all':
      return { met: g.l.and(...parts().map(({ met }) => met)), out: g.l.or(...parts().map(({ out }) => out)) }
    case 'any':
      return { met: g.l.or(...parts().map(({ met }) => met)), out: g.l.and(...parts().map(({ out }) => out)) }
    case 'not':
      return { met: ends(g, what).out, out: ends(g, what).met }
    case 'notRuledOut':
      return { met: g.l.not(ends(g, what).out), out: ends(g, what).out }
    case 'rule':
      return { met: g.a.lo(what), out: g.a.rule(what).hi.f }
    default: {
      const [[q, value]] = Object.entries<Json>(word === 'atLeastOf' ? what.of : what) as [[string, Json]]
      return q === 'urgency' ? endsAs(g, value) : answerEnds(g, word, q, value, what.count)
    }
  }
}
function endsAs(g: Given, urgencies: string[]): { met: B; out: B } {
  const gone = (u: string) => {
    const higher = URGENCIES[URGENCIES.indexOf(u) - 1]
    return g.l.or(g.l.not(g.a.possible(u)), higher ? g.a.certain(higher) : g.l.F)
  }
  return { met: g.l.or(...urgencies.map(g.a.exactly)), out: g.l.and(...urgencies.map(gone)) }
}
function answerEnds(g: Given, word: string, q: string, value: Json, count: number): { met: B; out: B } {
  const given = g.l.and(g.a.asked(known(g, q)), g.a.s.answered(q))
  const options: string[] = value === 'any' ? optionsOf(g, q) : Array.isArray(value) ? value : []
  const ticks = options.filter((o) => o !== 'not-sure').map((o) => ticked(g, q, o))
  const scores = Array.from({ length: 11 }, (_, n) => n)
    .filter((n) => (word === 'atLeast' ? n >= value : n <= value))
    .map((n) => g.a.s.score(q, n))
  const doubt = options.includes('not-sure')
  const fits =
    word === 'atLeastOf'
      ? g.l.some(count, ticks)
      : g.l.or(...(typeof value === 'number' ? scores : ticks), doubt ? g.a.s.unsure(q) : g.l.F)
  return {
    met: g.l.and(given, fits),
    out: g.l.or(g.a.off(q), g.l.and(given, g.l.not(g.l.or(fits, doubt ? g.l.F : g.a.s.unsure(q))))),
  }
}

const fits = (g: Given, id: string): B => (ADVICE[id].fits === 'always' ? g.l.T : ends(g, ADVICE[id].fits).met)
const heldFromRunning = (g: Given): B =>
  g.l.not(g.l.and(...LIMITS.running.neverWhen.map((one: Json) => ends(g, one).out)))
function held(g: Given, id: string): B {
  const { neverWhen = [], needsAnswerTo = [], running: onRunning = false } = ADVICE[id]
  return g.l.or(
    ...neverWhen.map((one: Json) => g.l.not(ends(g, one).out)),
    ...needsAnswerTo.map((q: string) => g.l.not(g.l.and(g.a.asked(known(g, q)), g.a.s.answered(q)))),
    onRunning ? heldFromRunning(g) : g.l.F,
  )
}
const onlyWhereItFits = (g: Given, id: string) => none(g, g.a.lo(id), g.l.not(fits(g, id)))
const notHeld = (g: Given, id: string) => none(g, g.a.lo(id), held(g, id))
function notForgotten(g: Given, id: string) {
  const over = Object.keys(CEILINGS).filter((u) => !CEILINGS[u]!.includes(id))
  return none(
    g,
    g.a.finished,
    fits(g, id),
    g.l.not(g.l.or(held(g, id), ...over.map((u) => g.a.exactly(u)), g.a.lo(id))),
  )
}
/** Whether a promise about advice is kept. */
async function kept(g: Given, { heldBack, fitting, takesOver, neverAlone, beside }: Json): Promise<boolean> {
  if (heldBack) return all(heldBack as string[], (id) => notHeld(g, id))
  if (fitting) return all(fitting as string[], async (id) => (await notHeld(g, id)) && onlyWhereItFits(g, id))
  if (takesOver) return all(takesOver as string[], (id) => notForgotten(g, id))
  return none(g, g.a.finished, g.l.or(...neverAlone.map(g.a.lo)), g.l.not(g.l.or(...beside.map(g.a.lo))))
}
const running = (g: Given): string[] => [
  ...new Set([
    ...ROWS.filter((id) => ADVICE[id].running),
    ...g.book.advice.filter((advice: Json) => advice.running).map(({ id }: Json) => id),
  ]),
]
