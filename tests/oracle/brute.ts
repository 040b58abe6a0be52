import { type Answer, type Answers, readingOf } from '../../src/core/assessment/answers.ts'
import { assess, type Outcome } from '../../src/core/assessment/assess.ts'
import { Sheet } from '../../src/core/assessment/sheet.ts'
import type { Place } from '../../src/core/assessment/walk.ts'
import { proveBook } from '../../src/core/contract/properties.ts'
import type { Condition } from '../../src/core/engine/condition.ts'
import { judge, MET, type Reading } from '../../src/core/engine/judge.ts'
import { compareUrgency, type Library, type Question, type RuleBook, URGENCIES } from '../../src/core/rulebook/book.ts'
import { readRuleBook } from '../../src/tools/rules.ts'
import { withoutGone } from '../rules/plant.ts'
import { engineOn } from '../support/engine-on.ts'
import { best, canStand, STANDINGS } from './semantics.ts'

/** Few enough answers that every sheet can be gone through. A number or nothing after a question: all of it. */
type Cuts = Readonly<Record<string, Record<string, readonly string[] | 'all'>>>
const CUTS: Cuts = {
  'leg and course': {
    'leg-symptoms': 'all',
    age: ['under-18', '18-34', '60-69'],
    'pain-severity': 'all',
    'pain-duration': 'all',
    'pain-course': 'all',
  },
  'bone signs, asked if': {
    'medical-history': ['stress-fracture', 'steroid-tablets'],
    'pain-place': ['neck', 'lower-back', 'tailbone'],
    'pain-severity': 'all',
    'daily-function': ['cannot-walk-normally'],
    'bone-signs': ['hopping-hurts', 'builds-during-run'],
  },
  'running and cautions': {
    age: ['18-34', '60-69'],
    'pain-severity': 'all',
    'running-background': 'all',
    'longest-run-jump': ['no-longer', '10-to-30-percent', 'more-than-double'],
    'mileage-ramp': ['steady-or-less', 'over-30-percent'],
    'painkiller-cautions': ['blood-thinner', 'water-tablets'],
  },
  'emergency and causes': { 'nerve-signs': ['bladder-change'], 'pain-severity': 'all', shoes: 'all', surface: 'all' },
}

/** The same in small, for `npm test`: all in some seconds. */
export const SMALL_CUTS: Cuts = {
  'leg and course': {
    'leg-symptoms': ['foot-drop', 'tingling-or-numb-foot'],
    age: ['under-18'],
    'pain-severity': 'all',
    'pain-duration': ['over-12-weeks'],
    'pain-course': 'all',
  },
  'bone signs, asked if': {
    'medical-history': ['stress-fracture', 'steroid-tablets'],
    'pain-place': ['neck', 'lower-back'],
    'pain-severity': 'all',
    'bone-signs': ['hopping-hurts'],
  },
  'running and cautions': {
    age: ['60-69'],
    'pain-severity': 'all',
    'running-background': 'all',
    'longest-run-jump': ['no-longer', 'more-than-double'],
    'painkiller-cautions': ['blood-thinner'],
  },
}

type Verdicts = Record<string, boolean>

/** A rule book that is small enough to go through every sheet of it. */
interface SmallBook {
  readonly name: string
  readonly book: RuleBook
}

/** Each cut-down rule book as it is, and with two faults. */
export const smallBooks = (book: RuleBook, cuts: Cuts): SmallBook[] =>
  Object.entries(cuts).flatMap(([name, keep]) => {
    const small = cut(book, keep)
    return [
      { name, book: small },
      { name: `${name}, every comparison reversed`, book: reversed(small) },
      { name: `${name}, every other red flag gone`, book: halved(small) },
    ]
  })

/** Compares counts and verdicts on every cut-down rule book, as it is and with faults; how many disagree. */
export function bruteForce(): number {
  const real = readRuleBook('rules')
  return smallBooks(real.book, CUTS).reduce((sum, small) => {
    const { wrong, said } = compare(small, real)
    console.log(`${wrong.length === 0 ? 'agree   ' : 'DISAGREE'} ${said}`)
    for (const line of wrong) console.log(`  ${line}`)
    return sum + wrong.length
  }, 0)
}

/** Where the proofs of a rule book and a walk through every sheet of it disagree, and all that was found. */
export function compare(
  { name, book }: SmallBook,
  { library, contract }: Pick<ReturnType<typeof readRuleBook>, 'library' | 'contract'>,
): { readonly wrong: readonly string[]; readonly said: string } {
  const diagrams = proveBook(book, library, contract)
  const every = new Every(book, library)
  const counts = every.counts()
  const verdicts = every.verdicts()
  const listed = new Map(diagrams.proofs.map(({ id, holds }) => [id, holds]))
  const wrong = [
    ...(['sheets', 'finished', 'urgency', 'causes'] as const)
      .filter((key) => JSON.stringify(counts[key]) !== JSON.stringify(diagrams.counts[key]))
      .map((key) => `counts of ${key}: ${JSON.stringify(counts[key])} against ${JSON.stringify(diagrams.counts[key])}`),
    ...Object.entries(verdicts)
      .filter(([id, holds]) => listed.get(id) !== holds)
      .map(([id, holds]) => `${id}: by every sheet it ${holds ? 'holds' : 'fails'}`),
  ]
  const verdictsSaid = Object.entries(verdicts).map(([id, holds]) => `${id} ${holds ? 'holds' : 'fails'}`)
  return {
    wrong,
    said: `${name}: ${counts.sheets} sheets, ${counts.finished} finished, ${book.redFlags.length} red flags, ${book.causes.length} causes, ${book.advice.length} pieces of advice; ${verdictsSaid.join(', ')}`,
  }
}

/** A rule book of these questions and options alone; what cannot be said without the others is left out. */
function cut(book: RuleBook, keep: Record<string, readonly string[] | 'all'>): RuleBook {
  const options = (id: string, all: readonly string[]) =>
    keep[id] === 'all' ? all : all.filter((one) => (keep[id] as readonly string[]).includes(one) || one === 'not-sure')
  const questions = book.questions
    .filter(({ id }) => id in keep)
    .map((question) =>
      question.kind === 'scale'
        ? question
        : { ...question, options: question.options.filter(({ id }) => options(question.id, [id]).length > 0) },
    ) as Question[]
  let rules = new Set<string>([...book.redFlags, ...book.causes, ...book.advice].map(({ id }) => id))
  const trim = (condition: Condition): Condition | undefined => {
    if (condition.kind === 'rule') return rules.has(condition.rule) ? condition : undefined
    if (condition.kind === 'urgency') return condition
    if (condition.kind === 'notRuledOut')
      return ((inner) => inner && { kind: 'notRuledOut' as const, of: inner })(trim(condition.of))
    if (condition.kind === 'not') return ((inner) => inner && { kind: 'not' as const, of: inner })(trim(condition.of))
    if (condition.kind === 'all' || condition.kind === 'any') {
      const parts = condition.of.map(trim).filter((part) => part !== undefined)
      const lost =
        condition.kind === 'all' ? parts.length < condition.of.length : parts.length === 0 && condition.of.length > 0
      return lost ? undefined : { kind: condition.kind, of: parts }
    }
    if (!(condition.question in keep)) return undefined
    if (!('options' in condition)) return condition
    const left = options(condition.question, condition.options) as typeof condition.options
    return left.length > 0 ? { ...condition, options: left } : undefined
  }
  const trimAll = (conditions: readonly Condition[]) => conditions.map(trim).filter((one) => one !== undefined)
  let made: RuleBook
  for (;;) {
    made = {
      ...book,
      questions,
      redFlags: book.redFlags.flatMap(({ raised, ...flag }) => {
        const when = trim(flag.when)
        const rise = raised && trim(raised.when)
        return when ? [{ ...flag, when, ...(raised && rise && { raised: { ...raised, when: rise } }) }] : []
      }),
      causes: book.causes
        .map((cause) => ({
          ...cause,
          strong: trimAll(cause.strong),
          supporting: trimAll(cause.supporting),
          common: trimAll(cause.common),
          against: trimAll(cause.against),
        }))
        .filter(({ strong, supporting, common }) => strong.length + supporting.length + common.length > 0),
      advice: book.advice.flatMap((advice) => {
        const shownWhen = trim(advice.shownWhen)
        return shownWhen ? [{ ...advice, shownWhen, neverWhen: trimAll(advice.neverWhen) }] : []
      }),
      limits: { ...book.limits, runningNeverWhen: trimAll(book.limits.runningNeverWhen) },
      canIRun: book.canIRun.flatMap((line) => ((when) => (when ? [{ ...line, when }] : []))(trim(line.when))),
    }
    const left = new Set<string>([...made.redFlags, ...made.causes, ...made.advice].map(({ id }) => id))
    if (left.size === rules.size) break
    rules = left
  }
  const asked = (question: Question): Question => {
    const { askedIf, ...rest } = question
    const condition = askedIf && trim(askedIf)
    return (condition ? { ...rest, askedIf: condition } : rest) as Question
  }
  return { ...made, questions: questions.map(asked) }
}

const reversed = (book: RuleBook): RuleBook => ({
  ...book,
  redFlags: JSON.parse(JSON.stringify(book.redFlags).replaceAll('"atLeast"', '"atMost"')) as RuleBook['redFlags'],
})
const halved = (book: RuleBook): RuleBook => {
  const redFlags = book.redFlags.filter(
    ({ id }, at) => at % 2 === 0 || JSON.stringify([book.advice, book.limits]).includes(`"rule":"${id}"`),
  )
  return withoutGone({ ...book, redFlags })
}

interface Seen {
  readonly answers: Answers
  readonly atLeast: number
  readonly atMost: number
  readonly ended: boolean
  readonly outcome: Outcome
  readonly told: string
}
const rank = (urgency: (typeof URGENCIES)[number]) => URGENCIES.indexOf(urgency)

/** Every sheet of a small rule book, each through the real engine. */
class Every {
  readonly #book: RuleBook
  readonly #library: Pick<Library, 'questions'>
  readonly #sheets = new Map<string, Seen>()

  constructor(book: RuleBook, library: Pick<Library, 'questions'>) {
    this.#book = book
    this.#library = library
    for (const answers of sheets(book.questions)) {
      const outcome = assess(book, answers)
      const told = JSON.stringify([
        outcome.urgency,
        outcome.redFlags
          .filter(({ verdict }) => verdict === 'met')
          .map(({ rule }) => rule.id)
          .sort(),
        outcome.causes.map(({ rule, standing }) => `${rule.id} ${standing}`).sort(),
        outcome.advice.map(({ rule }) => rule.id),
      ])
      this.#sheets.set(key(answers), {
        answers,
        outcome,
        told,
        atLeast: rank(outcome.atLeast),
        atMost: rank(outcome.atMost),
        ended: outcome.next.kind !== 'ask',
      })
    }
  }

  /** What applies is answered; with `just`, nothing else is. */
  #finished({ answers, outcome }: Seen, just: boolean): boolean {
    return this.#book.questions.every(({ id, onDemand }) => {
      const place = outcome.places.get(id)
      if (place === 'does-not-apply' || place === 'waiting') return !just || answers[id] === undefined
      return onDemand || answers[id] !== undefined
    })
  }

  /** The urgency that a runner with these answers comes to, who is asked one question after the other. */
  #asked({ answers }: Seen): number {
    let now = this.#sheets.get('')!
    for (let { next } = now.outcome; next.kind === 'ask'; { next } = now.outcome) {
      const answer = answers[next.question]
      if (answer === undefined)
        throw new Error(`${next.question} is asked on a finished sheet that has no answer to it`)
      now = this.#after(now, next.question, answer)!
    }
    return now.atLeast
  }

  counts() {
    const finished = [...this.#sheets.values()].filter((seen) => this.#finished(seen, true))
    const having = (test: (seen: Seen) => boolean) => String(finished.filter(test).length)
    return {
      sheets: String(this.#sheets.size),
      finished: String(finished.length),
      urgency: Object.fromEntries(
        URGENCIES.map((urgency) => [urgency, having(({ outcome }) => outcome.atLeast === urgency)]),
      ),
      causes: Object.fromEntries(
        this.#book.causes.map(({ id }) => [
          id,
          having(({ outcome }) => outcome.causes.some(({ rule }) => rule.id === id)),
        ]),
      ),
    }
  }

  verdicts(): Verdicts {
    const all = [...this.#sheets.values()]
    const finished = all.filter((seen) => this.#finished(seen, false))
    const ended = all.filter((seen) => seen.ended)
    const has = (id: string) => this.#book.questions.some((question) => question.id === id)
    const never = (question: string, before: unknown, after: unknown) =>
      all.every(
        (seen) =>
          JSON.stringify(seen.answers[question as never]) !== JSON.stringify(before) ||
          this.#after(seen, question, after)!.atLeast <= seen.atLeast,
      )
    return {
      'answering-never-lowers': all.every((seen) =>
        Object.keys(seen.answers).every((id) => seen.atLeast <= this.#after(seen, id, undefined)!.atLeast),
      ),
      ...(has('pain-severity') && {
        'more-pain-never-lowers': Array.from({ length: 10 }, (_, n) => n).every((n) =>
          never('pain-severity', n, n + 1),
        ),
      }),
      ...(has('pain-course') && {
        'a-worse-course-never-lowers': [
          ['getting-better', 'same'],
          ['getting-better', 'comes-and-goes'],
          ['same', 'getting-worse'],
          ['comes-and-goes', 'getting-worse'],
        ].every(([better, worse]) => never('pain-course', better, worse)),
      }),
      'every-rule-can-fire': this.#everyRuleFires(finished),
      'every-option-matters': this.#book.questions.every((question) =>
        values(question).every(
          (value) =>
            this.#isListedWithNone(question, value) ||
            finished.some(
              (seen) =>
                holds(seen.answers[question.id], value) &&
                others(question, seen.answers[question.id], value).some((other) => {
                  const after = this.#after(seen, question.id, other)
                  return after !== undefined && this.#finished(after, false) && after.told !== seen.told
                }),
            ),
        ),
      ),
      'every-sheet-has-one-urgency': ended.every(({ atLeast, atMost }) => atLeast === atMost),
      'every-cause-has-advice': ended.every(({ outcome }) =>
        outcome.causes.every(
          ({ rule, standing }) =>
            (standing === 'named' && best(rule) !== 'named') ||
            [...outcome.advice, ...outcome.withheld].some((advice) =>
              JSON.stringify(advice.rule.shownWhen).includes(`"rule":"${rule.id}"`),
            ),
        ),
      ),
      'every-ended-interview-has-one-can-i-run': ended.every(({ answers }) => {
        const sheet = engineOn(this.#book, answers)
        return this.#book.canIRun.some(({ when }) => judge(when, sheet).least === MET)
      }),
      'skipping-loses-nothing': ended.filter(isDone).every((seen) => this.#forced(seen)),
      'a-short-way-loses-no-urgency': finished.every((seen) => this.#asked(seen) === seen.atLeast),
    }
  }

  /** An option that its question lists, with a reason, as no different from none. */
  #isListedWithNone({ id }: Question, value: string | number): boolean {
    const alike = this.#library.questions[id]?.alike ?? []
    return alike.some(({ answers }) => answers.includes(value) && answers.includes('none'))
  }

  #everyRuleFires(finished: readonly Seen[]): boolean {
    const { redFlags, causes, advice } = this.#book
    const told = new Set(
      finished.flatMap(({ outcome }) => [
        ...outcome.redFlags.filter(({ verdict }) => verdict === 'met').map(({ rule }) => rule.id as string),
        ...outcome.causes.flatMap(({ rule, standing }) =>
          STANDINGS.slice(0, STANDINGS.indexOf(standing) + 1).map((at) => `${rule.id} ${at}`),
        ),
        ...outcome.advice.map(({ rule }) => rule.id as string),
      ]),
    )
    const urgencies = URGENCIES.slice(0, 4).every((urgency) =>
      finished.some(({ outcome }) => compareUrgency(outcome.atLeast, urgency) <= 0),
    )
    return (
      urgencies &&
      [...redFlags, ...advice].every(({ id }) => told.has(id)) &&
      causes.every((cause) => STANDINGS.every((at) => !canStand(cause, at) || told.has(`${cause.id} ${at}`)))
    )
  }

  /**
   * With every answer made to count, also to questions that were skipped, the same is told. An emergency names no
   * cause.
   */
  #forced({ answers, outcome, told }: Seen): boolean {
    const sheet = new Sheet(this.#book)
    for (const { id } of this.#book.questions) sheet.set(id, forcedReading(outcome.places.get(id)!, answers[id]))
    const met = (id: never) => sheet.rule(id).least === 2
    const { atLeast } = sheet.urgency()
    const forced = [
      atLeast,
      this.#book.redFlags
        .map(({ id }) => id)
        .filter((id) => met(id as never))
        .sort(),
      this.#book.causes
        .flatMap((cause) => {
          const standing = sheet.standing(cause)
          return standing === undefined || atLeast === 'emergency' ? [] : [`${cause.id} ${standing}`]
        })
        .sort(),
      this.#book.advice.map(({ id }) => id).filter((id) => met(id as never)),
    ]
    return JSON.stringify(forced) === told
  }

  #after(seen: Seen, question: string, answer: unknown): Seen | undefined {
    const { [question as never]: _before, ...rest } = seen.answers
    return this.#sheets.get(key((answer === undefined ? rest : { ...rest, [question]: answer }) as Answers))
  }
}

/** Nothing that is asked has no answer; an emergency may end an interview sooner. */
const isDone = ({ answers, outcome }: Seen): boolean =>
  [...outcome.places].every(([id, place]) => place !== 'asked' || answers[id] !== undefined)

/** Every answer counts, also to what was skipped as irrelevant. */
function forcedReading(place: Place, answer: Answer | undefined): Reading {
  if (place === 'does-not-apply') return 'off'
  if (answer === undefined) return place === 'on-demand' ? 'unasked' : 'absent'
  return place === 'waiting' || place === 'later' ? 'absent' : readingOf(answer)
}

const key = (answers: Answers): string =>
  Object.keys(answers)
    .sort()
    .map((id) => `${id}=${[answers[id as never]].flat().map(String).sort().join('+')}`)
    .join(';')

/** Every sheet there can be. */
export function sheets(questions: readonly Question[]): Answers[] {
  return questions.reduce<Answers[]>(
    (all, question) =>
      all.flatMap((rest) => [
        rest,
        ...everyAnswer(question).map((answer) => ({ ...rest, [question.id]: answer }) as Answers),
      ]),
    [{}],
  )
}
function everyAnswer(question: Question): unknown[] {
  if (question.kind === 'scale') return [...Array.from({ length: 11 }, (_, n) => n), 'not-sure']
  const options = question.options.map(({ id }) => id as string)
  if (question.kind === 'choice') return [...options, 'not-sure']
  const subsets = options.reduce<string[][]>(
    (all, option) => [...all, ...all.map((ticked) => [...ticked, option])],
    [[]],
  )
  return subsets.flatMap((ticked) => [
    ...(ticked.length > 0 || question.none !== undefined ? [ticked] : []),
    [...ticked, 'not-sure'],
  ])
}
const values = (question: Question): (string | number)[] =>
  question.kind === 'scale' ? Array.from({ length: 11 }, (_, n) => n) : question.options.map(({ id }) => id as string)
const holds = (answer: unknown, value: string | number): boolean =>
  Array.isArray(answer) ? answer.includes(value) : answer === value
/** The other answers to a question; of a list, the same without the option. */
function others(question: Question, answer: unknown, value: string | number): unknown[] {
  if (Array.isArray(answer)) return [answer.filter((one) => one !== value)]
  return everyAnswer(question).filter((one) => one !== value)
}
