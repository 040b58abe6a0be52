import { z } from 'zod'
import { CAN_I_RUN } from '#core/rulebook/book.ts'
import { condition, id, raising, text, urgency } from '#core/rulebook/schema.ts'

/**
 * The shape of every file in `rules/contract/`: what must hold of the rules beside it, written a second time on purpose.
 * Only shape: that the questions, options and rules exist is looked into by `inspectContract`.
 */
const ids = z.array(id).min(1)
const says = text.describe('the property as a sentence that a clinician can check')
const raised = z.strictObject({ to: raising, when: condition }).optional()
const perUrgency = z.strictObject({ says, at: z.partialRecord(urgency, ids) })

const emergency = z.strictObject({
  says,
  signs: z.record(id, ids).describe('of each list, the options that are an emergency by themselves'),
  together: z.array(condition).default([]).describe('what is an emergency only together'),
})

const urgencies = z.strictObject({
  says,
  urgencies: z.record(id, z.strictObject({ urgency: raising, raised })).describe('of each red flag'),
})

const floors = z.strictObject({
  says,
  floors: z.record(id, z.strictObject({ urgency: raising, raised })).describe('of each question'),
  otherwise: raising.describe('of any other question that a red flag reads'),
})

const habits = z.strictObject({ says, questions: ids })

const worse = z.strictObject({
  scales: z.array(id).default([]),
  choices: z.record(id, z.array(z.strictObject({ from: id, to: ids })).min(1)).default({}),
})

const easing = z.strictObject({
  becomes: z.record(id, ids).default({}).describe('these options of a choice'),
  falls: z.array(id).default([]).describe('a lower number on these scales'),
  allEnd: z.array(id).default([]).describe('every tick of these lists gone'),
})

const hidden = z.strictObject({ says, hides: z.record(id, ids).describe('of each question, the red flags') })

const advice = z.record(
  id,
  z.strictObject({
    fits: z.union([z.literal('always'), condition], { error: 'write a condition, or the word always' }),
    neverWhen: z.array(condition).default([]).describe('held back unless each of these is ruled out'),
    needsAnswerTo: z.array(id).default([]).describe('held back without an answer to these, asked or not'),
    running: z.boolean().default(false).describe('advice to run, or on how to run'),
  }),
)

const limits = z.strictObject({
  ceilings: perUrgency,
  running: z.strictObject({ says, neverFrom: raising, neverWhen: z.array(condition).min(1) }),
  pairs: z.strictObject({ says, never: z.array(z.tuple([id, id])) }),
  help: perUrgency,
})

const canIRun = z.strictObject({
  says,
  strict: z.strictObject({
    says,
    atLeast: z.partialRecord(z.enum(CAN_I_RUN), z.array(condition).min(1)),
    anyRedFlagBut: ids.describe('any other red flag asks for "ask-first" or stricter'),
  }),
  worse: z.strictObject({ says, harmless: z.record(id, z.union([id, z.int()])).describe('the most harmless answer') }),
})

/** One kind of promise to each; `inspectContract` counts them, so that a second one is named where it stands. */
const promises = z.record(
  id,
  z.strictObject({
    says,
    heldBack: ids.optional().describe('never shown unless all that its row holds it back by is ruled out'),
    fitting: ids.optional().describe('the same, and never shown where it does not fit'),
    takesOver: ids.optional().describe('always shown where it fits and the ceilings allow it'),
    neverAlone: ids.optional().describe('never shown without one of those under "beside"'),
    beside: ids.optional(),
  }),
)

/** Which schema each file has. */
export const CONTRACT = {
  'contract/advice': advice,
  'contract/can-i-run': canIRun,
  'contract/easing': easing,
  'contract/emergency': emergency,
  'contract/floors': floors,
  'contract/habits': habits,
  'contract/hidden': hidden,
  'contract/limits': limits,
  'contract/promises': promises,
  'contract/urgencies': urgencies,
  'contract/worse': worse,
} as const
