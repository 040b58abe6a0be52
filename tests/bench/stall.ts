import { fork } from 'node:child_process'
import type { Answers } from '../../src/core/assessment/answers.ts'
import type { Loaded, Order, Slice } from './orders.ts'
import type { Kind } from './sheets.ts'
import type { Shape } from './workload.ts'

/** A contestant's process, seen from the parent. Every order has a time limit; one that fails ends the process. */
export interface Stall {
  load(contestant: string, shape: Shape): Promise<Loaded>
  /** On the first sheets of a kind, as many as the time allows, at least two. */
  verdicts(kind: Kind, ms: number): Promise<(Uint8Array | null)[]>
  slice(kind: Kind, ms: number): Promise<Slice>
  assessment(book: string, runners: readonly Answers[], ms: number): Promise<{ perRunner: number[] }>
  close(): void
}

export const ORDER_LIMIT_MS = 900_000

/** `strict`: the engine refuses to make code from text, as a browser does under a policy without `unsafe-eval`. */
export async function openStall(script: string, strict = false): Promise<Stall> {
  const child = fork(script, {
    execArgv: [
      '--expose-gc',
      '--max-old-space-size=6144',
      ...(strict ? ['--disallow-code-generation-from-strings'] : []),
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const reply = <T>(send: () => void): Promise<T> =>
    new Promise((resolve, reject) => {
      const settle = (end: () => void): void => {
        clearTimeout(timer)
        child.off('message', hear)
        child.off('exit', lost)
        end()
      }
      const hear = (message: { done: T } | { failed: string }): void =>
        settle(() => ('done' in message ? resolve(message.done) : reject(new Error(message.failed))))
      const lost = (code: number | null, signal: string | null): void =>
        settle(() => reject(new Error(`its process ended (${signal ?? code})`)))
      const timer = setTimeout(
        () =>
          settle(() => {
            child.kill('SIGKILL')
            reject(new Error(`no answer within ${ORDER_LIMIT_MS / 1000} s`))
          }),
        ORDER_LIMIT_MS,
      )
      child.on('message', hear)
      child.on('exit', lost)
      send()
    })
  const ask = <T>(order: Order): Promise<T> => reply<T>(() => child.send(order))
  await reply(() => {})
  return {
    load: (contestant, shape) => ask({ do: 'load', contestant, ...shape }),
    verdicts: (kind, ms) => ask({ do: 'verdicts', kind, ms }),
    slice: (kind, ms) => ask({ do: 'slice', kind, ms }),
    assessment: (book, runners, ms) => ask({ do: 'assessment', book, runners, ms }),
    close: () => void child.kill('SIGKILL'),
  }
}
