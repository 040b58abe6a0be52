import {
  type B,
  type Json,
  type Logic,
  logic,
  meaning,
  type Meaning,
  sheet,
  type Sheet,
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

const SAFETY = {
  'nerve-signs': 'same-day',
  'emergency-signs': 'same-day',
  'illness-signs': 'within-days',
  'medical-history': 'within-days',
  'leg-symptoms': 'within-days',
  age: 'routine',
  'pain-place': 'routine',
  onset: 'routine',
  'pain-severity': 'routine',
  'pain-duration': 'routine',
  'pain-course': 'routine',
  'daily-function': 'routine',
  'bone-signs': 'routine',
  'stiffness-signs': 'routine',
} as Record<string, string>
const HABITS =
  'running-background longest-run-jump mileage-ramp recent-changes run-days surface shoes heel-strike muscles strength-work daily-load painkiller-cautions'.split(
    ' ',
  )
const EMERGENCY =
  'nerve-signs: bladder-change bowel-change numb-between-legs genital-change both-legs leg-getting-weaker; emergency-signs: sudden-severe-faint chest-pain major-accident side-pain-in-waves confused-or-drowsy cola-urine too-many-painkillers pregnancy-danger'

/**
 * Section 5 of the design, row by row: when it is shown; never when. `bone`: unless a bone stress injury is ruled out;
 * `R`: on running.
 */
const TABLE = `
get-help-emergency | at emergency |
get-help-same-day | at same-day |
get-help-within-days | at within-days |
get-help-routine | at routine |
ease-off | rule resuming-too-quickly, rule training-load, rule other-exercise, pain 4 | R
build-up-gradually | rule resuming-too-quickly | R
run-every-other-day | rule training-load | R
shorten-runs | rule training-load, rule resuming-too-quickly | R
ease-pace | rule training-load | R
change-one-thing | rule too-many-changes | R
vary-surfaces | rule hard-surface | R
review-shoes | rule unsuitable-shoes | R
leave-foot-strike | rule heel-strike | R
strengthen | rule weak-or-tight-muscles, long | bone
stretch-gently | ever | bone
swim-or-cycle | ever | bone
vary-posture | rule posture |
lift-safely | rule heavy-carrying |
use-heat | ever | leg-symptoms tingling-or-numb-foot
use-ice | ever | leg-symptoms tingling-or-numb-foot
painkillers | pain 3 | answered painkiller-cautions; painkiller-cautions any; age under-18 60-69 70-or-over; medical-history steroid-tablets pregnant-or-recent-birth; bone
ask-a-pharmacist | held painkillers |
physiotherapy | at routine, rule not-settling |
osteopathy | at routine, long | answered painkiller-cautions; age under-18; medical-history cancer low-bone-density steroid-tablets known-aneurysm weak-immunity-or-injected-drugs recent-infection-or-procedure stress-fracture; painkiller-cautions blood-thinner; leg-symptoms any; pain-place neck; bone
acupuncture | at routine, long | answered painkiller-cautions; age under-18; medical-history cancer low-bone-density steroid-tablets known-aneurysm weak-immunity-or-injected-drugs recent-infection-or-procedure stress-fracture; painkiller-cautions blood-thinner; leg-symptoms any; pain-place neck; bone
natural-products | at routine, long | answered painkiller-cautions; age under-18; medical-history cancer low-bone-density steroid-tablets known-aneurysm weak-immunity-or-injected-drugs recent-infection-or-procedure stress-fracture; painkiller-cautions any; leg-symptoms any; pain-place neck; bone
medicines-from-a-clinician | at same-day, at within-days, at routine |
lifestyle | at routine, at self-care |
re-check | at self-care, at routine |
keep-running-can-be-fine | at self-care | R; severe 4; pain-course getting-worse; daily-function any; leg-symptoms any; bone-signs any; onset minor-fall-cough-or-lift; not-with ease-off`
const ROWS = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [id, fits, never] = line.split('|').map((part) => part.trim())
    return { id: id!, fits: fits!.split(', '), never: never ? never.split('; ') : [] }
  })
const CEILINGS: Record<string, string> = {
  emergency: 'get-help-emergency',
  'same-day': 'get-help-same-day medicines-from-a-clinician',
  'within-days':
    'get-help-within-days medicines-from-a-clinician use-heat use-ice vary-posture lift-safely ask-a-pharmacist',
}

/** Whether each property holds: true, false, or why it cannot be asked. */
export const PROPERTIES: Record<string, (g: Given) => Promise<boolean>> = {
  'emergency-signs-stop': async (g) => {
    const signs = EMERGENCY.split('; ').flatMap((part) => {
      const [q, options] = part.split(': ') as [string, string]
      return [...new Set([...options.split(' '), ...optionsOf(g, q)])].map((o) => ticked(g, q, o))
    })
    const foot = g.l.or(ticked(g, 'leg-symptoms', 'foot-drop'), ticked(g, 'leg-symptoms', 'tingling-or-numb-foot'))
    const pairs = [
      g.l.and(ticked(g, 'illness-signs', 'fever-or-shivering'), foot),
      g.l.and(ticked(g, 'medical-history', 'cancer'), foot),
    ]
    return none(g, g.l.or(...signs, ...pairs), g.l.not(g.a.certain('emergency')))
  },
  'a-tick-never-lowers': (g) =>
    all(safetyLists(g), (q) =>
      all(optionsOf(g, q), (o) =>
        neverLower(g, q, g.l.and(g.a.s.answered(q), g.l.not(g.a.s.tick(q, o)), g.b.s.tick(q, o), sameBut(g, q, o))),
      ),
    ),
  'more-pain-never-lowers': (g) =>
    all(
      Array.from({ length: 10 }, (_, n) => n),
      (n) =>
        neverLower(
          g,
          known(g, 'pain-severity'),
          g.l.and(g.a.s.score('pain-severity', n), g.b.s.score('pain-severity', n + 1)),
        ),
    ),
  'a-worse-course-never-lowers': (g) =>
    all(
      ['getting-better same', 'getting-better comes-and-goes', 'same getting-worse', 'comes-and-goes getting-worse'],
      (pair) => {
        const [better, worse] = pair.split(' ') as [string, string]
        return neverLower(
          g,
          'pain-course',
          g.l.and(ticked(g, 'pain-course', better), ticked(g, 'pain-course', worse, g.b)),
        )
      },
    ),
  'not-sure-never-undercuts-none': (g) =>
    all(safetyLists(g), (q) =>
      neverLower(g, q, g.l.and(g.a.s.answered(q), g.l.not(g.a.s.unsure(q)), g.b.s.unsure(q), sameTicks(g, q))),
    ),
  'answering-never-lowers': (g) =>
    all(ids(g), (q) => neverLower(g, q, g.l.and(g.l.not(g.a.s.answered(q)), g.b.s.answered(q)))),
  'not-sure-has-a-floor': async (g) => {
    const severe = pain(g, 7)
    const floor = (q: string, u: string, when: B = g.l.T) =>
      none(g, g.a.asked(known(g, q)), g.a.s.unsure(q), when, g.l.not(g.a.certain(u)))
    return (
      (await all(safety(g), (q) => floor(q, SAFETY[q] ?? 'routine'))) &&
      (await all(['age', 'onset'], (q) => floor(q, 'within-days', severe)))
    )
  },
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
    all(HABITS, (q) =>
      none(
        g,
        g.b.s.valid,
        othersSame(g, known(g, q)),
        g.l.not(g.l.and(...URGENCIES.slice(0, 4).map((u) => g.l.same(g.a.certain(u), g.b.certain(u))))),
      ),
    ),
  'every-rule-can-fire': (g) =>
    all(
      g.a.told.filter(
        ([what]) =>
          !g.book.causes.some(
            (c: Json) =>
              what === `${c.id} likely` &&
              (c.label === 'contradicted' ||
                c.label === 'unsupported' ||
                (c.strong.length === 0 && c.supporting.length < 2)),
          ),
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
      all(values(g, q.id), (o) =>
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
    all(
      [
        'emergency get-help-emergency',
        'same-day get-help-same-day',
        'within-days get-help-within-days',
        'routine get-help-routine',
        'routine re-check',
        'self-care re-check',
      ],
      (pair) => {
        const [u, help] = pair.split(' ') as [string, string]
        return none(g, g.a.finished, g.a.exactly(u), g.l.not(g.a.lo(help)))
      },
    ),
  'every-cause-has-advice': (g) =>
    all(g.book.causes, (cause: Json) =>
      none(
        g,
        g.a.finished,
        g.a.standing(cause, 1).lo,
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
        g.l.or(
          ...g.book.advice
            .filter(({ id }: Json) => !CEILINGS[u]!.split(' ').includes(id))
            .map(({ id }: Json) => g.a.lo(id)),
        ),
      ),
    ),
  'running-advice-is-safe': (g) =>
    none(
      g,
      g.l.or(...running(g).map(g.a.lo)),
      g.l.or(g.a.certain('within-days'), clause(g, 'pain-place neck'), clause(g, 'bone')),
    ),
  'painkillers-are-safe': (g) => neverShown(g, ['painkillers']),
  'a-pharmacist-takes-over': (g) =>
    none(
      g,
      g.a.finished,
      fits(g, 'held painkillers'),
      g.l.not(g.l.or(g.a.certain('same-day'), g.a.lo('ask-a-pharmacist'))),
    ),
  'hands-on-advice-is-safe': (g) => neverShown(g, ['osteopathy', 'acupuncture', 'natural-products']),
  'hands-on-advice-is-never-alone': (g) =>
    none(
      g,
      g.a.finished,
      g.l.or(...['osteopathy', 'acupuncture', 'natural-products'].map(g.a.lo)),
      g.l.not(g.l.or(...['physiotherapy', 'strengthen', 'stretch-gently', 'swim-or-cycle'].map(g.a.lo))),
    ),
  'heat-and-ice-need-feeling': (g) => neverShown(g, ['use-heat', 'use-ice']),
  'exercise-needs-sound-bone': (g) => neverShown(g, ['strengthen', 'stretch-gently', 'swim-or-cycle']),
  'running-on-is-only-for-mild-pain': async (g) =>
    (await neverShown(g, ['keep-running-can-be-fine'])) &&
    none(g, g.a.lo('keep-running-can-be-fine'), g.l.or(g.a.certain('routine'), clause(g, 'severe 4'))),
  'pairs-never-meet': (g) =>
    none(
      g,
      g.l.or(
        g.l.and(g.a.lo('ease-off'), g.a.lo('keep-running-can-be-fine')),
        g.l.and(g.a.lo('painkillers'), g.a.lo('ask-a-pharmacist')),
        g.l.and(
          g.l.or(...running(g).map(g.a.lo)),
          g.l.or(...URGENCIES.slice(0, 3).map((u) => g.a.lo(`get-help-${u}`))),
        ),
      ),
    ),
  'advice-fits': (g) =>
    all(ROWS, (row) => none(g, g.a.lo(row.id), g.l.not(g.l.or(...row.fits.map((one) => fits(g, one)))))),
  'advice-is-not-forgotten': (g) =>
    all(ROWS, (row) =>
      none(
        g,
        g.a.finished,
        g.l.or(...row.fits.map((one) => fits(g, one))),
        g.l.not(g.l.or(...row.never.map((one) => clause(g, one)), overCeiling(g, row.id), g.a.lo(row.id))),
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
        const hides = await g.sat(
          g.l.and(
            g.a.finished,
            g.a.off(q.id),
            g.l.or(...g.book.redFlags.map(({ id }: Json) => g.l.and(forced.lo(id), g.l.not(g.a.lo(id))))),
          ),
        )
        return !hides || g.reasons.questions[q.id]?.askedIfReason !== undefined
      },
    ),
}

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
    ...Object.keys(SAFETY),
    ...ids(g).filter((q) => g.book.redFlags.some((flag: Json) => readBy(flag).includes(`"question":"${q}"`))),
  ]),
]
const safetyLists = (g: Given): string[] => safety(g).filter((q) => find(g, known(g, q)).kind === 'choices')
const pain = (g: Given, least: number): B =>
  g.l.or(...Array.from({ length: 11 - least }, (_, n) => g.a.s.score(known(g, 'pain-severity'), least + n)))

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
    memo.set(
      q.id,
      found.filter((one) => one.length > 1),
    )
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
        ? [rule.strong, rule.supporting, rule.against]
        : [rule.shownWhen, rule.neverWhen, rule.running ? g.book.limits.runningNeverWhen : []],
    )
  const skip = (q: string): B => {
    if (g.book.redFlags.some((flag: Json) => readBy(flag).includes(`"question":"${q}"`))) return g.l.F
    const early = g.early(q)
    const reads = (rule: Json) => own(rule).includes(`"question":"${q}"`)
    const ends = [
      ...g.book.causes
        .filter(reads)
        .flatMap((cause: Json) => ([1, 2] as const).map((rank) => early.standing(cause, rank))),
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

function fits(g: Given, text: string): B {
  const [word, what] = text.split(' ') as [string, string]
  switch (word) {
    case 'ever':
      return g.l.T
    case 'at':
      return g.a.exactly(what)
    case 'rule':
      return g.a.lo(what)
    case 'pain':
      return pain(g, Number(what))
    case 'long':
      return g.l.or(ticked(g, 'pain-duration', '6-to-12-weeks'), ticked(g, 'pain-duration', 'over-12-weeks'))
    default:
      return g.l.and(
        pain(g, 3),
        g.l.or(
          ...[
            'painkiller-cautions any',
            'age under-18 60-69 70-or-over',
            'medical-history steroid-tablets pregnant-or-recent-birth',
          ].map((one) => clause(g, one)),
        ),
      )
  }
}
/** What holds advice back: the answer, a doubt about it, or no answer yet. */
function clause(g: Given, text: string): B {
  const [word, ...what] = text.split(' ') as [string, ...string[]]
  switch (word) {
    case 'R':
      return g.l.or(clause(g, 'pain-place neck'), clause(g, 'bone'))
    case 'bone':
      return g.l.not(g.a.rule('bone-stress-injury').hi.f)
    case 'answered':
      return g.l.not(g.l.and(g.a.asked(known(g, what[0]!)), g.a.s.answered(what[0]!)))
    case 'severe':
      return g.l.not(
        g.l.or(...Array.from({ length: Number(what[0]) }, (_, n) => g.a.s.score(known(g, 'pain-severity'), n))),
      )
    case 'not-with':
      return g.a.lo(what[0]!)
    default: {
      const some = (what[0] === 'any' ? optionsOf(g, word) : what).map((o) => ticked(g, word, o))
      return g.l.and(
        g.l.not(g.a.off(word)),
        g.l.or(...some, g.a.s.unsure(word), g.l.not(g.a.s.answered(word)), g.l.not(g.a.asked(word))),
      )
    }
  }
}
const overCeiling = (g: Given, id: string): B =>
  g.l.or(
    ...Object.keys(CEILINGS)
      .filter((u) => !CEILINGS[u]!.split(' ').includes(id))
      .map((u) => g.a.exactly(u)),
  )
const running = (g: Given): string[] => [
  ...new Set([
    ...ROWS.filter(({ never }) => never.includes('R')).map(({ id }) => id),
    ...g.book.advice.filter((advice: Json) => advice.running).map(({ id }: Json) => id),
  ]),
]
const neverShown = (g: Given, advice: string[]) =>
  all(advice, (id) =>
    none(
      g,
      g.a.lo(id),
      g.l.or(
        ...ROWS.find((row) => row.id === id)!
          .never.filter((one) => one !== 'severe 4')
          .map((one) => clause(g, one)),
      ),
    ),
  )
