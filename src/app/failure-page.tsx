import { useState } from 'react'
import { useRuleBook } from '#state/rulebook.tsx'
import { useSession } from '#state/session.ts'
import { Button } from '#ui/button.tsx'
import { EmergencySigns } from '#ui/emergency-signs.tsx'
import { Page } from '#ui/page.tsx'
import { frameWords } from '#words/frame.ts'
import { keptAnswers } from './kept-answers.ts'
import './failure-page.css'

/** Uses nothing that may have failed: no router, no walk, no assessment. */
export function FailurePage() {
  const book = useRuleBook()
  const answers = useSession((session) => session.answers)
  const text = keptAnswers(book, answers)
  return (
    <Page title={frameWords.failureTitle} resumed>
      <div className="failure flow">
        <h1>{frameWords.failureTitle}</h1>
        <p>
          <strong>{frameWords.failureMeaning}</strong> {frameWords.failureHelp}
        </p>
        <EmergencySigns />
        <h2>{frameWords.failureKeep}</h2>
        {text === '' ? <p>{frameWords.failureNone}</p> : <Keep text={text} />}
        <div className="failure__ways">
          <Button look="secondary" onClick={() => window.location.reload()}>{frameWords.again}</Button>
          <a className="button button--secondary" href={import.meta.env.BASE_URL}>{frameWords.toStart}</a>
        </div>
      </div>
    </Page>
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
      <label className="failure__label" htmlFor="kept-answers">{frameWords.failureKeepHint}</label>
      <textarea className="failure__answers" id="kept-answers" readOnly rows={10} value={text} onFocus={(event) => event.currentTarget.select()} />
      <Button onClick={() => void copy()}>{frameWords.copy}</Button>
      <p role="status">{said}</p>
    </>
  )
}
