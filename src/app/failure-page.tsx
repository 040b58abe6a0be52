import { useState } from 'react'
import { useRuleBook } from '#state/rulebook.tsx'
import { useSession } from '#state/session.ts'
import { Button } from '#ui/button.tsx'
import { EmergencySigns } from '#ui/emergency-signs.tsx'
import { Page } from '#ui/page.tsx'
import { emergencyWords, placeLabel } from '#words/emergency.ts'
import { frameWords } from '#words/frame.ts'
import { keptAnswers } from './kept-answers.ts'
import './failure-page.css'

/** Uses nothing that may have failed: no router, no walk, no assessment. `missing`: a part could not be fetched. */
export function FailurePage({ missing = false }: { readonly missing?: boolean }) {
  const book = useRuleBook()
  const answers = useSession((session) => session.answers)
  const { emergency } = book
  const text = keptAnswers(book, answers)
  const title = missing ? frameWords.missingTitle : frameWords.failureTitle
  return (
    <Page title={title} resumed>
      <div className="failure flow">
        <h1>{title}</h1>
        {missing && <p>{frameWords.missingMeaning}</p>}
        <p>
          <strong>{frameWords.failureMeaning}</strong> {emergency.otherwise}
        </p>
        <EmergencySigns emergency={emergency} />
        <ul className="failure__numbers">
          {emergency.numbers.map((one) => (
            <li key={one.id}>
              <a href={`tel:${one.number}`}>{emergencyWords.call(one.number)}</a> {placeLabel(one)}
            </li>
          ))}
        </ul>
        <h2>{frameWords.failureKeep}</h2>
        {text === '' ? <p>{frameWords.failureNone}</p> : <Keep text={text} />}
        <Ways />
      </div>
    </Page>
  )
}

/** Without a connection, loading again would lose this page and bring nothing. */
function Ways() {
  const [offline, setOffline] = useState(false)
  const leave = (event: { preventDefault(): void }, go: () => void = () => {}) => {
    if (navigator.onLine) return go()
    event.preventDefault()
    setOffline(true)
  }
  return (
    <>
      <div className="failure__ways">
        <Button look="secondary" onClick={(event) => leave(event, () => window.location.reload())}>
          {frameWords.again}
        </Button>
        <a className="button button--secondary" href={import.meta.env.BASE_URL} onClick={leave}>
          {frameWords.toStart}
        </a>
      </div>
      <p role="status">{offline && frameWords.offline}</p>
    </>
  )
}

function Keep({ text }: { readonly text: string }) {
  const [said, say] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      say(frameWords.copied)
    } catch {
      say(frameWords.notCopied)
    }
  }
  return (
    <>
      <label className="failure__label" htmlFor="kept-answers">
        {frameWords.failureKeepHint}
      </label>
      <textarea
        className="failure__answers"
        id="kept-answers"
        readOnly
        rows={10}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button onClick={() => void copy()}>{frameWords.copy}</Button>
      <p role="status">{said}</p>
    </>
  )
}
