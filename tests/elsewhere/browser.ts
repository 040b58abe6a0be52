/** A browser that is not Chromium, as far as the journeys need it. Both drivers run the same journeys through this. */
export interface OtherBrowser {
  readonly name: string
  /** Opens an address as if it were typed, and waits until the page is there. */
  open(address: string): Promise<void>
  /** Runs a function of plain JavaScript in the page; what goes in and out is JSON. */
  run<Result, Given extends readonly unknown[]>(act: (...given: Given) => Result, ...given: Given): Promise<Result>
  /** A real press with the pointer on the element that the function finds. */
  press<Given extends readonly unknown[]>(
    find: (...given: Given) => Element | undefined,
    ...given: Given
  ): Promise<void>
  /** The page at hand as a PDF, in the margins that it asks for. */
  print(paper: Paper): Promise<Uint8Array>
  close(): Promise<void>
}

export const PAPERS = ['A4', 'Letter'] as const
export type Paper = (typeof PAPERS)[number]

/** A browser or a part of it is not on this machine. The journeys fail; they are never skipped. */
export class Missing extends Error {}

/** An expression that runs the function in the page. The loader names inner functions with a helper of its own. */
export const inPage = (act: (...given: never[]) => unknown, given: readonly unknown[]): string =>
  `(() => { const __name = (it) => it; return (${act.toString()})(...${JSON.stringify(given)}) })()`

export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

/** Asks until it is so; throws with the last answer after ten seconds. */
export async function until<Answer>(
  ask: () => Promise<Answer>,
  isRight: (answer: Answer) => boolean,
  what: string,
): Promise<Answer> {
  const end = Date.now() + 20_000
  for (;;) {
    const answer = await ask()
    if (isRight(answer)) return answer
    if (Date.now() > end) throw new Error(`${what}; last seen: ${JSON.stringify(answer)}`)
    await pause(60)
  }
}
