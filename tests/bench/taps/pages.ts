import type { Answer, Answers } from '../../../src/core/assessment/answers.ts'
import { walk } from '../../../src/core/assessment/walk.ts'
import { NOT_SURE } from '../../../src/core/engine/condition.ts'
import type { Question, RuleBook } from '../../../src/core/rulebook/book.ts'

/** What is pressed on a page: a control, in ours and in theirs, by what finds it there. */
export interface Press {
  readonly ours: string
  readonly theirs: string
}

/** A page as both sides ask it, and what the runner presses on it before "Continue". */
export interface AskedPage {
  readonly title: string
  readonly schema: object
  readonly uiSchema: object
  readonly presses: readonly Press[]
}

interface Control {
  /** What stands in the control's `value` in ours. */
  readonly value: string
  readonly label: string
}

const NONE = 'none-of-these'

/** All that a question can be answered with, in the order of both. */
function controlsOf(question: Question): Control[] {
  const options =
    question.kind === 'scale'
      ? Array.from({ length: 11 }, (_, number) => ({ value: String(number), label: String(number) }))
      : question.options.map(({ id, label }) => ({ value: String(id), label }))
  const none = question.kind === 'choices' && question.none !== undefined ? [{ value: NONE, label: question.none }] : []
  return [...options, ...none, { value: String(NOT_SURE), label: question.notSure }]
}

/** A list takes any of its controls, another question one of them. Nothing depends on anything: the kindest to them. */
function schemaOf(question: Question): object {
  const oneOf = controlsOf(question).map(({ value, label }) => ({ const: value, title: label }))
  const told = { title: question.heading, ...(question.hint !== undefined && { description: question.hint }) }
  return question.kind === 'choices'
    ? { ...told, type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', oneOf } }
    : { ...told, type: 'string', oneOf }
}

function pressesFor(question: Question, answer: Answer): Press[] {
  const values = typeof answer === 'object' ? (answer.length === 0 ? [NONE] : answer.map(String)) : [String(answer)]
  return values.map((value) => ({
    ours: `#question-${question.id} input[value="${value}"]`,
    theirs: `[id="root_${question.id}-${controlsOf(question).findIndex((one) => one.value === value)}"]`,
  }))
}

/** The pages that a runner goes through from the first to the last, each with what is asked on it. */
export function pagesOf(book: RuleBook, answers: Answers): AskedPage[] {
  const { step, places } = walk(book, answers)
  if (step.kind !== 'review') throw new Error('this runner does not come to the end')
  return book.pages.flatMap((page) => {
    const asked = book.questions.filter(({ id }) => page.questions.includes(id) && places.get(id) === 'asked')
    if (asked.length === 0) return []
    return [
      {
        title: page.title ?? asked[0]!.heading,
        schema: {
          type: 'object',
          required: asked.map(({ id }) => id),
          properties: Object.fromEntries(asked.map((question) => [question.id, schemaOf(question)])),
        },
        uiSchema: Object.fromEntries(
          asked.map(({ id, kind }) => [id, { 'ui:widget': kind === 'choices' ? 'checkboxes' : 'radio' }]),
        ),
        presses: asked.flatMap((question) => pressesFor(question, answers[question.id]!)),
      },
    ]
  })
}
