import type { ClinicianNote } from '#core/note/note.ts'
import type { RuleBook } from '#core/rulebook/book.ts'
import { clean } from './clean.ts'
import { compositionOf } from './composition.ts'
import { dateTime, instant } from './moment.ts'
import { APP_VERSION, RULEBOOK_VERSION } from './names.ts'
import { nameOf } from './name-of.ts'
import { observationsOf } from './observations.ts'
import { questionnaireOf } from './questionnaire.ts'
import type { Bundle, Device, Entry, Resource } from './r4.ts'
import { responseOf } from './response.ts'
import type { ToldNote } from './told-note.ts'

/**
 * The note as a FHIR R4 document: a summary that a human can read, the questionnaire with its answers, and what follows
 * from them as observations. It holds no name, no date of birth and nothing else that says whose it is. The same note
 * and words give the same file, to the byte.
 */
export function bundleOf(book: RuleBook, note: ClinicianNote, told: ToldNote): Bundle {
  if (note.versions.rulebook !== book.hash) throw new Error('the note was made with another rule book')
  const questionnaire = entryOf(questionnaireOf(book, told.questionnaire))
  const response = entryOf(responseOf(book, note, told.patient))
  const device = entryOf(deviceOf(note, told))
  const { outcome, signs, facts } = observationsOf(note, told, response.fullUrl)
  const observed = { outcome: [entryOf(outcome)], signs: signs.map(entryOf), facts: facts.map(entryOf) }
  const composition = entryOf(
    compositionOf({ date: dateTime(note.made), told, device, observed, answers: [response, questionnaire] }),
  )
  const entry = [
    composition,
    response,
    questionnaire,
    ...observed.outcome,
    ...observed.signs,
    ...observed.facts,
    device,
  ]
  return {
    resourceType: 'Bundle',
    identifier: { system: 'urn:ietf:rfc:3986', value: nameOf(entry.map(({ fullUrl }) => fullUrl).join(' ')) },
    type: 'document',
    timestamp: instant(note.made),
    entry,
  }
}

function entryOf(resource: Resource): Entry {
  const cleaned = clean(resource)
  return { fullUrl: nameOf(JSON.stringify(cleaned)), resource: cleaned }
}

const deviceOf = ({ versions }: ClinicianNote, told: ToldNote): Device => ({
  resourceType: 'Device',
  deviceName: [{ name: 'Backstride', type: 'other' }],
  version: [
    { type: { coding: [APP_VERSION], text: told.app }, value: versions.app },
    { type: { coding: [RULEBOOK_VERSION], text: told.rulebook }, value: versions.rulebook },
  ],
})
