import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { noteWords } from '#words/note.ts'
import { download } from './download.ts'
import './sheet-tools.css'

interface SheetToolsProps {
  /** The note as text, and the name of its file. */
  readonly text: string
  readonly file: string
}

/** Print; or copy, share or save as text: each with a way out where the browser lacks it. */
export function SheetTools({ text, file }: SheetToolsProps) {
  const [said, say] = useState('')
  const [blocked, setBlocked] = useState(false)
  const canPrint = typeof window.print === 'function'
  const copy = async () => {
    const copied = await copyText(text)
    setBlocked(!copied)
    say(copied ? noteWords.copied : noteWords.notCopied)
  }
  const share = async () => say((await shareText(text)) ? '' : noteWords.notShared)
  const save = () => {
    download(file, 'text/plain', text)
    say(noteWords.saved(file))
  }
  return (
    <div className="sheet-tools">
      {canPrint ? null : <p>{noteWords.noPrint}</p>}
      {window.top === window ? null : (
        <p>
          {noteWords.framed}{' '}
          <a href={window.location.pathname} target="_blank" rel="opener">
            {noteWords.ownTab}
          </a>
        </p>
      )}
      <p className="sheet-tools__buttons">
        {canPrint ? <Button onClick={() => window.print()}>{noteWords.print}</Button> : null}
        <Button look={canPrint ? 'secondary' : 'primary'} onClick={() => void copy()}>
          {noteWords.copy}
        </Button>
        {typeof navigator.share === 'function' ? (
          <Button look="secondary" onClick={() => void share()}>
            {noteWords.share}
          </Button>
        ) : null}
        <Button look="secondary" onClick={save}>
          {noteWords.save}
        </Button>
      </p>
      <p role="status" className="sheet-tools__status">
        {said}
      </p>
      {blocked ? (
        <textarea
          className="sheet-tools__text"
          aria-label={noteWords.text}
          readOnly
          rows={12}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
      ) : null}
    </div>
  )
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** Through the share sheet of the system. A runner who closes it has changed their mind, and nothing is wrong. */
async function shareText(text: string): Promise<boolean> {
  try {
    await navigator.share({ title: noteWords.title, text })
    return true
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError'
  }
}
