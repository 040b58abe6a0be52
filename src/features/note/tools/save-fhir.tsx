import { useState } from 'react'
import { isoDay } from '#core/basics/day.ts'
import type { ClinicianNote } from '#core/note/note.ts'
import { part } from '#state/part.tsx'
import { useRuleBook } from '#state/rulebook.tsx'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { fhirWords, toldNote } from '#words/fhir.ts'
import { download } from './download.ts'

const writer = part(() => import('#formats/fhir/bundle.ts'), 'on the way')

/** The note as a file for a clinic's records. */
export function SaveFhir({ note }: { readonly note: ClinicianNote }) {
  const book = useRuleBook()
  const [said, say] = useState('')
  const file = `backstride-${isoDay(note.made.day)}.fhir.json`
  const save = async () => {
    try {
      const { bundleOf } = await writer.fetch()
      download(file, 'application/fhir+json', `${JSON.stringify(bundleOf(book, note, toldNote(note)), null, 1)}\n`)
      say(fhirWords.saved(file))
    } catch {
      say(fhirWords.notSaved)
    }
  }
  return (
    <Details summary={fhirWords.heading}>
      <p>{fhirWords.meaning}</p>
      <Button look="secondary" onClick={() => void save()}>
        {fhirWords.save}
      </Button>
      <p role="status">{said}</p>
    </Details>
  )
}
