// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { BrowserRouter, Route, Routes, useLocation } from 'react-router'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Link, type LinkProps } from '#ui/link.tsx'

const BASE = '/club'

function There() {
  const { state } = useLocation()
  return <p>there, with {JSON.stringify(state)}</p>
}

function open(link: ReactNode): void {
  window.history.pushState(null, '', `${BASE}/here`)
  render(
    <BrowserRouter basename={BASE} useTransitions={false}>
      <Routes>
        <Route path="/here" element={link} />
        <Route path="/there" element={<There />} />
      </Routes>
    </BrowserRouter>,
  )
}
const openLink = (more: Partial<LinkProps> = {}) =>
  open(
    <Link to="/there" {...more}>
      Go
    </Link>,
  )
const link = () => screen.getByRole('link', { name: 'Go' })
const at = () => window.location.pathname

// What the router leaves to the browser, jsdom would try to open.
const stay = (event: Event) => event.preventDefault()
beforeEach(() => window.addEventListener('click', stay))
afterEach(() => {
  window.removeEventListener('click', stay)
  cleanup()
})

describe('a link', () => {
  test('names its address with the base, so that it can be copied or opened elsewhere', () => {
    openLink()
    expect(link().getAttribute('href')).toBe(`${BASE}/there`)
  })

  test('leads to its view without loading the page anew, and hands on its state', () => {
    openLink({ state: { returning: true } })
    expect(fireEvent.click(link())).toBe(false)
    expect(at()).toBe(`${BASE}/there`)
    expect(screen.getByText('there, with {"returning":true}')).toBeTruthy()
  })

  test('makes one step in the history, so that Back and Forward pass both pages', async () => {
    openLink()
    const before = window.history.length
    fireEvent.click(link())
    expect(window.history.length).toBe(before + 1)
    window.history.back()
    await waitFor(() => expect(link()).toBeTruthy())
    window.history.forward()
    await screen.findByText(/^there/)
  })

  test('that replaces makes none', () => {
    openLink({ replace: true })
    const before = window.history.length
    fireEvent.click(link())
    expect(at()).toBe(`${BASE}/there`)
    expect(window.history.length).toBe(before)
  })

  test('to the page itself makes none either', () => {
    open(<Link to="/here">Go</Link>)
    const before = window.history.length
    fireEvent.click(link())
    expect(window.history.length).toBe(before)
  })

  test.each([
    ['Control', { ctrlKey: true }],
    ['Command', { metaKey: true }],
    ['Shift', { shiftKey: true }],
    ['Alt', { altKey: true }],
    ['the middle button', { button: 1 }],
  ])('pressed with %s is left to the browser', (_how, how) => {
    openLink()
    fireEvent.click(link(), how)
    expect(at()).toBe(`${BASE}/here`)
  })

  test('with a target is left to the browser', () => {
    openLink({ target: '_blank' })
    fireEvent.click(link())
    expect(at()).toBe(`${BASE}/here`)
    expect(link().getAttribute('target')).toBe('_blank')
  })

  test('whose press its view takes for itself leads nowhere', () => {
    function Taken() {
      const [presses, count] = useState(0)
      const take = (event: { preventDefault(): void }) => {
        event.preventDefault()
        count(presses + 1)
      }
      return (
        <>
          <Link to="/there" onClick={take}>
            Go
          </Link>
          <p>pressed {presses}</p>
        </>
      )
    }
    open(<Taken />)
    fireEvent.click(link())
    expect(at()).toBe(`${BASE}/here`)
    expect(screen.getByText('pressed 1')).toBeTruthy()
  })
})
