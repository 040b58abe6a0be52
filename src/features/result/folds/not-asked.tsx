import type { Interview } from '#core/assessment/interview.ts'
import type { QuestionId } from '#core/basics/id.ts'
import { offers } from '#core/assessment/pages.ts'
import type { Outcome } from '#core/assessment/assess.ts'
import { paths } from '#paths'
import type { Library } from '#core/rulebook/book.ts'
import { ADDING } from '#state/errand.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { resultWords } from '#words/result.ts'
import { Section } from '../section.tsx'

const words = resultWords.later

interface NotAskedProps {
  readonly interview: Interview
  readonly outcome: Outcome
  readonly library: Library
}

/** What need not be asked, since no answer could have made it more urgent; all of it can be told still. */
export function NotAsked({ interview, outcome: { later }, library }: NotAskedProps) {
  if (later.length === 0) return null
  const { clinician, running } = offers(interview)
  return (
    <Section heading={words.heading} intro={words.meaning(later.length)}>
      <Details summary={words.which}>
        <ul>
          {later.map((id) => (
            <li key={id}>{library.questions[id]!.short}</li>
          ))}
        </ul>
      </Details>
      {clinician === undefined ? null : (
        <p>
          <ButtonLink look="secondary" to={paths.question(clinician.questions[0]!)} state={ADDING}>
            {words.add}
          </ButtonLink>
        </p>
      )}
      {running === undefined ? null : (
        <>
          <p>{words.runningMeaning}</p>
          <p>
            <ButtonLink look="secondary" to={paths.question(running.questions[0]!)} state={ADDING}>
              {words.running}
            </ButtonLink>
          </p>
        </>
      )}
    </Section>
  )
}

/**
 * The list that comes before painkillers and hands-on treatment, where one of these could be advised, until it is
 * answered.
 */
export function Offered({
  interview: { book, answers },
  outcome: { places },
}: Pick<NotAskedProps, 'interview' | 'outcome'>) {
  const isOpen = (id: QuestionId) => places.get(id) === 'on-demand' && answers[id] === undefined
  const offered = book.questions.map(({ id }) => id).filter(isOpen)
  if (offered.length === 0) return null
  return (
    <Section heading={words.offer} intro={words.offerMeaning}>
      {offered.map((id) => (
        <p key={id}>
          <ButtonLink look="secondary" to={paths.question(id)} state={ADDING}>
            {words.offerGo}
          </ButtonLink>
        </p>
      ))}
    </Section>
  )
}
