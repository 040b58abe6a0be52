/**
 * How long a new view takes no press, in milliseconds from when it is on the screen: the second tap of a slow double tap
 * comes within this time, and hardly anyone reads a page and answers it in less.
 */
export const FIRST_MOMENT = 400

/** After this long a view counts as on the screen even where the browser has not said so, or it might never answer. */
export const LONGEST_WAIT = 1000

export interface KeyPress {
  /** The place of the key on the keyboard. */
  readonly key: string
  /** When it was pressed, on the clock of events, in milliseconds. */
  readonly at: number
  /** The key is held down and sends itself again. */
  readonly repeat?: boolean
  /** It only moves the focus, or is a command to the browser: it cannot press anything on the page. */
  readonly harmless?: boolean
}

/** Tells which presses are meant for the view that is on the screen. Every time is one on the clock of events. */
export interface FirstMoment {
  /** Another view took the place of the one before. */
  change(at: number): void
  /** That view is on the screen. */
  show(at: number): void
  /** A finger or a button of the mouse goes down. Whatever comes of it is judged by this moment. */
  pointerDown(at: number): void
  /** The press has become a click, or comes to nothing. */
  pointerEnd(): void
  /** Whether what a pointer does is meant for this view; without a press before it, it is judged by its own time. */
  pointerIsMeant(at: number): boolean
  /** Whether a click that no pointer made is meant for this view: one of a key, a screen reader, a switch. */
  clickIsMeant(at: number): boolean
  keyIsMeant(press: KeyPress): boolean
  /** Whether letting go of this key is meant for this view. */
  releaseIsMeant(key: string): boolean
}

/**
 * The memory of one window. A press is meant for the view if it began 400 ms or more after the view came on the screen,
 * or once the view has been seen: by a key that was freshly pressed while it was on the screen, and is not the key that
 * opened it. A key that was down when the view came is meant for the view before until it is let go.
 */
export function firstMoment(): FirstMoment {
  let [shownAt, seen] = [-Infinity, true]
  let pressedAt: number | undefined
  let lastKey: string | undefined
  let opener: string | undefined
  const down = new Set<string>()
  let notMeant = new Set<string>()
  const isMeant = (at: number) => at >= shownAt + (seen ? 0 : FIRST_MOMENT)

  const isFreshKeyMeant = ({ key, at, harmless = false }: KeyPress) => {
    const sees = isMeant(at) || (at >= shownAt && key !== opener)
    if (sees) {
      seen = true
      lastKey = key
    }
    return sees || harmless
  }
  return {
    change(at) {
      shownAt = at + LONGEST_WAIT
      seen = false
      opener = lastKey
      notMeant = new Set(down)
    },
    show(at) {
      shownAt = Math.min(shownAt, at)
    },
    pointerDown(at) {
      pressedAt = at
      lastKey = undefined
    },
    pointerEnd() {
      pressedAt = undefined
    },
    pointerIsMeant: (at) => isMeant(pressedAt ?? at),
    clickIsMeant: isMeant,
    keyIsMeant(press) {
      if (press.repeat) return !notMeant.has(press.key)
      down.add(press.key)
      const meant = isFreshKeyMeant(press)
      if (meant) notMeant.delete(press.key)
      else notMeant.add(press.key)
      return meant
    },
    releaseIsMeant(key) {
      down.delete(key)
      return !notMeant.delete(key)
    },
  }
}
