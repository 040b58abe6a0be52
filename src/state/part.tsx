import { type ComponentType, type ReactNode, use } from 'react'

/**
 * A part of the app, or words of it, that is fetched apart from the first script. It is fetched once; a fetch that has
 * failed is forgotten as soon as its failure was shown, so that the next look asks again.
 */
export interface Part<T> {
  /** Fetches it, or gives what is being fetched or is here. */
  fetch(): Promise<T>
  /** For a view: waits for it, and throws a `MissingPart` where it could not be fetched. */
  use(): T
}

/** Says that a part could not be fetched: the network is gone, or the host holds another version by now. */
export class MissingPart extends Error {}

interface Held {
  readonly onTheWay: boolean
  fetch(): Promise<unknown>
  forget(): void
}
const held: Held[] = []

/** A part that this call fetches. One that is `on the way` to the printed sheet is fetched ahead by `fetchAhead`. */
export function part<T>(load: () => Promise<T>, when: 'on the way' | 'when opened' = 'when opened'): Part<T> {
  let coming: Promise<T> | undefined
  let shown = false
  let missing = false
  const forget = () => {
    if (missing) coming = undefined
    missing = shown = false
  }
  const start = async () => {
    try {
      const value = await load()
      // React's own mark: what is here is drawn at once, so that nothing moves when it comes.
      void Object.assign(coming!, { status: 'fulfilled', value })
      return value
    } catch (cause) {
      missing = true
      // Nobody waits for it: nobody has to be told, and whoever needs it later asks again.
      if (!shown) forget()
      throw new MissingPart('a part of the app could not be fetched', { cause })
    }
  }
  const fetch = () => (coming ??= start())
  held.push({ onTheWay: when === 'on the way', fetch, forget })
  return {
    fetch,
    use: () => {
      shown = true
      return use(fetch())
    },
  }
}

/** A view that comes with a part. */
export function viewOf<T, P extends object>(
  { use: usePart }: Part<T>,
  pick: (loaded: T) => ComponentType<P>,
): (props: P) => ReactNode {
  return function Fetched(props) {
    const View = pick(usePart())
    return <View {...props} />
  }
}

/** Forgets what failed. Called once the failure was shown: before that, the view would ask in a circle. */
export function forgetMissing(): void {
  for (const { forget } of held) forget()
}

let fetching = false

/**
 * Fetches every part on the way to the printed sheet that is not here yet, one after another, each when the browser has
 * nothing else to do. What fails is left for the next call, or for the view that needs it.
 */
export function fetchAhead(): void {
  if (!fetching) void fetchAll()
}

async function fetchAll(): Promise<void> {
  fetching = true
  for (const { onTheWay, fetch } of held) {
    if (!onTheWay) continue
    await idle()
    await fetch().catch(() => {})
  }
  fetching = false
}

/** The next moment in which the page has nothing to do; soon, where the browser does not tell. */
const idle = (): Promise<void> =>
  new Promise((done) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => done())
    else setTimeout(done, 200)
  })
