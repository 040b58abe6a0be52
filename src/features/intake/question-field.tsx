import { memo } from 'react'
import type { Answer } from '#core/assessment/answers.ts'
import type { OptionId, QuestionId } from '#core/basics/id.ts'
import { NOT_SURE } from '#core/engine/condition.ts'
import type { Question } from '#core/rulebook/book.ts'
import { AnswerField } from '#ui/answer-field.tsx'
import { controlId } from '#ui/answer-row.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { intakeWords } from '#words/intake.ts'
import { PlaceFigure } from './place-figure.tsx'

interface QuestionFieldProps {
  readonly question: Question
  /** No other question is on the page, so that its heading is that of the page. */
  readonly isAlone: boolean
  /** It may be left open. */
  readonly isOptional: boolean
  readonly error: string | undefined
  readonly value: Answer | undefined
  /** The same function each time, so that a tick draws its own question alone. */
  readonly tick: (question: QuestionId, value: Answer | undefined) => void
}

/** The question as a group: its heading, hint, error, and answers of its kind. Drawn again only when it changes. */
export const QuestionField = memo(function QuestionField(props: QuestionFieldProps) {
  const { question, isAlone, isOptional, error, value, tick } = props
  const hint = question.hint ?? hintFor(question)
  const onChange = (next: Answer | undefined) => tick(question.id, next)
  const answers = <AnswerField name={question.id} question={question} value={value} onChange={onChange} />
  return (
    <Fieldset
      name={question.id}
      legend={isOptional ? intakeWords.optional(question.heading) : question.heading}
      level={isAlone ? 1 : 2}
      error={error}
      {...(hint !== undefined && { hint })}
    >
      {question.role === 'place' && question.kind === 'choices' ? (
        <div className="asked__places">
          {answers}
          <PlaceFigure question={question} value={value as readonly OptionId[] | undefined} onChange={onChange} />
        </div>
      ) : (
        answers
      )}
    </Fieldset>
  )
})

function hintFor(question: Question): string | undefined {
  if (question.kind === 'scale') return intakeWords.ends(question.lowest, question.highest)
  return question.kind === 'choices' ? intakeWords.selectAll : undefined
}

/** What to say when "Continue" was pressed with nothing chosen. */
export function errorFor(question: Question): string {
  switch (question.kind) {
    case 'scale':
      return intakeWords.errorScale(question.notSure)
    case 'choice':
      return intakeWords.errorChoice(question.notSure)
    case 'choices':
      return question.none === undefined
        ? intakeWords.errorPlaces(question.notSure)
        : intakeWords.errorChoices(question.none)
  }
}

/** The control that an error leads to: the first of the group. */
export const firstControl = (question: Question): string =>
  controlId(question.id, question.kind === 'scale' ? '0' : (question.options[0]?.id ?? NOT_SURE))
