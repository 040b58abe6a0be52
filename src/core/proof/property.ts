import type { Violation, World } from '#core/proof/world.ts'

/** What a property is about. */
export type Theme = 'urgency' | 'rules' | 'advice' | 'walk'

/** What must hold of every answer sheet there can be, in a sentence that a clinician can check. */
export interface Property {
  readonly id: string
  readonly says: string
  readonly violations: (world: World) => readonly Violation[]
}

/** All that is to be proven, by what it is about. */
export type Properties = Readonly<Record<Theme, readonly Property[]>>
