/** Either a value, or every fault that kept us from it. */
export type Result<T, F> = { ok: true; value: T } | { ok: false; faults: readonly F[] }

export const success = <T>(value: T): Result<T, never> => ({ ok: true, value })
export const failure = <F>(faults: readonly F[]): Result<never, F> => ({ ok: false, faults })
