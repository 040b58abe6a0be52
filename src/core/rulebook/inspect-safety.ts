import { suggestion } from '#core/basics/nearest.ts'
import { URGENCIES } from '#core/rulebook/book.ts'
import type { DraftBook, Fault } from '#core/rulebook/rawfile.ts'

/** Faults in what stands beside the rules: the urgencies, the emergency numbers, the hazards and the safety case. */
export const inspectSafety = (drafts: DraftBook): Fault[] => [
  ...inspectUrgencies(drafts),
  ...inspectSeenBy(drafts),
  ...inspectNumbers(drafts),
  ...inspectHazards(drafts),
]

/** What a clinician can sign besides the rules, by path. */
export const signedPages = ({ urgencies, hazards, learn }: Pick<DraftBook, 'urgencies' | 'hazards' | 'learn'>) => [
  'emergency',
  'safety',
  ...[...urgencies.keys()].map((id) => `urgencies/${id}`),
  ...[...hazards.keys()].map((id) => `hazards/${id}`),
  ...[...learn.keys()].map((id) => `learn/${id}`),
]

/** Each urgency has its file, and no other has one; what is said like another urgency is written there. */
function inspectUrgencies({ urgencies }: DraftBook): Fault[] {
  const missing = URGENCIES.filter((id) => !urgencies.has(id)).map((id) => ({
    path: `urgencies/${id}`,
    at: [],
    message: 'this file is missing',
  }))
  const found = [...urgencies].flatMap(([id, { sooner }]) => {
    const path = `urgencies/${id}`
    const strange = (URGENCIES as readonly string[]).includes(id)
      ? []
      : [{ path, at: [], message: `there is no urgency "${id}"${suggestion(id, URGENCIES)}` }]
    const like = sooner && 'like' in sooner ? sooner.like : undefined
    const said = like === undefined ? undefined : urgencies.get(like)
    return said && !(said.sooner && 'says' in said.sooner)
      ? [...strange, { path, at: ['sooner', 'like'], message: `urgencies/${like} says nothing under "sooner" itself` }]
      : strange
  })
  return [...missing, ...found]
}

/** Nobody with a more urgent result may be told a later day. */
function inspectSeenBy({ urgencies }: DraftBook): Fault[] {
  const given = URGENCIES.flatMap((id) => {
    const seenBy = urgencies.get(id)?.seenBy
    return seenBy === undefined ? [] : [{ id, seenBy }]
  })
  return given.flatMap(({ id, seenBy }, at) => {
    const sooner = given.slice(at + 1).find((less) => less.seenBy <= seenBy)
    return sooner
      ? [
          {
            path: `urgencies/${id}`,
            at: ['seenBy'],
            message: `"${id}" is more urgent than "${sooner.id}", so it has to be seen before day ${sooner.seenBy}`,
          },
        ]
      : []
  })
}

function inspectNumbers({ emergency }: DraftBook): Fault[] {
  const numbers = emergency?.numbers ?? []
  const ids = numbers.map((one, at) => ({ name: one?.id, at: ['numbers', at, 'id'] }))
  const countries = numbers.flatMap((one, at) =>
    (one?.countries ?? []).map((name, nth) => ({ name, at: ['numbers', at, 'countries', nth] })),
  )
  return [ids, countries].flatMap((all) =>
    twice(all).map(({ name, at }) => ({ path: 'emergency', at, message: `"${name}" is there twice` })),
  )
}

/** The safety case rests on every hazard, each in one part. */
function inspectHazards({ hazards, safety }: DraftBook): Fault[] {
  const named = (safety?.case?.parts ?? []).flatMap((part, at) =>
    (part?.hazards ?? []).map((name, nth) => ({ name, at: ['case', 'parts', at, 'hazards', nth] })),
  )
  const strange = named.flatMap(({ name, at }) =>
    name === undefined || hazards.has(name)
      ? []
      : [{ path: 'safety', at, message: `there is no hazard "${name}"${suggestion(name, hazards.keys())}` }],
  )
  const left = [...hazards.keys()]
    .filter((id) => safety !== undefined && !named.some(({ name }) => name === id))
    .map((id) => ({ path: `hazards/${id}`, at: [], message: 'no part of the safety case rests on this hazard' }))
  const again = twice(named).map(({ name, at }) => ({ path: 'safety', at, message: `"${name}" is there twice` }))
  return [...strange, ...left, ...again]
}

const twice = <T extends { readonly name: string | undefined }>(all: readonly T[]): T[] =>
  all.filter(({ name }, at) => name !== undefined && all.findIndex((other) => other.name === name) < at)
