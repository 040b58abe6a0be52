import fhirpath from 'fhirpath'
import r4 from 'fhirpath/fhir-context/r4/index.js'
import { type Check, Tally } from './check.ts'
import { definitions } from './definitions.ts'

type Json = Readonly<Record<string, unknown>>

/** Every constraint that R4 lays on a resource or a part of it, judged by fhirpath wherever it applies. */
export function checkInvariants(bundles: readonly Json[]): Check {
  const tally = new Tally()
  const judged = new Map<string, (value: unknown, env: Json) => unknown[]>()
  let count = 0
  for (const bundle of bundles) lookAt(bundle, 'Bundle', 'Bundle', bundle, bundle)
  return tally.check(
    'FHIRPath invariants of R4 (`fhirpath` 4.11.0 over the definitions)',
    `${bundles.length} Bundles, ${count} judgements, ${judged.size} different constraints`,
  )

  /** `type` names the definition, `path` the element in it. */
  function lookAt(value: Json, type: string, path: string, resource: Json, rootResource: Json): void {
    for (const { key, severity, expression } of definitions.get(type)?.get(path)?.constraint ?? [])
      if (expression) judge(value, path, key, severity, expression, { resource, rootResource })
    for (const [name, inner] of Object.entries(value))
      for (const one of [inner].flat()) {
        if (typeof one !== 'object' || one === null) continue
        const child = childOf(type, path, name, one as Json)
        if (!child) tally.remark(`no definition for ${path}.${name}`)
        else
          lookAt(
            one as Json,
            child.type,
            child.path,
            child.type === child.path && 'resourceType' in one ? (one as Json) : resource,
            rootResource,
          )
      }
  }

  function judge(value: Json, path: string, key: string, severity: string, expression: string, env: Json): void {
    count += 1
    try {
      let run = judged.get(`${path} ${key}`)
      if (!run) {
        run = fhirpath.compile({ base: path, expression: asRead(key, expression) }, r4, {
          traceFn: () => undefined,
        }) as (value: unknown, env: Json) => unknown[]
        judged.set(`${path} ${key}`, run)
      }
      const result = run(value, env)
      if (result.length === 1 && result[0] === true) return
      if (result.length === 0)
        tally.remark(
          `neither true nor false, ${key} on ${path}${key === 'ref-1' ? ': a reference that has words and no address' : ''}`,
        )
      else if (severity === 'error') tally.differ(`${key} on ${path}: ${expression}`)
      else tally.remark(`${severity} ${key} on ${path}: ${expression}`)
    } catch (error) {
      tally.remark(`not judged, ${key}: ${String(error).split('\n')[0]!.slice(0, 120)}`)
    }
  }
}

/** R4 writes que-7 with the System type; the value is FHIR's own boolean, which this engine holds apart from it. */
const asRead = (key: string, expression: string): string =>
  key === 'que-7' ? expression.replace('answer is Boolean', 'answer is boolean') : expression

function childOf(type: string, path: string, name: string, value: Json): { type: string; path: string } | undefined {
  const elements = definitions.get(type)
  if (!elements) return undefined
  if ('resourceType' in value) return { type: String(value['resourceType']), path: String(value['resourceType']) }
  const choice = [...elements.values()].find(
    ({ path: one }) =>
      one.endsWith('[x]') &&
      `${path}.${name}`.startsWith(one.slice(0, -3)) &&
      one.split('.').length === path.split('.').length + 1,
  )
  const element = elements.get(`${path}.${name}`) ?? choice
  if (!element) return undefined
  if (element.contentReference) return { type, path: element.contentReference.slice(1) }
  const code = element.path.endsWith('[x]')
    ? name.slice(element.path.split('.').at(-1)!.length - 3)
    : element.type?.[0]?.code
  if (code === 'BackboneElement' || code === 'Element') return { type, path: element.path }
  return code && definitions.has(code) ? { type: code, path: code } : undefined
}
