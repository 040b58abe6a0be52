import { Navigate } from 'react-router'
import { outcomeOf } from '#core/assessment/assess.ts'
import { paths } from '#paths'
import { useInterview } from '#state/interview.ts'
import { useLibrary } from '#state/rulebook.tsx'
import { BackLink } from '#ui/back-link.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { intakeWords } from '#words/intake.ts'
import { reviewWords } from '#words/review.ts'
import { LoweredNotice } from './lowered-notice.tsx'
import { RETURNING } from '#state/errand.ts'
import { reviewSections } from './review-rows.tsx'
import { useSawEnd } from './saw-end.ts'
import { addressOf, pathOf } from './way.ts'
import './review-page.css'

/**
 * Every answer that counts, to be looked over before the result. Off-path answers are not shown; open questions are
 * linked.
 */
export function ReviewPage() {
  const interview = useInterview()
  const { book, answers } = interview
  const library = useLibrary()
  const { next, places, ignored } = outcomeOf(interview)
  useSawEnd(next.kind === 'review')
  if (next.kind === 'stop' || Object.keys(answers).length === 0) return <Navigate to={pathOf(book, next)} replace />
  const last = book.pages.findLast(({ questions }) => questions.some((id) => places.get(id) === 'asked'))
  return (
    <Page
      title={reviewWords.title}
      before={<BackLink to={last ? addressOf(last) : paths.start}>{intakeWords.back}</BackLink>}
    >
      <div className="review">
        <h1>{reviewWords.title}</h1>
        <p>{reviewWords.lead}</p>
        {next.kind === 'ask' ? <OpenNotice /> : <LoweredNotice />}
        {reviewSections(book, library, answers, places).map(({ id, title, rows }) => (
          <section className="review__section" key={id}>
            <h2>{title}</h2>
            <SummaryList rows={rows} />
          </section>
        ))}
        {ignored.length > 0 && <p className="quiet">{reviewWords.left(ignored.length)}</p>}
        {next.kind === 'ask' ? (
          <ButtonLink to={pathOf(book, next)} state={RETURNING}>
            {reviewWords.missingGo}
          </ButtonLink>
        ) : (
          <ButtonLink to={paths.result}>{reviewWords.proceed}</ButtonLink>
        )}
      </div>
    </Page>
  )
}

function OpenNotice() {
  return (
    <Notice heading={reviewWords.missingHeading}>
      <p>{reviewWords.missingMeaning}</p>
    </Notice>
  )
}
