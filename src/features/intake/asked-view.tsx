import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { compare } from '#core/assessment/compare.ts'
import type { Interview } from '#core/assessment/interview.ts'
import { isAnswered, missingOn, shownOn } from '#core/assessment/pages.ts'
import type { QuestionId } from '#core/basics/id.ts'
import type { AskedTogether, Question, RuleBook } from '#core/rulebook/book.ts'
import { besideOf, lookup } from '#core/rulebook/lookup.ts'
import { paths } from '#paths'
import { type Errand, stateFor } from '#state/errand.ts'
import { interviewOf } from '#state/interview.ts'
import { useRuleBook } from '#state/rulebook.tsx'
import { answered, type Ticked, useSession } from '#state/session.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Page } from '#ui/page.tsx'
import { intakeWords } from '#words/intake.ts'
import { Floor } from './floor.tsx'
import { hidesSigns } from './change.ts'
import { Progress } from './progress.tsx'
import { errorFor, firstControl, QuestionField } from './question-field.tsx'
import { chooseByKey } from './shortcuts.ts'
import { nextAfter } from './way.ts'
import './asked-view.css'

interface AskedViewProps {
  readonly page: AskedTogether
  /** The question that the address names. */
  readonly at: string
  readonly errand: Errand
  readonly back: string
}

/** The form of one page: what is ticked here becomes answers only with "Continue", all of the page at once. */
export function AskedView({ page, at, errand, back }: AskedViewProps) {
  const book = useRuleBook()
  const { answers, ticked, tick } = useSession()
  const [before] = useState(() => interviewOf(book, answers))
  const [resumed] = useState(() => Object.keys(answers).length > 0)
  const [missing, setMissing] = useState<readonly string[]>([])
  const [attempts, setAttempts] = useState(0)
  const here = useMemo(() => ofPage(ticked, page, book), [ticked, page, book])
  const now = interviewOf(book, answered(answers, here))
  const proceed = useProceed(page, errand)
  const shown = shownOn(now, page, errand === 'adding').map((id) => lookup(book).question.get(id)!)
  const beside = shown
    .flatMap(({ id }) => besideOf(book, id))
    .filter(({ id }) => now.walk.places.get(id) === 'on-demand')
  const title = page.title ?? lookup(book).question.get(page.questions[0]!)!.heading
  const valueOf = ({ id }: Question) => (id in ticked ? ticked[id] : answers[id])
  const wrong = shown.filter((question) => missing.includes(question.id) && valueOf(question) === undefined)
  useLeadTo(at, page)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const empty = shown.filter((question) => valueOf(question) === undefined).map(({ id }) => id)
    const takenBack = empty.filter((id) => answers[id] !== undefined)
    const faults = [...missingOn(now, page), ...takenBack]
    if (faults.length > 0 && !isEmergency(now, takenBack)) {
      setMissing(faults)
      setAttempts(attempts + 1)
    } else proceed(now, here)
  }
  return (
    <Page
      title={title}
      error={wrong.length > 0}
      resumed={resumed}
      wide
      before={<BackLink to={back}>{intakeWords.back}</BackLink>}
    >
      {wrong.length > 0 && (
        <ErrorSummary
          heading={intakeWords.errorHeading}
          errors={wrong.map((question) => ({
            message: shown.length > 1 ? `${question.heading} ${errorFor(question)}` : errorFor(question),
            control: firstControl(question),
          }))}
          attempt={attempts}
        />
      )}
      <form className="asked" noValidate onSubmit={submit} onKeyDown={chooseByKey}>
        <Progress interview={before} page={page} />
        {page.title === undefined ? null : <h1 className="asked__title">{page.title}</h1>}
        <Floor interview={before} />
        {[...shown, ...beside].map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            isAlone={page.title === undefined && !beside.includes(question)}
            isOptional={beside.includes(question)}
            error={wrong.includes(question) ? errorFor(question) : undefined}
            value={valueOf(question)}
            tick={tick}
          />
        ))}
        <div className="asked__foot">
          <Button type="submit">{intakeWords.proceed}</Button>
          <p className="asked__keys" aria-hidden="true">
            {intakeWords.keys}
          </p>
          <Details summary={intakeWords.why}>
            {shown.map(({ id, heading, why }) => (
              <div key={id}>
                {shown.length > 1 ? <p className="asked__why">{heading}</p> : null}
                <p>{why}</p>
              </div>
            ))}
          </Details>
        </div>
      </form>
    </Page>
  )
}

/** Whether it stops here, whatever is still empty; by a sign that was taken off again it does not. */
function isEmergency(now: Interview, takenBack: readonly QuestionId[]): boolean {
  const left = Object.fromEntries(Object.entries(now.answers).filter(([id]) => !takenBack.some((one) => one === id)))
  const { walk } = takenBack.length === 0 ? now : interviewOf(now.book, left)
  return walk.step.kind === 'stop'
}

/** With what is offered beside a question of the page. */
const ofPage = (ticked: Ticked, { questions }: AskedTogether, book: RuleBook): Ticked => {
  const here: readonly string[] = questions.flatMap((id) => [id, ...besideOf(book, id).map((one) => one.id)])
  return Object.fromEntries(Object.entries(ticked).filter(([id]) => here.includes(id)))
}

/** An address that names a later question of the page leads to it; its heading has the focus, in view. */
function useLeadTo(at: string, { questions }: AskedTogether): void {
  useEffect(() => {
    if (at === questions[0]) return
    const field = document.getElementById(`question-${at}`)
    const heading = field?.querySelector('h2')
    field?.scrollIntoView?.()
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
  }, [at, questions])
}

/**
 * Takes the answers of a page and goes one step, once. A failure while weighing them is thrown into the view, where it
 * is caught.
 */
function useProceed(page: AskedTogether, errand: Errand) {
  const book = useRuleBook()
  const navigate = useNavigate()
  const sent = useRef(false)
  const [, fail] = useState<never>()
  return (now: Interview, ticked: Ticked) => {
    // What was ticked more than a day ago goes, and is not handed in as of today.
    if (sent.current || useSession.getState().expire()) return
    sent.current = true
    try {
      const { answers, propose, handIn } = useSession.getState()
      const was = interviewOf(book, answers)
      const isNew = missingOn(was, page).length > 0 || !isAnswered(answers, page)
      const hides = hidesSigns(compare(was, now))
      if (hides) propose({ question: page.questions[0]!, ticked })
      else handIn(ticked)
      const next = hides ? paths.changed : nextAfter(now, page, isNew, errand)
      void navigate(next, { state: stateFor(errand) })
    } catch (error) {
      fail(() => {
        throw error
      })
    }
  }
}
