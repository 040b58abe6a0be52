import type { FactSaid } from '#core/note/facts.ts'
import type { ClinicianNote } from '#core/note/note.ts'
import type { Sign } from '#core/note/signs.ts'
import { dateTime } from './moment.ts'
import {
  ABSENT,
  CATEGORIES,
  FINDINGS,
  optionsOf,
  PAIN_SEVERITY,
  QUESTIONS,
  RED_FLAGS,
  UCUM,
  URGENCIES_SYSTEM,
  VERDICTS,
} from './names.ts'
import type { Concept, Observation, ObservationValue } from './r4.ts'
import type { ToldNote } from './told-note.ts'

/**
 * What is seen of the note by whoever reads no questionnaires: the outcome, each list of signs, and how bad the pain
 * gets.
 */
export interface Observed {
  readonly outcome: Observation
  readonly signs: readonly Observation[]
  readonly facts: readonly Observation[]
}

/** `response` is the name of the questionnaire response that all of it comes from. */
export function observationsOf(note: ClinicianNote, told: ToldNote, response: string): Observed {
  const observation = (
    code: Concept,
    value: Omit<ObservationValue & Pick<Observation, 'component'>, 'code'>,
  ): Observation => ({
    resourceType: 'Observation',
    status: 'final',
    category: [{ coding: [{ system: CATEGORIES, code: 'survey', display: 'Survey' }] }],
    code,
    effectiveDateTime: dateTime(note.made),
    performer: [{ type: 'Patient', display: told.patient }],
    derivedFrom: [{ reference: response }],
    ...value,
  })
  return {
    outcome: observation(coded(FINDINGS, 'urgency', told.outcome), outcomeOf(note, told)),
    signs: note.signs.map(({ question, name, signs }) =>
      observation(coded(QUESTIONS, question, name), {
        component: signs.map((sign) => ({
          code: coded(optionsOf(question), sign.option, sign.name),
          ...stateOf(sign, told),
        })),
      }),
    ),
    facts: note.sections
      .flatMap(({ facts }) => facts)
      .filter(({ role }) => role === 'severity')
      .map(({ question, said }) =>
        observation(
          { coding: [PAIN_SEVERITY, { system: QUESTIONS, code: question }], text: PAIN_SEVERITY.display! },
          severityOf(said, told),
        ),
      ),
  }
}

/** The urgency, and beside it every red flag that is met or not ruled out. */
function outcomeOf(
  { urgency, met, unsettled }: ClinicianNote,
  told: ToldNote,
): Pick<Observation, 'valueCodeableConcept' | 'component'> {
  const flags = [
    ...met.map((flag) => ({ ...flag, verdict: 'met' as const })),
    ...unsettled.map((flag) => ({ ...flag, verdict: 'undetermined' as const })),
  ]
  const component = flags.map(({ rule, name, verdict }) => ({
    code: coded(RED_FLAGS, rule, name),
    valueCodeableConcept: coded(VERDICTS, verdict, told.verdict[verdict]),
  }))
  return {
    valueCodeableConcept: coded(URGENCIES_SYSTEM, urgency, told.urgency),
    ...(component.length > 0 && { component }),
  }
}

/**
 * Four ways: true, false, asked but not known, not asked. The last two have no value, so nobody can read them as no.
 */
function stateOf({ state }: Sign, told: ToldNote): ObservationValue {
  return state === 'yes' || state === 'no' ? { valueBoolean: state === 'yes' } : absent(state, told)
}

function severityOf(said: FactSaid, told: ToldNote): ObservationValue {
  if (said.kind === 'score')
    return { valueQuantity: { value: said.score, unit: '{score}', system: UCUM, code: '{score}' } }
  return absent(said.kind === 'not-sure' ? 'not-sure' : 'not-asked', told)
}

const absent = (state: 'not-sure' | 'not-asked', told: ToldNote): ObservationValue => ({
  dataAbsentReason: {
    coding: [
      state === 'not-sure'
        ? { system: ABSENT, code: 'asked-unknown', display: 'Asked But Unknown' }
        : { system: ABSENT, code: 'not-asked', display: 'Not Asked' },
    ],
    text: told.state[state],
  },
})

const coded = (system: string, code: string, text: string): Concept => ({ coding: [{ system, code }], text })
