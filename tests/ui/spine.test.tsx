// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { OptionId } from '#core/basics/id.ts'
import { questionWithRole } from '#core/rulebook/lookup.ts'
import { bones } from '#ui/spine/curve.ts'
import { figure } from '#ui/spine/figure.ts'
import { LabelledSpine } from '#ui/spine/labelled-spine.tsx'
import { picturesOf } from '#ui/spine/places.ts'
import { Spine } from '#ui/spine/spine.tsx'
import { book, library } from '../support/book.ts'

afterEach(cleanup)

const all = bones()
const middle = (index: number) => all[index]!.at(0, 0)
const [C1, C4, C7, T7, L3, L5, S1, S5, CO4] = [0, 3, 6, 13, 21, 23, 24, 28, 32] as const
const part = (region: string) => document.querySelector(`[data-region="${region}"]`)!
const isLit = (region: string) => !part(region).classList.contains('spine__region--none')
const marks = () => document.querySelectorAll('.spine__side--lit').length

describe('the drawn spine', () => {
  test('has 33 bones: 7, 12, 5, 5 and 4', () => {
    expect(all).toHaveLength(33)
    expect(figure().map(({ region, count }) => [region, count])).toEqual([
      ['cervical', 7],
      ['thoracic', 12],
      ['lumbar', 5],
      ['sacral', 5],
      ['coccygeal', 4],
    ])
  })

  test('shows each bone: a line of its own, or the 4 seams that part the 5 bones of the sacrum', () => {
    const drawn = (region: string) => figure().find((one) => one.region === region)!
    expect(['cervical', 'thoracic', 'lumbar', 'coccygeal'].map((region) => drawn(region).outlines.length)).toEqual([
      7, 12, 5, 4,
    ])
    expect(drawn('sacral').outlines).toHaveLength(1)
    const canal = 1
    expect(drawn('sacral').thin).toHaveLength(4 + canal)
  })

  test('has 23 discs: none above the second bone, none below the top of the sacrum', () => {
    expect(figure().map(({ discs }) => discs.length)).toEqual([6, 12, 5, 0, 0])
  })

  test('grows in depth from the neck to the lower back, and shrinks below it', () => {
    const depths = all.map(({ d }) => d)
    const risen = depths.slice(C1, L5 + 1)
    const fallen = depths.slice(S1, S5 + 1)
    expect(risen).toEqual(risen.toSorted((a, b) => a - b))
    expect(fallen).toEqual(fallen.toSorted((a, b) => b - a))
  })

  test('has its 4 curves: hollow in front at the upper back and the sacrum, behind at the neck and the lower back', () => {
    /** How far a bone stands behind the straight line between two others. */
    const behind = (from: number, bone: number, to: number) => {
      const [[ax, ay], [x, y], [bx, by]] = [middle(from), middle(bone), middle(to)]
      return x - (ax + ((bx - ax) * (y - ay)) / (by - ay))
    }
    expect(behind(C1, C4, C7 + 1)).toBeLessThan(-2)
    expect(behind(C7, T7, L3)).toBeGreaterThan(20)
    expect(behind(T7, L3, S1)).toBeLessThan(-20)
    expect(behind(S1, S5, CO4)).toBeGreaterThan(10)
  })

  test('stands upright: the last bone of the neck is over the top of the sacrum, within 3 cm', () => {
    expect(Math.abs(middle(C7)[0] - all[S1]!.at(all[S1]!.d, -all[S1]!.h)[0])).toBeLessThan(30)
  })

  test('each bone lies below the one before it, and no two stand apart or in each other', () => {
    all.slice(1).forEach((bone, index) => {
      const above = all[index]!
      const [[ax, ay], [bx, by]] = [above.at(0, above.h), bone.at(0, -bone.h)]
      expect(Math.hypot(bx - ax, by - ay)).toBeCloseTo(above.gap, 5)
      expect(bone.at(0, 0)[1]).toBeGreaterThan(above.at(0, 0)[1])
    })
  })

  test('has a finite number at every point of every line', () => {
    const lines = figure().flatMap(({ discs, outlines, thin }) => [...discs, ...outlines, ...thin])
    expect(lines.filter((line) => !/^M[-\d. CM]+Z?$/.test(line))).toEqual([])
  })
})

describe('places on the spine', () => {
  const places = questionWithRole(book, 'place')!
  const options = places.kind === 'choices' ? places.options : []
  const told = (...ids: string[]) => picturesOf(options, ids as OptionId[])

  test('nothing is lit when nothing is told, or only that one is not sure', () => {
    render(<Spine lit={told('not-sure')} title="A spine" />)
    expect(figure().filter(({ region }) => isLit(region))).toEqual([])
    expect(marks()).toBe(0)
  })

  const onTheSpine = options.map(({ id }) => id).filter((id) => String(id) !== 'hip-or-groin')

  test.each(onTheSpine)('the answer "%s" lights one region', (id) => {
    render(<Spine lit={told(id)} title="A spine" />)
    expect(figure().filter(({ region }) => isLit(region))).toHaveLength(1)
  })

  test('a hip or a groin is no part of the spine, and lights nothing', () => {
    render(<Spine lit={told('hip-or-groin')} title="A spine" />)
    expect(figure().filter(({ region }) => isLit(region))).toEqual([])
  })

  test('pain on one side looks unlike pain across, and wears the mark of one side', () => {
    const { rerender } = render(<Spine lit={told('lower-back')} title="A spine" />)
    const across = part('lumbar').getAttribute('class')
    expect(marks()).toBe(0)
    rerender(<Spine lit={told('lower-back-one-side')} title="A spine" />)
    expect(isLit('lumbar')).toBe(true)
    expect(part('lumbar').getAttribute('class')).not.toBe(across)
    expect(marks()).toBe(1)
    rerender(<Spine lit={told('lower-back', 'lower-back-one-side', 'sacrum-or-buttock-one-side')} title="A spine" />)
    expect(part('lumbar').getAttribute('class')).toBe(across)
    expect(marks()).toBe(2)
  })

  test('by itself it is a picture with a name, and nothing on it can be pressed', () => {
    render(<Spine lit={told('neck')} size="small" title="A spine" />)
    expect(screen.getByRole('img', { name: 'A spine' })).toBeInTheDocument()
    expect(document.querySelector('.spine__band')).toBeNull()
  })

  test('beside a list it is hidden from assistive technology, and takes no focus', async () => {
    render(<Spine lit={[]} press={{ options, on: () => {} }} title="A spine" />)
    expect(screen.queryByRole('img')).toBeNull()
    await userEvent.tab()
    expect(document.body).toHaveFocus()
  })

  test('a press on a region, or on the mark of one side, tells that place once', () => {
    const pressed = vi.fn<(place: string) => void>()
    render(<Spine lit={[]} press={{ options, on: pressed }} title="A spine" />)
    const targets = figure().map(({ region }) => part(region).querySelector('.spine__bone')!)
    for (const target of [...targets, ...document.querySelectorAll('.spine__side circle')]) fireEvent.click(target)
    const places = pressed.mock.calls.map(([place]) => place)
    expect(places).toEqual([
      'neck',
      'upper-back',
      'lower-back',
      'sacrum-middle-or-both',
      'tailbone',
      'lower-back-one-side',
      'sacrum-or-buttock-one-side',
    ])
    expect(new Set(places)).toEqual(new Set(onTheSpine))
  })
})

describe('the labelled spine', () => {
  const names = [
    'Neck 7 bones',
    'Upper back 12 bones',
    'Lower back 5 bones',
    'Sacrum 5 bones, joined',
    'Tailbone 4 bones, joined',
  ]

  test('names each region from the head down, with its number of bones', () => {
    render(<LabelledSpine lit={[]} onPress={() => {}} title="A spine" />)
    expect(screen.getByRole('img', { name: 'A spine' })).toBeInTheDocument()
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(names)
  })

  test('counts and names the same regions as the page on the spine', () => {
    expect(library.learn['spine']!.regions!.map(({ id, bones: count }) => [id, count])).toEqual(
      figure().map(({ region, count }) => [region, count]),
    )
  })

  test('the keyboard reaches each name and presses it; the one that is lit says so', async () => {
    const pressed = vi.fn<(region: string) => void>()
    render(<LabelledSpine lit={['thoracic']} onPress={pressed} title="A spine" />)
    await userEvent.tab()
    await userEvent.tab()
    expect(screen.getByRole('button', { name: names[1]! })).toHaveFocus()
    expect(screen.getByRole('button', { pressed: true })).toHaveFocus()
    expect(isLit('thoracic')).toBe(true)
    await userEvent.keyboard('{Enter}')
    expect(pressed).toHaveBeenCalledExactlyOnceWith('thoracic')
  })

  test('a press on the figure tells the region too', () => {
    const pressed = vi.fn<(region: string) => void>()
    render(<LabelledSpine lit={[]} onPress={pressed} title="A spine" />)
    fireEvent.click(part('sacral').querySelector('.spine__bone')!)
    expect(pressed).toHaveBeenCalledExactlyOnceWith('sacral')
  })
})
