/** The parts of FHIR R4 (4.0.1) that we write. Not the whole of it: what is not named here, no file of ours holds. */
export interface Coding {
  readonly extension?: readonly Extension[]
  readonly system: string
  readonly code: string
  readonly display?: string
}
export interface Concept {
  readonly coding?: readonly Coding[]
  readonly text?: string
}
export interface Reference {
  readonly reference?: string
  readonly type?: string
  readonly display?: string
}
export interface Narrative {
  readonly status: 'generated'
  readonly div: string
}
export type Extension = { readonly url: string } & (
  | { readonly valueBoolean: boolean }
  | { readonly valueCode: string }
  | { readonly valueDecimal: number }
  | { readonly valueCodeableConcept: Concept }
  | { readonly extension: readonly Extension[] }
  | {
      readonly valueExpression: {
        readonly name?: string
        readonly language: 'text/fhirpath'
        readonly expression: string
      }
    }
)

export interface EnableWhen {
  readonly question: string
  readonly operator: 'exists' | '=' | '!='
  readonly answerBoolean?: boolean
  readonly answerCoding?: Coding
}
export interface AnswerOption {
  readonly extension?: readonly Extension[]
  readonly valueCoding: Coding
}
export interface QuestionnaireItem {
  readonly linkId: string
  readonly extension?: readonly Extension[]
  readonly code?: readonly Coding[]
  readonly text: string
  readonly type: 'group' | 'display' | 'choice'
  readonly enableWhen?: readonly EnableWhen[]
  readonly enableBehavior?: 'all' | 'any'
  readonly required?: boolean
  readonly repeats?: boolean
  readonly answerOption?: readonly AnswerOption[]
  readonly item?: readonly QuestionnaireItem[]
}
export interface Questionnaire {
  readonly resourceType: 'Questionnaire'
  readonly url: string
  readonly version: string
  readonly name: string
  readonly title: string
  readonly status: 'draft'
  readonly subjectType: readonly ['Patient']
  readonly publisher: string
  readonly copyright: string
  readonly item: readonly QuestionnaireItem[]
}

export interface ResponseAnswer {
  readonly valueCoding: Coding
}
export interface ResponseItem {
  readonly linkId: string
  readonly text: string
  readonly answer?: readonly ResponseAnswer[]
  readonly item?: readonly ResponseItem[]
}
export interface QuestionnaireResponse {
  readonly resourceType: 'QuestionnaireResponse'
  readonly extension?: readonly Extension[]
  readonly questionnaire: string
  readonly status: 'completed'
  readonly authored: string
  readonly author: Reference
  readonly source: Reference
  readonly item: readonly ResponseItem[]
}

export interface ObservationValue {
  readonly valueQuantity?: {
    readonly value: number
    readonly unit: string
    readonly system: string
    readonly code: string
  }
  readonly valueBoolean?: boolean
  readonly valueCodeableConcept?: Concept
  readonly dataAbsentReason?: Concept
}
export interface Observation extends ObservationValue {
  readonly resourceType: 'Observation'
  readonly status: 'final'
  readonly category: readonly Concept[]
  readonly code: Concept
  readonly effectiveDateTime: string
  readonly performer: readonly Reference[]
  readonly derivedFrom: readonly Reference[]
  readonly component?: readonly (ObservationValue & { readonly code: Concept })[]
}

export interface Device {
  readonly resourceType: 'Device'
  readonly deviceName: readonly { readonly name: string; readonly type: 'other' }[]
  readonly version: readonly { readonly type: Concept; readonly value: string }[]
}

export interface Section {
  readonly title: string
  readonly text: Narrative
  readonly entry?: readonly Reference[]
}
export interface Composition {
  readonly resourceType: 'Composition'
  readonly text: Narrative
  readonly status: 'final'
  readonly type: Concept
  readonly date: string
  readonly author: readonly Reference[]
  readonly title: string
  readonly section: readonly Section[]
}

export type Resource = Composition | QuestionnaireResponse | Questionnaire | Observation | Device
export interface Entry {
  readonly fullUrl: string
  readonly resource: Resource
}
export interface Bundle {
  readonly resourceType: 'Bundle'
  readonly identifier: { readonly system: string; readonly value: string }
  readonly type: 'document'
  readonly timestamp: string
  readonly entry: readonly Entry[]
}
