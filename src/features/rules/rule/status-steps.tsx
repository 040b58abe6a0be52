import type { RuleEvidence, Status } from '#core/cases/evidence.ts'
import { rulesWords } from '#words/rules.ts'
import { hasReached } from '../status-mark.tsx'
import { VerdictMark } from '../verdict-mark.tsx'
import './status-steps.css'

const words = rulesWords.rule
const STEPS = Object.entries(rulesWords.statuses) as [Status, (typeof rulesWords.statuses)[Status]][]

/** From draft to reviewed: what each step asks for, and whether the rule has reached it. */
export function StatusSteps({ evidence }: { readonly evidence: RuleEvidence }) {
  return (
    <ol className="status-steps">
      {STEPS.map(([step, { name, means }]) => (
        <li key={step} className="status-steps__step">
          <VerdictMark verdict={hasReached(evidence.status, step) ? 'met' : 'unmet'} />
          <div>
            <p className="status-steps__name">{name}</p>
            <p className="status-steps__means">
              {means} <More step={step} evidence={evidence} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

function More({
  step,
  evidence: { fires, nearly, signOffs },
}: {
  readonly step: Status
  readonly evidence: RuleEvidence
}) {
  if (step === 'exercised') return words.cases(fires.length, nearly.length)
  if (step !== 'reviewed') return null
  if (signOffs.length === 0) return words.noSignOff
  return signOffs
    .map(({ reviewer, role, on, holds }) => (holds ? words.signOff(reviewer, role, on) : words.voided(reviewer, on)))
    .join(' ')
}
