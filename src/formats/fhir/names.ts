import type { Coding } from './r4.ts'

/** Names, not places: nothing of ours is served there. `.example` is set aside for such use (RFC 2606). */
const HOME = 'https://backstride.example/fhir'

export const QUESTIONNAIRE_URL = `${HOME}/Questionnaire/backstride`
/**
 * The questions themselves; each question's options are a system of their own, since two questions may share a word.
 */
export const QUESTIONS = `${HOME}/CodeSystem/questions`
export const optionsOf = (question: string): string => `${HOME}/CodeSystem/${question}`
export const URGENCIES_SYSTEM = `${HOME}/CodeSystem/urgency`
export const RED_FLAGS = `${HOME}/CodeSystem/red-flags`
export const VERDICTS = `${HOME}/CodeSystem/verdicts`
export const FINDINGS = `${HOME}/CodeSystem/findings`
export const APP_VERSION: Coding = { system: FINDINGS, code: 'app-version' }
export const RULEBOOK_VERSION: Coding = { system: FINDINGS, code: 'rulebook-version' }

export const LOINC = 'http://loinc.org'
export const UCUM = 'http://unitsofmeasure.org'
export const ABSENT = 'http://terminology.hl7.org/CodeSystem/data-absent-reason'
export const CATEGORIES = 'http://terminology.hl7.org/CodeSystem/observation-category'
export const ITEM_CONTROLS = 'http://hl7.org/fhir/questionnaire-item-control'

export const EXTENSIONS = {
  enableWhenExpression: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression',
  variable: 'http://hl7.org/fhir/StructureDefinition/variable',
  optionExclusive: 'http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive',
  itemControl: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
  choiceOrientation: 'http://hl7.org/fhir/StructureDefinition/questionnaire-choiceOrientation',
  /** Of ours: a question that was not asked, and why. */
  notAsked: `${HOME}/StructureDefinition/not-asked`,
  ordinalValue: 'http://hl7.org/fhir/StructureDefinition/ordinalValue',
} as const

/** No option of ours may have this id: "None of these". */
export const NONE = 'none'

/** Pain severity from 0 to 10. The number goes as a quantity: LOINC's own answer list says "2 or more" for 2. */
export const PAIN_SEVERITY: Coding = {
  system: LOINC,
  code: '72514-3',
  display: 'Pain severity - 0-10 verbal numeric rating [Score] - Reported',
}

/** The notice that LOINC asks for wherever its codes stand. */
export const LOINC_NOTICE =
  'This material contains content from LOINC (http://loinc.org). LOINC is copyright \u00A9 Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license. LOINC\u00AE is a registered United States trademark of Regenstrief Institute, Inc.'
