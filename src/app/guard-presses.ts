import { NEW_VIEW } from '#ui/new-view.ts'
import { type FirstMoment, firstMoment } from './first-moment.ts'

/**
 * Takes every press that was meant for the view before out of the way, before anything on the page hears of it. Nothing
 * is disabled, and scrolling goes on. `isShown`: the first view stands on the screen already, drawn by the build.
 */
export function guardPresses(isShown: boolean): void {
  const moment = firstMoment()
  watchViews(moment, isShown)
  watchPointer(moment)
  watchKeys(moment)
}

function watchViews(moment: FirstMoment, isShown: boolean): void {
  let isKnown = isShown
  let views = 0
  const change = () => {
    if (isKnown) return void (isKnown = false)
    views += 1
    const view = views
    moment.change(performance.now())
    // The second frame begins when the first has been painted.
    requestAnimationFrame(() => requestAnimationFrame(() => view === views && moment.show(performance.now())))
  }
  window.addEventListener(NEW_VIEW, change)
  window.addEventListener('pageshow', ({ persisted }) => persisted && change())
}

function watchPointer(moment: FirstMoment): void {
  const byPointer = ({ timeStamp }: Event) => moment.pointerIsMeant(timeStamp)
  const lastOfPress = (event: Event) => {
    const isMeant = byPointer(event)
    moment.pointerEnd()
    return isMeant
  }
  window.addEventListener('pointerdown', (event) => event.isTrusted && moment.pointerDown(event.timeStamp), true)
  window.addEventListener('pointercancel', () => moment.pointerEnd(), true)
  // The focus stays where it is, and no text is marked.
  hear('mousedown', byPointer)
  hear('auxclick', lastOfPress)
  hear('click', (event) => (event.detail > 0 ? lastOfPress(event) : moment.clickIsMeant(event.timeStamp)))
}

function watchKeys(moment: FirstMoment): void {
  hear('keydown', (event) => {
    const { timeStamp: at, repeat, ctrlKey, altKey, metaKey } = event
    return moment.keyIsMeant({
      key: nameOf(event),
      at,
      repeat,
      harmless: event.key === 'Tab' || ctrlKey || altKey || metaKey,
    })
  })
  hear('keyup', (event) => moment.releaseIsMeant(nameOf(event)))
}

/** Keyboards on a screen do not tell the place of a key. */
const nameOf = ({ code, key }: KeyboardEvent): string => code || key

/** What no person did is a script's own press, the app's own among them, and always meant. */
function hear<Name extends 'mousedown' | 'auxclick' | 'click' | 'keydown' | 'keyup'>(
  name: Name,
  isMeant: (event: WindowEventMap[Name]) => boolean,
): void {
  const listen = (event: WindowEventMap[Name]) => {
    if (!event.isTrusted || isMeant(event)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  window.addEventListener(name, listen, true)
}
