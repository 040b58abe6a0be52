import type { Outcome } from '#core/assessment/assess.ts'
import type { Interview } from '#core/assessment/interview.ts'
import type { Day } from '#core/basics/day.ts'
import type { Library, Urgency } from '#core/rulebook/book.ts'
import { paths } from '#paths'
import { BackLink } from '#ui/back-link.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { useKeepOpen } from '#ui/keep-open.ts'
import { Page } from '#ui/page.tsx'
import { resultWords } from '#words/result.ts'
import { AdviceList } from './change/advice.tsx'
import { Causes } from './change/causes.tsx'
import { CheckAgain } from './verdict/check-again.tsx'
import { CanIRun } from './verdict/can-i-run.tsx'
import { HelpNow, WhenToGetHelp } from './verdict/get-help.tsx'
import { NotAsked, Offered } from './folds/not-asked.tsx'
import { Place } from './folds/place.tsx'
import { Unsettled } from './folds/unsettled.tsx'
import { Verdict } from './verdict/verdict.tsx'
import { WhatWouldChange } from './folds/what-if.tsx'
import { WhyNot } from './folds/why-not.tsx'
import { WhyUrgent } from './folds/why-urgent.tsx'
import { WithheldAdvice } from './folds/withheld.tsx'
import './result-view.css'

interface ResultViewProps {
  readonly interview: Interview
  readonly outcome: Outcome
  readonly urgency: Urgency
  readonly library: Library
  readonly today: Day
  readonly appVersion: string
}

/** What the answers come to: how soon, why, what to change, what to do, what stays open. */
export function ResultView({ interview, outcome, urgency, library, today, appVersion }: ResultViewProps) {
  const help = outcome.advice.find(({ rule }) => rule.role === 'help')
  const recheck = outcome.advice.find(({ rule }) => rule.role === 'recheck')
  const met = outcome.redFlags.filter(({ verdict }) => verdict === 'met')
  const around = useKeepOpen()
  return (
    <Page title={resultWords.title} before={<BackLink to={paths.review}>{resultWords.back}</BackLink>} wide>
      <div className="result-view" ref={around}>
        <div className="result-view__verdict">
          <Verdict book={interview.book} outcome={outcome} urgency={urgency} library={library} today={today} />
        </div>
        <div className="result-view__reasons">
          {outcome.canIRun && urgency !== 'emergency' ? <CanIRun answer={library.canIRun[outcome.canIRun]} /> : null}
          {help ? <HelpNow advice={help} library={library} /> : null}
          {met.length > 0 ? <WhyUrgent met={met} urgency={urgency} library={library} /> : null}
          <Causes causes={outcome.causes} urgency={urgency} library={library} />
          <WhyNot interview={interview} library={library} />
          <Place book={interview.book} answers={interview.answers} library={library} />
          <AdviceList advice={outcome.advice.filter((one) => one !== help && one !== recheck)} library={library} />
          <Unsettled open={outcome.redFlags.filter(({ unsure }) => unsure)} library={library} />
          <Offered interview={interview} outcome={outcome} />
          <NotAsked interview={interview} outcome={outcome} library={library} />
          <WithheldAdvice interview={interview} outcome={outcome} library={library} />
          <WhenToGetHelp book={interview.book} urgency={urgency} library={library} />
          <CheckAgain urgency={urgency} today={today} advice={recheck} library={library} />
          {met.length > 0 ? null : <WhyUrgent met={met} urgency={urgency} library={library} />}
          <WhatWouldChange interview={interview} urgency={urgency} library={library} />
          <Actions />
          <p className="result-view__versions">{resultWords.versions(outcome.rulebook, appVersion)}</p>
        </div>
      </div>
    </Page>
  )
}

function Actions() {
  const { heading, intro, print, change } = resultWords.actions
  return (
    <section className="result-view__actions">
      <h2>{heading}</h2>
      <p>{intro}</p>
      <p className="result-view__buttons">
        <ButtonLink to={paths.sheet}>{print}</ButtonLink>
        <ButtonLink to={paths.review} look="secondary">
          {change}
        </ButtonLink>
      </p>
    </section>
  )
}
