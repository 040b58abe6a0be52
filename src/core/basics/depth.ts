/** Nothing that Backstride reads is nested so deep; what is would only wear out whoever reads it. */
export const DEEPEST = 100

/** Whether data is nested deeper than that. Goes level by level, so no depth is too much for it. */
export function isTooDeep(data: unknown): boolean {
  let level: readonly unknown[] = [data]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []))
  }
  return false
}
