import type { OptionId, QuestionId, RuleId } from '#core/basics/id.ts'
import type { AdvicePromise, Contract, Rising } from '#core/contract/contract.ts'
import type { RawContract } from '#core/contract/rawcontract.ts'
import type { RawCondition } from '#core/rulebook/schema.ts'
import type { Urgency } from '#core/rulebook/book.ts'
import { readCondition, type Scope } from '#core/rulebook/conditions.ts'

/** The contract, from files that were inspected and found sound. `hash` is that of their content. */
export function readContract(raw: RawContract, questions: Scope['questions'], hash: string): Contract {
  const { emergency, urgencies, floors, habits, worse, hidden, advice, limits, promises } = raw as Required<RawContract>
  const read = (clause: RawCondition | 'always') => readCondition(clause, questions)
  const rising = ({ urgency, raised }: RawRising): Rising => ({
    urgency,
    ...(raised && { raised: { to: raised.to, when: read(raised.when) } }),
  })
  return {
    hash,
    emergency: {
      says: emergency.says,
      signs: Object.entries(emergency.signs) as [QuestionId, OptionId[]][],
      together: emergency.together.map(read),
    },
    urgencies: { says: urgencies.says, of: byId<RuleId, RawRising, Rising>(urgencies.urgencies, rising) },
    floors: {
      says: floors.says,
      of: byId<QuestionId, RawRising, Rising>(floors.floors, rising),
      otherwise: floors.otherwise,
    },
    habits: { says: habits.says, questions: habits.questions as QuestionId[] },
    worse: {
      scales: worse.scales as QuestionId[],
      choices: Object.entries(worse.choices) as unknown as Contract['worse']['choices'],
    },
    hidden: { says: hidden.says, hides: byId(hidden.hides, (flags) => flags as RuleId[]) },
    advice: byId(advice, ({ fits, neverWhen, needsAnswerTo, running }) => ({
      fits: read(fits),
      neverWhen: neverWhen.map(read),
      needsAnswerTo: needsAnswerTo as QuestionId[],
      running,
    })),
    ceilings: limits.ceilings as unknown as Contract['ceilings'],
    running: { ...limits.running, neverWhen: limits.running.neverWhen.map(read) },
    pairs: limits.pairs as unknown as Contract['pairs'],
    help: limits.help as unknown as Contract['help'],
    canIRun: {
      says: raw['can-i-run']!.says,
      strict: {
        ...raw['can-i-run']!.strict,
        anyRedFlagBut: raw['can-i-run']!.strict.anyRedFlagBut as RuleId[],
        atLeast: Object.fromEntries(
          Object.entries(raw['can-i-run']!.strict.atLeast).map(([answer, conditions]) => [
            answer,
            (conditions ?? []).map(read),
          ]),
        ),
      },
      worse: {
        says: raw['can-i-run']!.worse.says,
        harmless: Object.entries(raw['can-i-run']!.worse.harmless) as [QuestionId, OptionId | number][],
      },
    },
    promises: Object.entries(promises).map(([id, promise]) => toPromise(id, promise)),
  }
}

interface RawRising {
  readonly urgency: Urgency
  readonly raised?: { readonly to: Urgency; readonly when: RawCondition } | undefined
}

function toPromise(
  id: string,
  { says, heldBack, fitting, takesOver, neverAlone, beside }: Required<RawContract>['promises'][string],
): AdvicePromise {
  const made = (advice: string[]) => ({ id, says, advice: advice as RuleId[] })
  if (heldBack) return { ...made(heldBack), kind: 'heldBack' }
  if (fitting) return { ...made(fitting), kind: 'fitting' }
  if (takesOver) return { ...made(takesOver), kind: 'takesOver' }
  return { ...made(neverAlone!), kind: 'neverAlone', beside: beside as RuleId[] }
}

const byId = <I extends string, T, U>(record: Readonly<Record<string, T>>, make: (one: T) => U): ReadonlyMap<I, U> =>
  new Map(Object.entries(record).map(([id, one]) => [id as I, make(one)]))
