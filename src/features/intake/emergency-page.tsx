import { useLocation } from 'react-router'
import type { Walk } from '#core/assessment/walk.ts'
import type { QuestionId } from '#core/basics/id.ts'
import { MET } from '#core/engine/judge.ts'
import { evidence, explain, type Said } from '#core/engine/reason.ts'
import type { RuleBook } from '#core/rulebook/book.ts'
import type { Emergency, Level } from '#core/rulebook/safety.ts'
import { paths } from '#paths'
import { useInterview } from '#state/interview.ts'
import { BackLink } from '#ui/back-link.tsx'
import { EmergencySigns } from '#ui/emergency-signs.tsx'
import { Page } from '#ui/page.tsx'
import { UrgencyCard } from '#ui/urgency-card.tsx'
import { emergencyWords } from '#words/emergency.ts'
import { intakeWords } from '#words/intake.ts'
import { EmergencyCall } from './emergency-call.tsx'
import { EmergencyMistake } from './emergency-mistake.tsx'
import { EmergencyTold } from './emergency-told.tsx'
import { errandIn } from '#state/errand.ts'
import { useSawEnd } from './saw-end.ts'
import './emergency-page.css'

/** The stop: a page by itself. Opened with no emergency among the answers, it lists the signs and the numbers. */
export function EmergencyPage() {
  const { book, walk: now } = useInterview()
  const errand = errandIn(useLocation().state)
  const stopped = now.step.kind === 'stop'
  const said = emergencySaid(book, now)
  const questions = [...new Set(said.map(({ question }) => question))]
  useSawEnd(stopped)
  const { emergency } = book
  const called = book.urgencies.emergency
  if (!stopped) return <EmergencyList emergency={emergency} called={called} />
  return (
    <Page title={called.heading} before={<BackLink to={lastOf(questions)}>{intakeWords.back}</BackLink>}>
      <UrgencyCard urgency="emergency" called={called} level={1}>
        <p>{emergency.meaning}</p>
        <EmergencyCall emergency={emergency} />
      </UrgencyCard>
      <EmergencyTold said={said} />
      <EmergencyMistake questions={questions} errand={errand} />
    </Page>
  )
}

function EmergencyList({ emergency, called }: { readonly emergency: Emergency; readonly called: Level }) {
  return (
    <Page title={emergencyWords.listTitle} before={<BackLink to={paths.start}>{intakeWords.back}</BackLink>}>
      <div className="flow">
        <h1>{emergencyWords.listTitle}</h1>
        <p>{emergency.first}</p>
        <EmergencySigns emergency={emergency} />
        <UrgencyCard urgency="emergency" called={called} level={2} heading={emergencyWords.numbers}>
          <EmergencyCall emergency={emergency} />
        </UrgencyCard>
      </div>
    </Page>
  )
}

/** The runner's own answers behind every emergency, each once. */
function emergencySaid(book: RuleBook, { sheet }: Walk): Said[] {
  const met = book.redFlags.filter((flag) => sheet.rule(flag.id).least === MET && sheet.urgencyOf(flag) === 'emergency')
  const all = met.flatMap((flag) => evidence(explain(flag.when, sheet)))
  return all.filter(
    (one, at) => all.findIndex((other) => other.question === one.question && other.answer === one.answer) === at,
  )
}

const lastOf = (questions: readonly QuestionId[]): string => {
  const last = questions.at(-1)
  return last === undefined ? paths.start : paths.question(last)
}
