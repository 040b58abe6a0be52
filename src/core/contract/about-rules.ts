import type { Contract } from '#core/contract/contract.ts'
import type { QuestionId } from '#core/basics/id.ts'
import { atoms } from '#core/engine/condition.ts'
import { NOTHING } from '#core/proof/diagram.ts'
import { type Cause, URGENCIES } from '#core/rulebook/book.ts'
import { idleIn, listed, sameSet, tellingsOn } from '#core/proof/listings.ts'
import { countsFrom, highestStanding, type Standing, STANDINGS } from '#core/rulebook/meaning.ts'
import type { Property } from '#core/proof/property.ts'
import { URGENT } from '#core/proof/told.ts'
import { fault, violation, type World } from '#core/proof/world.ts'

/** All that must hold of the rules themselves. */
export const ruleProperties = ({ help }: Contract): readonly Property[] => [
  {
    id: 'every-rule-can-fire',
    says: 'Every red flag can be met, every cause shown, at its highest standing too, and every piece of advice given, on some finished sheet.',
    violations: (world) => {
      const { d } = world.space
      const silent = world.told.filter(
        ({ what, on }) => d.and(on, world.finished) === NOTHING && !isCapped(world, what),
      )
      return silent.map(({ what }) => fault(`${what} can never be`))
    },
  },
  {
    id: 'every-rule-matters',
    says: 'Every red flag decides the urgency of some finished sheet, which would be less urgent without it. One that the others always outrank is listed with its reason, and no other gives one.',
    violations: (world) => [
      ...listed(world)
        .outranked.filter(({ because }) => because === undefined)
        .map(({ rule }) => fault(`${rule} is always outranked, and gives no reason`)),
      ...world.book.redFlags
        .filter(
          ({ id }) =>
            world.reasons.redFlags[id]?.outrankedReason !== undefined &&
            !listed(world).outranked.some(({ rule }) => rule === id),
        )
        .map(({ id }) => fault(`${id} gives a reason for being outranked, and is not`)),
    ],
  },
  {
    id: 'every-option-matters',
    says: 'For every option of every question there is a finished sheet where another answer to the same question changes the outcome.',
    violations: (world) =>
      world.book.questions.flatMap((question) => {
        const tells = tellingsOn(world, question.id)
        const [state] = world.variablesOf(question.id)
        const values =
          question.kind === 'choices'
            ? []
            : Array.from({ length: question.kind === 'scale' ? 11 : question.options.length }, (_, place) => place + 1)
        const others = [...values, values.length + 1]
        const idle =
          question.kind === 'choices'
            ? idleIn(world, question).filter((option) => !isListedWithNone(world, question.id, option))
            : values
                .filter(
                  (value) =>
                    !others.some(
                      (other) => other !== value && tells(new Map([[state!, value]]), new Map([[state!, other]])),
                    ),
                )
                .map((value) => (question.kind === 'choice' ? question.options[value - 1]!.id : value - 1))
        return idle.map((option) => fault(`${question.id}: ${option} changes nothing`))
      }),
  },
  {
    id: 'what-is-alike-is-listed',
    says: 'Answers that no rule tells apart are listed with the reason, and no reason is given for answers that some rule does tell apart.',
    violations: (world) => {
      const { alike } = listed(world)
      const bare = alike
        .filter(({ because }) => because === undefined)
        .map(({ question, answers }) =>
          fault(`${question}: no rule tells ${answers.join(', ')} apart, and no reason is given`),
        )
      const stale = world.book.questions.flatMap(({ id }) =>
        (world.reasons.questions[id]?.alike ?? [])
          .filter(({ answers }) => !alike.some((one) => one.question === id && sameSet(one.answers, answers)))
          .map(({ answers }) =>
            fault(
              `${id}: a reason is given for ${answers.join(', ')}, and they are not just the answers that no rule tells apart`,
            ),
          ),
      )
      return [...bare, ...stale]
    },
  },
  {
    id: 'every-sheet-has-one-urgency',
    says: 'Every interview that has ended has just one urgency, which nothing can change any more.',
    violations: (world) =>
      URGENT.flatMap((urgency) =>
        violation(
          world,
          `${urgency} is still possible and not certain`,
          world.space.d.minus(world.space.d.and(world.ended, world.rulings.possible(urgency)), world.certain(urgency)),
        ),
      ),
  },
  {
    id: 'every-sheet-has-an-answer',
    says: help.says,
    violations: (world) => {
      const { d } = world.space
      return URGENCIES.flatMap((urgency) =>
        (help.at[urgency] ?? []).flatMap((id) =>
          violation(
            world,
            `${urgency} without ${id}`,
            d.minus(d.and(world.ended, world.exactly(urgency)), world.shown(id)),
          ),
        ),
      )
    },
  },
  {
    id: 'every-cause-has-advice',
    says: 'For every cause that is likely or possible, or that its label lets be no more than named, at least one piece of advice given for it fits, shown or withheld.',
    violations: (world) =>
      world.book.causes.flatMap((cause) => {
        const { d } = world.space
        const about = world.book.advice.filter((advice) =>
          atoms(advice.shownWhen).some((atom) => atom.kind === 'rule' && atom.rule === cause.id),
        )
        return violation(
          world,
          `${cause.id} without advice`,
          d.and(
            world.ended,
            world.rulings.standing(cause, countsFrom(cause)).least,
            d.not(d.or(...about.map(world.rulings.wanted))),
          ),
        )
      }),
  },
]

/** An option that its question lists, with a reason, as no different from none. */
const isListedWithNone = ({ reasons }: World, question: QuestionId, option: string): boolean =>
  (reasons.questions[question]?.alike ?? []).some(({ answers }) => answers.includes(option) && answers.includes('none'))

/** A standing that the label of a cause does not allow, or that none of its signs can bring. */
function isCapped({ book }: World, what: string): boolean {
  return book.causes.some((cause) => STANDINGS.some((at) => what === `${cause.id} ${at}` && !canStand(cause, at)))
}

function canStand(cause: Cause, at: Standing): boolean {
  if (STANDINGS.indexOf(at) < STANDINGS.indexOf(highestStanding(cause))) return false
  const { strong, supporting, common } = cause
  return strong.length > 0 || at === 'named' || (at === 'possible' && (supporting.length > 0 || common.length > 1))
}
