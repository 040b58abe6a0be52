import { useState } from 'react'
import { Navigate, useLocation, useNavigate } from 'react-router'
import { pageOf } from '#core/assessment/pages.ts'
import { compare } from '#core/assessment/compare.ts'
import { interviewOf } from '#state/interview.ts'
import { useRuleBook } from '#state/rulebook.tsx'
import { answered, useSession } from '#state/session.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { paths } from '#paths'
import { optionText } from '#words/answer-text.ts'
import { changedWords } from '#words/changed.ts'
import { intakeWords } from '#words/intake.ts'
import { levelOf } from '#words/urgency.ts'
import { questionOf } from './question-of.ts'
import { hidesSigns } from './change.ts'
import { errandIn, stateFor } from '#state/errand.ts'
import { nextAfter, pathOf } from './way.ts'
import './changed-page.css'

/** Asks before a change makes a ticked sign stop counting. Opened with no change at hand, it leads back to the way. */
export function ChangedPage() {
  const book = useRuleBook()
  // Held as it was on arrival: making the change must not make this page think that there is none.
  const [{ answers, proposed, handIn, dropProposed }] = useState(useSession.getState)
  const navigate = useNavigate()
  const errand = errandIn(useLocation().state)
  const was = interviewOf(book, answers)
  const is = proposed ? interviewOf(book, answered(answers, proposed.ticked)) : was
  const change = compare(was, is)
  if (!proposed || !hidesSigns(change)) return <Navigate to={pathOf(book, was.walk.step)} replace />

  const settle = (make: boolean) => {
    if (make) handIn(proposed.ticked)
    else dropProposed()
    void navigate(nextAfter(make ? is : was, pageOf(book, proposed.question), false, errand), {
      replace: true,
      state: stateFor(errand),
    })
  }
  return (
    <Page
      title={changedWords.title}
      before={<BackLink to={paths.question(proposed.question)}>{intakeWords.back}</BackLink>}
    >
      <div className="changed flow">
        <h1>{changedWords.title}</h1>
        <p>{changedWords.meaning}</p>
        <ul className="changed__signs">
          {change.hidden.flatMap(({ question, options }) =>
            options.map((option) => (
              <li key={`${question} ${option}`}>{optionText(questionOf(book, question), option)}</li>
            )),
          )}
        </ul>
        <p>
          {is.walk.step.kind === 'ask'
            ? changedWords.from(levelOf(book.urgencies[change.from]))
            : changedWords.fromTo(levelOf(book.urgencies[change.from]), levelOf(book.urgencies[change.to]))}
        </p>
        <p>{changedWords.doubt}</p>
        <div className="changed__ways">
          <Button onClick={() => settle(false)}>{changedWords.keepEarlier}</Button>
          <Button look="secondary" onClick={() => settle(true)}>
            {changedWords.makeChange}
          </Button>
        </div>
      </div>
    </Page>
  )
}
