import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { noteWords } from '#words/note.ts'
import './sheet-tools.css'

/** Print, or copy as text: each with a way out where the browser lacks it. */
export function SheetTools({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null)
  const canPrint = typeof window.print === 'function'
  const copy = async () => setCopied((await copyText(text)) ? 'yes' : 'no')
  return (
    <div className="sheet-tools">
      {canPrint ? null : <p>{noteWords.noPrint}</p>}
      {window.top === window ? null : <p>{noteWords.framed} <a href={window.location.pathname} target="_blank" rel="opener">{noteWords.ownTab}</a></p>}
      <p className="sheet-tools__buttons">
        {canPrint ? <Button onClick={() => window.print()}>{noteWords.print}</Button> : null}
        <Button look={canPrint ? 'secondary' : 'primary'} onClick={() => void copy()}>{noteWords.copy}</Button>
      </p>
      <p role="status" className="sheet-tools__status">{copied === 'yes' ? noteWords.copied : copied === 'no' ? noteWords.notCopied : ''}</p>
      {copied === 'no' ? <textarea className="sheet-tools__text" aria-label={noteWords.text} readOnly rows={12} value={text} onFocus={(event) => event.currentTarget.select()} /> : null}
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
