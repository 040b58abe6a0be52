import { indexStructureDefinitionBundle, validateResource } from '@medplum/core'
import { Fhir } from 'fhir/fhir.js'
import { type Check, Tally } from './check.ts'
import { RESOURCES, TYPES } from './definitions.ts'

type Json = Readonly<Record<string, unknown>>

export function checkWithFhir(bundles: readonly Json[]): Check {
  const tally = new Tally()
  const fhir = new Fhir()
  for (const bundle of bundles) {
    const { valid, messages } = fhir.validate(bundle) as {
      valid: boolean
      messages: readonly { severity: string; message: string; location?: string }[]
    }
    if (!valid) tally.differ('not valid')
    for (const { severity, message, location } of messages) {
      const what = `${severity}: ${plain(message)} at ${plain(location ?? '')}`
      if (severity === 'error' || severity === 'fatal') tally.differ(what)
      else tally.remark(what)
    }
  }
  return tally.check('`fhir` 4.12.0, validate', `${bundles.length} Bundles`)
}

export function checkWithMedplum(bundles: readonly Json[]): Check {
  const tally = new Tally()
  for (const definition of [TYPES, RESOURCES]) indexStructureDefinitionBundle(definition)
  for (const bundle of bundles) {
    try {
      for (const { severity, details } of validateResource(bundle as never))
        tally.remark(`${severity}: ${plain(details?.text ?? '')}`)
    } catch (error) {
      tally.differ(String(error))
    }
  }
  return tally.check('`@medplum/core` 4.5.2, validateResource', `${bundles.length} Bundles`)
}

/** Alike for every item of a list, and for every code of ours. */
const plain = (text: string): string =>
  text
    .replaceAll(/\[\d+\]/g, '[]')
    .replaceAll(/urn:uuid:[0-9a-f-]+/g, 'urn:uuid:…')
    .replaceAll(/"[\w-]+" \(https:\/\/backstride[^)]*\)/g, 'of ours')
    .replaceAll(/, expected .*/g, '')
