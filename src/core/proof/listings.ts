import type { QuestionId } from '#core/basics/id.ts'
import { type Assignments, type Diagrams, NOTHING } from '#core/proof/diagram.ts'
import { type Question, type RedFlag, URGENCIES, type Urgency } from '#core/rulebook/book.ts'
import { rulings } from '#core/proof/rails.ts'
import { NOT_SURE } from '#core/engine/condition.ts'
import type { Change } from '#core/proof/sheets.ts'
import { URGENT } from '#core/proof/told.ts'
import type { World } from '#core/proof/world.ts'

/**
 * What a clinician should know of a rule book beyond what holds and what does not; each with the reason its author
 * gives.
 */
export interface Listings {
  /** Red flags that are never the only reason for an urgency: another one always asks for as much. */
  readonly outranked: readonly { readonly rule: string; readonly because?: string }[]
  /**
   * Answers to one question that change no outcome when one stands in place of another. In a list, `none` is no tick at
   * all.
   */
  readonly alike: readonly {
    readonly question: string
    readonly answers: readonly (string | number)[]
    readonly because?: string
  }[]
  /** Questions that are not always asked, and the red flags that their answers could have met. */
  readonly hidden: readonly {
    readonly question: string
    readonly redFlags: readonly string[]
    readonly because?: string
  }[]
}

const made = new WeakMap<World, Listings>()

/** The listings of a rule book, made once. */
export function listed(world: World): Listings {
  const found = made.get(world) ?? {
    outranked: outrankedIn(world),
    alike: world.book.questions.flatMap((question) => alikeIn(world, question)),
    hidden: hiddenIn(world),
  }
  made.set(world, found)
  return found
}

function outrankedIn(world: World): Listings['outranked'] {
  const {
    book,
    space: { d },
    finished,
    reasons,
  } = world
  const deciding = new Set(
    URGENT.flatMap((urgency) => {
      const asks = new Map(book.redFlags.map((flag) => [flag, asksFor(world, flag, urgency)]))
      const alone = d.and(finished, inJustOne(d, [...asks.values()]))
      return book.redFlags.filter((flag) => d.meet(asks.get(flag)!, alone))
    }),
  )
  return book.redFlags
    .filter((flag) => !deciding.has(flag))
    .map(({ id }) => withReason({ rule: id }, reasons.redFlags[id]?.outrankedReason))
}

/** What lies in one of the sets and in no other. */
function inJustOne(d: Diagrams, sets: readonly Assignments[]): Assignments {
  let [inOne, inTwo]: [Assignments, Assignments] = [NOTHING, NOTHING]
  for (const set of sets) [inOne, inTwo] = [d.or(inOne, set), d.or(inTwo, d.and(inOne, set))]
  return d.minus(inOne, inTwo)
}

/** Where a red flag by itself asks for an urgency or a higher one. */
export function asksFor(
  { rulings: all, space: { d } }: World,
  { id, urgency: own, raised }: RedFlag,
  urgency: Urgency,
): Assignments {
  const enough = (named: Urgency) => URGENCIES.indexOf(named) <= URGENCIES.indexOf(urgency)
  if (enough(own)) return all.rule(id).least2
  return raised && enough(raised.to) ? d.and(all.rule(id).least2, all.judge(raised.when).least2) : NOTHING
}

function hiddenIn({ book, rulings: all, space, finished, reasons }: World): Listings['hidden'] {
  const { d } = space
  return book.questions
    .filter(({ askedIf }) => askedIf)
    .flatMap(({ id }) => {
      const always = {
        ...book,
        questions: book.questions.map(({ askedIf, ...question }): Question =>
          question.id === id || !askedIf ? question : { ...question, askedIf },
        ),
      }
      const shown = rulings(always, space)
      const away = d.and(finished, all.off(id))
      const redFlags = book.redFlags.filter((flag) =>
        d.meet(away, d.minus(shown.rule(flag.id).least2, all.rule(flag.id).least2)),
      )
      return redFlags.length > 0
        ? [
            withReason(
              { question: id, redFlags: redFlags.map((flag) => flag.id) },
              reasons.questions[id]?.askedIfReason,
            ),
          ]
        : []
    })
}

/** An answer, and what puts it into a sheet in place of another one. */
interface Stand {
  readonly answer: string | number
  readonly instead: (of: Stand) => Change
  readonly variable: number
}

function alikeIn(world: World, question: Question): Listings['alike'] {
  const tells = tellingsOn(world, question.id)
  const groups = standsOf(world, question)
    .flatMap((stands) => classes(stands, (a, b) => !tells(a.instead(b), b.instead(a))))
    .filter((alike) => alike.length > 1)
    .map((alike) => alike.map(({ answer }) => answer))
  const idle = idleIn(world, question)
  return [...groups, ...(idle.length > 0 ? [[...idle, 'none']] : [])].map((answers) => {
    return withReason(
      { question: question.id, answers },
      (world.reasons.questions[question.id]?.alike ?? []).find((reason) => sameSet(reason.answers, answers))?.because,
    )
  })
}

/** The options of a list that change no outcome, ticked or not: alike with none. */
export function idleIn(world: World, question: Question): string[] {
  if (question.kind !== 'choices') return []
  const tells = tellingsOn(world, question.id)
  const [, ...ticks] = world.variablesOf(question.id)
  return question.options
    .filter((_, place) => !tells(new Map([[ticks[place]!, 1]]), new Map([[ticks[place]!, 0]])))
    .map(({ id }) => id)
}

/**
 * The answers that can stand in each other's place: all of a choice or a scale; in a list, the ticks, and no doubt or a
 * doubt.
 */
function standsOf({ space }: World, question: Question): Stand[][] {
  const [state, ...ticks] = space.variablesOf(question.id)
  const valued = (answers: readonly (string | number)[]) =>
    answers.map((answer, place): Stand => ({ answer, variable: state!, instead: () => new Map([[state!, place + 1]]) }))
  switch (question.kind) {
    case 'scale':
      return [valued([...Array.from({ length: 11 }, (_, score) => score), NOT_SURE])]
    case 'choice':
      return [valued([...question.options.map(({ id }) => id), NOT_SURE])]
    case 'choices':
      return [
        question.options.map(({ id }, place): Stand => ({
          answer: id,
          variable: ticks[place]!,
          instead: (of) =>
            new Map([
              [of.variable, 0],
              [ticks[place]!, 1],
            ]),
        })),
        valued(['none', NOT_SURE]),
      ]
  }
}

/**
 * Whether an outcome of some finished sheet is another after a change of answers to a question than after a second
 * change.
 */
export function tellingsOn(
  { space, finished, told, support }: World,
  id: QuestionId,
): (one: Change, other: Change) => boolean {
  const { d } = space
  const own = space.variablesOf(id)
  /** What few variables decide is looked at first: it is small, and mostly enough. */
  const touched = told
    .filter(({ on }) => own.some((variable) => support(on).has(variable)))
    .toSorted((a, b) => support(a.on).size - support(b.on).size)
  return (one, other) => {
    let among: Assignments | undefined
    return touched.some(({ on }) => {
      const [before, after] = [d.fix(on, one), d.fix(on, other)]
      if (before === after) return false
      among ??= d.and(d.fix(finished, one), d.fix(finished, other))
      return d.meet(among, d.minus(before, after)) || d.meet(among, d.minus(after, before))
    })
  }
}

function classes<T>(items: readonly T[], alike: (a: T, b: T) => boolean): T[][] {
  return items.reduce<T[][]>((found, item) => {
    const home = found.find(([first]) => alike(first!, item))
    if (home) home.push(item)
    else found.push([item])
    return found
  }, [])
}

export const sameSet = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one))
const withReason = <T extends object>(listing: T, because: string | undefined): T & { because?: string } => ({
  ...listing,
  ...(because !== undefined && { because }),
})
