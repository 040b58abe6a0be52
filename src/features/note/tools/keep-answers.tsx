import { useState } from 'react'
import { paths } from '#paths'
import { Link } from '#ui/link.tsx'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { noteWords } from '#words/note.ts'
import { download } from './download.ts'
import './keep-answers.css'

/** Saves what can be opened again later, here or on another device. */
export function KeepAnswers({ file, text }: { readonly file: string; readonly text: string }) {
  const [said, say] = useState('')
  const save = () => {
    download(file, 'application/json', text)
    say(noteWords.saved(file))
  }
  return (
    <Details summary={noteWords.keepHeading}>
      <p>{noteWords.keepMeaning}</p>
      <p>
        <Button look="secondary" onClick={save}>
          {noteWords.keep}
        </Button>
      </p>
      <p role="status">{said}</p>
      <p>
        <Link className="keep-answers__open" to={paths.open}>
          {noteWords.open}
        </Link>
      </p>
    </Details>
  )
}
