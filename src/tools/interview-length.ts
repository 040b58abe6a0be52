import type { QuestionId } from '#core/basics/id.ts'
import { type Answers, readAnswers } from '#core/assessment/answers.ts'
import { answersOf } from '#core/cases/exercise.ts'
import { walk } from '#core/assessment/walk.ts'
import { readRuleBook } from '#tools/rules.ts'

/**
 * `interview:length`: how many questions each worked runner is asked, and the median. Every question is answered by
 * tapping.
 */
const { book, raw } = readRuleBook('rules')

/** The questions that are asked of somebody with these answers, one by one. */
function asked(full: Answers): QuestionId[] {
  let answers: Answers = {}
  const order: QuestionId[] = []
  for (
    let { step } = walk(book, answers);
    step.kind === 'ask' && full[step.question] !== undefined;
    { step } = walk(book, answers)
  ) {
    order.push(step.question)
    answers = { ...answers, [step.question]: full[step.question] }
  }
  return order
}

const lengths = [...raw['cases/runners']]
  .map(([id, runner]) => {
    const read = readAnswers(book, answersOf(raw, runner))
    if (!read.ok) throw new Error(`${id} has an answer that does not fit`)
    return { id, urgency: runner.expect.urgency, questions: asked(read.value).length }
  })
  .sort((a, b) => a.questions - b.questions)

for (const { id, urgency, questions } of lengths)
  console.log(`${String(questions).padStart(2)}  ${urgency.padEnd(11)}  ${id}`)
const middle = (lengths.length - 1) / 2
const median = (lengths[Math.floor(middle)]!.questions + lengths[Math.ceil(middle)]!.questions) / 2
const selfCare = Math.max(...lengths.filter(({ urgency }) => urgency === 'self-care').map(({ questions }) => questions))
console.log(
  `median ${median} questions over ${lengths.length} worked runners; at most ${selfCare} to self-care; ${book.questions.length} in all`,
)
