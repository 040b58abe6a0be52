import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST_MOMENT, firstMoment, LONGEST_WAIT } from '#app/first-moment.ts'

/** A view that was opened at 1,000 and is on the screen from 1,030 on. */
const CHANGED = 1000
const SHOWN = 1030

function opened(before: (moment: ReturnType<typeof firstMoment>) => void = () => {}) {
  const moment = firstMoment()
  before(moment)
  moment.change(CHANGED)
  moment.show(SHOWN)
  return moment
}
const byEnter = () => opened((moment) => moment.keyIsMeant({ key: 'Enter', at: CHANGED - 1 }))

describe('a tap', () => {
  test('of a first view that was on the screen all along counts at once', () => {
    expect(firstMoment().pointerIsMeant(1)).toBe(true)
  })

  test('counts just where it begins 400 ms or more after the view came on the screen', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 2000 }), (after) => {
        const moment = opened()
        moment.pointerDown(SHOWN + after)
        expect(moment.pointerIsMeant(SHOWN + after + 80)).toBe(after >= FIRST_MOMENT)
      }),
    )
  })

  test('that begins early and is held does not count when it ends, however late', () => {
    const moment = opened()
    moment.pointerDown(SHOWN + 100)
    expect(moment.pointerIsMeant(SHOWN + 5000)).toBe(false)
  })

  test('that comes to nothing does not stand for the click of a screen reader after it', () => {
    const moment = firstMoment()
    moment.pointerDown(CHANGED - 300)
    moment.pointerEnd()
    moment.change(CHANGED)
    moment.show(SHOWN)
    expect(moment.pointerIsMeant(SHOWN + FIRST_MOMENT)).toBe(true)
  })

  test('does not count before the view is on the screen, but a browser that never says so does not lock the runner out', () => {
    const moment = firstMoment()
    moment.change(CHANGED)
    moment.pointerDown(CHANGED + LONGEST_WAIT)
    expect(moment.pointerIsMeant(CHANGED + LONGEST_WAIT)).toBe(false)
    moment.pointerDown(CHANGED + LONGEST_WAIT + FIRST_MOMENT)
    expect(moment.pointerIsMeant(CHANGED + LONGEST_WAIT + FIRST_MOMENT)).toBe(true)
  })

  test('has its own first moment on each view', () => {
    const moment = opened()
    moment.change(SHOWN + 900)
    moment.show(SHOWN + 930)
    moment.pointerDown(SHOWN + 1000)
    expect(moment.pointerIsMeant(SHOWN + 1000)).toBe(false)
  })

  test('counts at once after a key that shows that the view has been seen', () => {
    const moment = opened()
    moment.keyIsMeant({ key: 'Digit1', at: SHOWN + 50 })
    moment.pointerDown(SHOWN + 60)
    expect(moment.pointerIsMeant(SHOWN + 60)).toBe(true)
  })

  test('that began on the view before does not count, even when a key shows that this view has been seen', () => {
    const moment = opened((before) => before.pointerDown(CHANGED - 100))
    moment.keyIsMeant({ key: 'Digit1', at: SHOWN + 50 })
    expect(moment.pointerIsMeant(SHOWN + 60)).toBe(false)
  })
})

describe('a click without a pointer, of a screen reader or a switch', () => {
  test('counts 400 ms after the view came on the screen, and not before', () => {
    const moment = opened()
    expect(moment.clickIsMeant(SHOWN + FIRST_MOMENT - 1)).toBe(false)
    expect(moment.clickIsMeant(SHOWN + FIRST_MOMENT)).toBe(true)
  })

  test('counts where a key that counts has made it', () => {
    const moment = byEnter()
    expect(moment.keyIsMeant({ key: 'Space', at: SHOWN + 90 })).toBe(true)
    expect(moment.clickIsMeant(SHOWN + 120)).toBe(true)
  })
})

describe('a key', () => {
  test('other than the one that opened the view counts as soon as the view is on the screen', () => {
    const moment = byEnter()
    expect(moment.keyIsMeant({ key: 'Digit2', at: SHOWN - 1 })).toBe(false)
    expect(moment.releaseIsMeant('Digit2')).toBe(false)
    expect(moment.keyIsMeant({ key: 'Digit2', at: SHOWN })).toBe(true)
    expect(moment.releaseIsMeant('Digit2')).toBe(true)
  })

  test('that opened the view and is pressed a second time too soon does not count, nor does letting go of it', () => {
    const moment = byEnter()
    moment.releaseIsMeant('Enter')
    expect(moment.keyIsMeant({ key: 'Enter', at: SHOWN + 350 })).toBe(false)
    expect(moment.releaseIsMeant('Enter')).toBe(false)
    expect(moment.keyIsMeant({ key: 'Enter', at: SHOWN + FIRST_MOMENT })).toBe(true)
  })

  test('that opened the view counts again after any other, so that quick answers by the keyboard lose nothing', () => {
    const moment = firstMoment()
    for (let at = 0; at < 3000; at += 300) {
      expect(moment.keyIsMeant({ key: 'Digit2', at: at + 50 })).toBe(true)
      expect(moment.keyIsMeant({ key: 'Enter', at: at + 100 })).toBe(true)
      moment.change(at + 105)
      moment.show(at + 140)
      moment.releaseIsMeant('Digit2')
      moment.releaseIsMeant('Enter')
    }
  })

  test('that is held from the view before never counts, until it is let go', () => {
    const moment = byEnter()
    for (const after of [50, 390, 410, 5000])
      expect(moment.keyIsMeant({ key: 'Enter', at: SHOWN + after, repeat: true })).toBe(false)
    moment.releaseIsMeant('Enter')
    expect(moment.keyIsMeant({ key: 'Enter', at: SHOWN + 5100 })).toBe(true)
  })

  test('that was pressed too soon and is held on does not count later', () => {
    const moment = byEnter()
    moment.releaseIsMeant('Enter')
    moment.keyIsMeant({ key: 'Enter', at: SHOWN + 300 })
    expect(moment.keyIsMeant({ key: 'Enter', at: SHOWN + 900, repeat: true })).toBe(false)
  })

  test('that is held on this view sends itself again as ever', () => {
    const moment = opened()
    expect(moment.keyIsMeant({ key: 'ArrowDown', at: SHOWN + 900 })).toBe(true)
    expect(moment.keyIsMeant({ key: 'ArrowDown', at: SHOWN + 950, repeat: true })).toBe(true)
  })

  test('that moves the focus or commands the browser always counts, and after it the one that opened the view', () => {
    const moment = byEnter()
    expect(moment.keyIsMeant({ key: 'Tab', at: SHOWN - 10, harmless: true })).toBe(true)
    expect(moment.keyIsMeant({ key: 'Enter', at: SHOWN })).toBe(false)
    expect(moment.keyIsMeant({ key: 'Tab', at: SHOWN + 40, harmless: true })).toBe(true)
    expect(moment.keyIsMeant({ key: 'Enter', at: SHOWN + 80 })).toBe(true)
  })

  test('after a tap that opened the view counts as soon as the view is on the screen, whichever it is', () => {
    const moment = firstMoment()
    moment.keyIsMeant({ key: 'Enter', at: 10 })
    moment.releaseIsMeant('Enter')
    moment.pointerDown(CHANGED - 50)
    moment.change(CHANGED)
    moment.show(SHOWN)
    expect(moment.keyIsMeant({ key: 'Enter', at: SHOWN })).toBe(true)
  })
})
