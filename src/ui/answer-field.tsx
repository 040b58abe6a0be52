import type { Answer } from '#core/assessment/answers.ts'
import type { OptionId } from '#core/basics/id.ts'
import { NOT_SURE } from '#core/engine/condition.ts'
import type { ChoicesQuestion, Question } from '#core/rulebook/book.ts'
import { intakeWords } from '#words/intake.ts'
import { Checkboxes } from './checkboxes.tsx'
import { PainScale } from './pain-scale.tsx'
import { Radios } from './radios.tsx'

const NONE = 'none-of-these'

interface AnswerFieldProps {
  /** The name of the controls; alone on the page. */
  readonly name: string
  readonly question: Question
  readonly value: Answer | undefined
  readonly onChange: (value: Answer | undefined) => void
}

/** All that a question can be answered with, as controls of its kind. Its heading stands elsewhere. */
export function AnswerField({ name, question, value, onChange }: AnswerFieldProps) {
  const unsure = { id: NOT_SURE, label: question.notSure }
  const common = { name, or: intakeWords.or }
  switch (question.kind) {
    case 'scale':
      return (
        <PainScale
          {...common}
          lowest={question.lowest}
          highest={question.highest}
          unsure={unsure}
          value={value as number | OptionId | undefined}
          onChange={(next) => onChange(next as Answer)}
        />
      )
    case 'choice':
      return (
        <Radios
          {...common}
          choices={question.options}
          apart={unsure}
          value={value as OptionId | undefined}
          onChange={(next) => onChange(next as OptionId)}
        />
      )
    case 'choices':
      return (
        <Checkboxes
          {...common}
          choices={question.options}
          unsure={unsure}
          {...noneOf(question)}
          value={value as readonly OptionId[] | undefined}
          onChange={(next) => onChange(next as readonly OptionId[] | undefined)}
        />
      )
  }
}

const noneOf = ({ none }: ChoicesQuestion) => (none === undefined ? {} : { none: { id: NONE, label: none } })
