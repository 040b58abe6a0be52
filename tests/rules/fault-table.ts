import type { Caught } from './judge-fault.ts'

/** One line for each fault: where it was planted, and what caught it. */
export function faultTable(all: readonly Caught[]): string {
  const rows = all.map(
    (caught) => [`${caught.fault.kind}: ${caught.fault.where}, ${caught.fault.what}`, caughtBy(caught)] as const,
  )
  const width = Math.min(90, Math.max(...rows.map(([fault]) => fault.length)))
  return rows.map(([fault, by]) => `${fault.padEnd(width)} -> ${by}`).join('\n')
}

export function caughtBy({ unsound, proof, cases, changesNothing }: Caught): string {
  if (unsound) return 'unsound: a rule that others name is gone'
  const by = [
    ...(proof ? [`proof ${proof}`] : []),
    ...(cases.length > 0
      ? [`worked cases (${cases[0]}${cases.length > 1 ? ` and ${cases.length - 1} more` : ''})`]
      : []),
  ]
  return by.join(' and ') || (changesNothing ? 'nothing changes: equal outcomes on every sheet' : 'NOT CAUGHT')
}
