/**
 * A second writing of what the rules mean, from the design's text and the assembled rule book as JSON. Nothing here
 * comes from `src`. A condition is judged twice, as if what is still open were no (`lo`) and as if it were yes (`hi`);
 * each time it is true, false or neither.
 */
export type B = any // a z3 Bool; the solver's own types need its package, which the default install does not have
export interface Value {
  readonly t: B
  readonly f: B
}
export interface Judged {
  readonly lo: Value
  readonly hi: Value
}
export type Json = any

export const URGENCIES = ['emergency', 'same-day', 'within-days', 'routine', 'self-care']
/** How well a cause stands, least first. */
export const STANDINGS = ['named', 'possible', 'likely'] as const
export type Standing = (typeof STANDINGS)[number]
/** The best that the label of a cause lets it stand at; a cause that may only be named counts from there on. */
export function best({ label }: Json): Standing {
  if (label === 'unsupported' || label === 'contradicted') return 'named'
  return label === 'mixed' || label === 'disputed' ? 'possible' : 'likely'
}
export const countsFrom = (cause: Json): Standing => (best(cause) === 'named' ? 'named' : 'possible')
/** Whether a cause can stand so well on any sheet, by its label and the kinds of sign it has. */
export const canStand = (cause: Json, at: Standing): boolean =>
  STANDINGS.indexOf(at) <= STANDINGS.indexOf(best(cause)) &&
  (cause.strong.length > 0 ||
    at === 'named' ||
    (at === 'possible' && (cause.supporting.length > 0 || cause.common.length > 1)))

export function logic(z3: Json) {
  const T = z3.Bool.val(true)
  const F = z3.Bool.val(false)
  const and = (...parts: B[]): B =>
    parts.includes(F)
      ? F
      : ((some) => (some.length === 0 ? T : some.length === 1 ? some[0] : z3.And(...some)))(
          parts.filter((one) => one !== T),
        )
  const or = (...parts: B[]): B =>
    parts.includes(T)
      ? T
      : ((some) => (some.length === 0 ? F : some.length === 1 ? some[0] : z3.Or(...some)))(
          parts.filter((one) => one !== F),
        )
  const not = (part: B): B => (part === T ? F : part === F ? T : z3.Not(part))
  const same = (a: B, b: B): B => (a === b ? T : z3.Iff(a, b))
  /** At least so many of the parts, by cases on the first of them. */
  const some = (count: number, parts: B[], memo = new Map<string, B>()): B => {
    const from = (start: number, left: number): B => {
      if (left <= 0) return T
      if (parts.length - start < left) return F
      const key = `${start} ${left}`
      if (!memo.has(key)) memo.set(key, or(and(parts[start], from(start + 1, left - 1)), from(start + 1, left)))
      return memo.get(key)
    }
    return from(0, count)
  }
  return { T, F, and, or, not, same, some }
}
export type Logic = ReturnType<typeof logic>

/** The free variables of one answer sheet. */
export interface Sheet {
  readonly answered: (q: string) => B
  readonly unsure: (q: string) => B
  readonly tick: (q: string, option: string) => B
  readonly score: (q: string, n: number) => B
  readonly valid: B
}

/** A choice or scale is a set of Bools of which at most one is true; a list is one Bool an option. */
export function sheet(z3: Json, l: Logic, book: Json, name: string): Sheet {
  const made = new Map<string, B>()
  const bool = (...path: (string | number)[]) => {
    const key = [name, ...path].join('/')
    if (!made.has(key)) made.set(key, z3.Bool.const(key))
    return made.get(key)
  }
  const unsure = (q: string) => bool(q, 'not-sure')
  const tick = (q: string, option: string) => bool(q, 'is', option)
  const score = (q: string, n: number) => bool(q, 'n', n)
  const values = (q: Json): B[] =>
    q.kind === 'scale'
      ? Array.from({ length: 11 }, (_, n) => score(q.id, n))
      : q.options.map(({ id }: Json) => tick(q.id, id))
  const byId = new Map<string, Json>(book.questions.map((q: Json) => [q.id, q]))
  const answered = (q: string): B =>
    byId.get(q).kind === 'choices' ? bool(q, 'answered') : l.or(unsure(q), ...values(byId.get(q)))
  const shape = (q: Json): B => {
    if (q.kind !== 'choices') return l.not(l.some(2, [unsure(q.id), ...values(q)]))
    const any = l.or(unsure(q.id), ...values(q))
    return l.and(l.or(answered(q.id), l.not(any)), q.none === undefined ? l.or(l.not(answered(q.id)), any) : l.T)
  }
  return { answered, unsure, tick, score, valid: l.and(...book.questions.map(shape)) }
}

/**
 * What a rule book makes of a sheet. `unread` questions are not yet known of; `calm` is one that counts as answered
 * with nothing; `unasked` is one that nobody will ask, so that nothing is ever known of it.
 */
export function meaning(
  l: Logic,
  book: Json,
  s: Sheet,
  unread: ReadonlySet<string> = new Set(),
  { calm, unasked }: { readonly calm?: string; readonly unasked?: string } = {},
) {
  const { T, F, and, or, not } = l
  const order: string[] = book.questions.map((q: Json) => q.id)
  const question = new Map<string, Json>(book.questions.map((q: Json) => [q.id, q]))
  const rules = new Map<string, Json>([...book.redFlags, ...book.causes, ...book.advice].map((r: Json) => [r.id, r]))
  const certainly = (yes: B): Value => ({ t: yes, f: not(yes) })
  const twoWay = (lo: B, hi: B): Judged => ({ lo: certainly(lo), hi: certainly(hi) })

  const places = new Map<string, { asked: B; off: B }>()
  function place(q: string): { asked: B; off: B } {
    const found = places.get(q)
    if (found) return found
    const condition = question.get(q).askedIf
    let fresh = { asked: T, off: F }
    if (condition) {
      const { lo, hi } = meaning(l, book, s, new Set(order.slice(order.indexOf(q))), { calm: q }).judge(condition)
      fresh = { off: hi.f, asked: and(not(hi.f), l.same(lo.t, hi.t), l.same(lo.f, hi.f)) }
    }
    places.set(q, fresh)
    return fresh
  }

  function atom(c: Json): Judged {
    const q = c.question
    if (q === calm) return twoWay(F, F)
    if (q === unasked) return { lo: { t: F, f: F }, hi: { t: F, f: F } }
    if (unread.has(q)) return twoWay(F, T)
    const { yes, no } = plainly(c)
    const { asked, off } = place(q)
    const read = and(asked, s.answered(q))
    // Offered on demand and left without an answer: nobody will ask, so it is neither yes nor no for good.
    const left = question.get(q).onDemand ? and(asked, not(s.answered(q))) : F
    const open = not(or(read, off, left))
    return {
      lo: { t: and(read, yes), f: and(not(left), or(not(read), no)) },
      hi: { t: or(open, and(read, yes)), f: or(off, and(read, no)) },
    }
  }
  /** An answer that is there: does it meet the atom, or rule it out. */
  function plainly(c: Json): { yes: B; no: B } {
    const q = c.question
    const unsure = s.unsure(q)
    if ('value' in c) {
      const yes = or(
        ...Array.from({ length: 11 }, (_, n) => n)
          .filter((n) => (c.kind === 'atLeast' ? n >= c.value : n <= c.value))
          .map((n) => s.score(q, n)),
      )
      return { yes, no: and(not(yes), not(unsure)) }
    }
    const ticks = c.options.filter((o: string) => o !== 'not-sure').map((o: string) => s.tick(q, o))
    if (c.kind === 'atLeastOf') {
      const yes = l.some(c.count, ticks)
      return { yes, no: and(not(yes), not(unsure)) }
    }
    if (c.options.includes('not-sure')) return { yes: or(unsure, ...ticks), no: not(or(unsure, ...ticks)) }
    return { yes: or(...ticks), no: and(not(or(...ticks)), not(unsure)) }
  }

  const every = (values: Value[]): Value => ({
    t: and(...values.map(({ t }) => t)),
    f: or(...values.map(({ f }) => f)),
  })
  const any = (values: Value[]): Value => ({ t: or(...values.map(({ t }) => t)), f: and(...values.map(({ f }) => f)) })
  function judge(c: Json): Judged {
    switch (c.kind) {
      case 'all':
      case 'any': {
        const parts: Judged[] = c.of.map(judge)
        const join = c.kind === 'all' ? every : any
        return { lo: join(parts.map(({ lo }) => lo)), hi: join(parts.map(({ hi }) => hi)) }
      }
      case 'not': {
        const { lo, hi } = judge(c.of)
        return { lo: { t: hi.f, f: hi.t }, hi: { t: lo.f, f: lo.t } }
      }
      case 'notRuledOut': {
        const { lo, hi } = judge(c.of)
        return { lo: { t: not(lo.f), f: lo.f }, hi: { t: not(hi.f), f: hi.f } }
      }
      case 'rule':
        return c.standing ? stood(rules.get(c.rule), c.standing) : rule(c.rule)
      case 'urgency':
        return endsAs(c.among)
      default:
        return atom(c)
    }
  }

  const ruled = new Map<string, Judged>()
  function rule(id: string): Judged {
    const found = ruled.get(id)
    if (found) return found
    const r = rules.get(id)
    const fresh: Judged =
      r.kind === 'red-flag' ? judge(r.when) : r.kind === 'cause' ? stood(r, countsFrom(r)) : advised(r)
    ruled.set(id, fresh)
    return fresh
  }

  /** Where the urgency is this or a higher one: for certain, and possibly. */
  const reached = new Map<string, { certain: B; possible: B }>()
  function reach(urgency: string): { certain: B; possible: B } {
    if (urgency === 'self-care') return { certain: T, possible: T }
    const found = reached.get(urgency)
    if (found) return found
    const enough = (u: string) => URGENCIES.indexOf(u) <= URGENCIES.indexOf(urgency)
    const parts = book.redFlags.flatMap((flag: Json) => {
      const { lo, hi } = rule(flag.id)
      if (enough(flag.urgency)) return [[lo.t, hi.t]]
      if (!flag.raised || !enough(flag.raised.to)) return []
      const raised = judge(flag.raised.when)
      return [[and(lo.t, raised.lo.t), and(hi.t, raised.hi.t)]]
    })
    const fresh = { certain: or(...parts.map(([c]: B[]) => c)), possible: or(...parts.map(([, p]: B[]) => p)) }
    reached.set(urgency, fresh)
    return fresh
  }
  const above = (urgency: string): B =>
    urgency === 'emergency' ? F : reach(URGENCIES[URGENCIES.indexOf(urgency) - 1]!).certain
  const mayEndAs = (urgency: string): B => and(reach(urgency).possible, not(above(urgency)))
  function endsAs(named: string[]): Judged {
    return twoWay(
      and(...URGENCIES.filter((u) => !named.includes(u)).map((u) => not(mayEndAs(u)))),
      or(...URGENCIES.filter((u) => named.includes(u)).map(mayEndAs)),
    )
  }

  const stood = (cause: Json, least: Standing): Judged => ((at) => twoWay(at.lo, at.hi))(standing(cause, least))
  /** First the label caps it, then any number of signs against lowers it by one step. */
  function standing(cause: Json, least: Standing): { lo: B; hi: B } {
    const [strong, supporting, common, against] = [cause.strong, cause.supporting, cause.common, cause.against].map(
      (signs: Json[]) => signs.map(judge),
    ) as [Judged[], Judged[], Judged[], Judged[]]
    const at = (own: 'lo' | 'hi', other: 'lo' | 'hi') => {
      const met = (signs: Judged[]) => signs.map((sign) => sign[own].t)
      const enough: Record<Standing, B> = {
        likely: or(...met(strong)),
        possible: or(...met(strong), ...met(supporting), l.some(2, met(common))),
        named: or(...met(strong), ...met(supporting), ...met(common)),
      }
      const capped = (rank: number): B =>
        rank > STANDINGS.indexOf(best(cause)) ? F : enough[STANDINGS[rank] as Standing]
      const lowered = or(...against.map((sign) => sign[other].t))
      const rank = STANDINGS.indexOf(least)
      return or(capped(rank + 1), and(capped(rank), not(lowered)))
    }
    return { lo: at('lo', 'hi'), hi: at('hi', 'lo') }
  }

  /** Where each answer to "can I run?" is the one for certain: the first line that fits, and no line before it may. */
  const canIRun = (): [string, B][] =>
    book.canIRun.map(({ answer, when }: Json, at: number): [string, B] => [
      answer,
      and(judge(when).lo.t, ...book.canIRun.slice(0, at).map((line: Json) => not(judge(line.when).hi.t))),
    ])

  function advised(advice: Json): Judged {
    const want = judge(advice.shownWhen)
    const held = any2([...advice.neverWhen, ...(advice.running ? book.limits.runningNeverWhen : [])])
    const { lo, hi } = endsAs(URGENCIES.filter((u) => book.limits.ceilings[u]?.includes(advice.id) ?? true))
    return twoWay(and(want.lo.t, lo.t, held.hi.f), and(want.hi.t, hi.t, held.lo.f))
  }
  const any2 = (conditions: Json[]): Judged => judge({ kind: 'any', of: conditions })

  const lo = (id: string): B => {
    if (!rules.has(id)) throw new Error(`no rule ${id}`)
    return rule(id).lo.t
  }
  const certain = (u: string): B => reach(u).certain
  const calmed = (yes: B): B => and(yes, not(certain('emergency')))
  const asking = order.filter((q) => !question.get(q).onDemand)
  const finished = (): B => and(s.valid, ...asking.map((q) => or(not(place(q).asked), s.answered(q))))
  /** All of an outcome. */
  const told = (): [string, B][] => [
    ...URGENCIES.slice(0, 4).map((u): [string, B] => [`${u} or above`, certain(u)]),
    ...[...book.redFlags, ...book.advice].map((r: Json): [string, B] => [r.id, rule(r.id).lo.t]),
    ...book.causes.flatMap((c: Json) =>
      STANDINGS.map((at): [string, B] => [`${c.id} ${at}`, calmed(standing(c, at).lo)]),
    ),
  ]
  let end: B
  let outcome: [string, B][] | undefined
  let running: [string, B][] | undefined
  return {
    judge,
    lo,
    rule,
    standing,
    certain,
    possible: (u: string) => reach(u).possible,
    exactly: (u: string) => and(certain(u), not(above(u))),
    asked: (q: string) => place(q).asked,
    off: (q: string) => place(q).off,
    s,
    get finished() {
      return (end ??= finished())
    },
    get told() {
      return (outcome ??= told())
    },
    get canIRun() {
      return (running ??= canIRun())
    },
  }
}
export type Meaning = ReturnType<typeof meaning>
