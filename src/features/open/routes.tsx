import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Opened } from '#formats/saved-note/read-saved-note.ts'
import { paths } from '#paths'
import { interviewOf } from '#state/interview.ts'
import { takeOver } from '#state/own-words.ts'
import { useRuleBook } from '#state/rulebook.tsx'
import { BackLink } from '#ui/back-link.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Page } from '#ui/page.tsx'
import { openWords } from '#words/open.ts'
import { FileField } from './file-field.tsx'
import { Found } from './found.tsx'
import { readFile } from './read-file.ts'
import './open-page.css'

const CONTROL = 'saved-file'
type Read =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly opened: Opened }
  | { readonly kind: 'fault'; readonly says: string }

/** Opens a saved file: read and checked whole, shown, and taken over only when the runner says so. */
export function OpenPage() {
  const book = useRuleBook()
  const navigate = useNavigate()
  const [read, setRead] = useState<Read>({ kind: 'none' })
  const [attempt, setAttempt] = useState(0)
  const latest = useRef<File>(null)
  const choose = async (file: File) => {
    latest.current = file
    const result = await readFile(book, file)
    if (latest.current !== file) return
    setRead(result)
    setAttempt((count) => count + 1)
  }
  const use = ({ answers, words }: Opened) => {
    takeOver(answers, words)
    const { step } = interviewOf(book, answers).walk
    void navigate(
      step.kind === 'ask' ? paths.question(step.question) : step.kind === 'stop' ? paths.emergency : paths.review,
    )
  }
  const isFault = read.kind === 'fault'
  return (
    <Page title={openWords.title} error={isFault} before={<BackLink to={paths.start}>{openWords.back}</BackLink>}>
      <div className="open-page flow">
        {isFault ? (
          <ErrorSummary
            heading={openWords.faultHeading}
            errors={[{ message: read.says, control: CONTROL }]}
            attempt={attempt}
          />
        ) : null}
        <h1>{openWords.title}</h1>
        <p>{openWords.lead}</p>
        <FileField id={CONTROL} fault={isFault ? read.says : undefined} onChoose={(file) => void choose(file)} />
        {isFault ? <p>{openWords.untouched}</p> : null}
        {read.kind === 'found' ? (
          <Found
            key={attempt}
            opened={read.opened}
            onUse={() => use(read.opened)}
            onLeave={() => setRead({ kind: 'none' })}
          />
        ) : null}
      </div>
    </Page>
  )
}
