// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { PainScale } from '#ui/pain-scale.tsx'
import { Radios } from '#ui/radios.tsx'

afterEach(cleanup)

const choices = [
  { id: 'a', label: 'Sign A', hint: 'Such as this' },
  { id: 'b', label: 'Sign B' },
]
const unsure = { id: 'not-sure', label: 'I am not sure' }
const none = { id: 'none-of-these', label: 'No, none of these signs' }
const ticked = () =>
  screen
    .getAllByRole<HTMLInputElement>('checkbox')
    .filter(({ checked }) => checked)
    .map(({ value }) => value)
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('checkbox', { name }))

describe('a list of signs', () => {
  const told = vi.fn<(value: readonly string[] | undefined) => void>()
  function List() {
    const [value, setValue] = useState<readonly string[] | undefined>()
    const change = (next: readonly string[] | undefined) => {
      told(next)
      setValue(next)
    }
    return (
      <Checkboxes name="answer" choices={choices} none={none} unsure={unsure} or="or" value={value} onChange={change} />
    )
  }
  beforeEach(() => {
    told.mockClear()
    render(<List />)
  })

  test('nothing is ticked beforehand, and nothing is told', () => {
    expect(ticked()).toEqual([])
    expect(told).not.toHaveBeenCalled()
  })

  test('"none" takes every tick off, and any tick takes "none" off', async () => {
    await press('Sign B')
    await press(unsure.label)
    await press(none.label)
    expect(ticked()).toEqual(['none-of-these'])
    expect(told).toHaveBeenLastCalledWith([])
    await press('Sign A')
    expect(ticked()).toEqual(['a'])
    expect(told).toHaveBeenLastCalledWith(['a'])
  })

  test('"not sure" stands beside ticks, and both are told', async () => {
    await press(unsure.label)
    await press('Sign B')
    await press('Sign A')
    expect(told).toHaveBeenLastCalledWith(['a', 'b', 'not-sure'])
  })

  test('the last tick taken off is an empty form again, never a "none"', async () => {
    await press('Sign A')
    await press('Sign A')
    expect(told).toHaveBeenLastCalledWith(undefined)
    await press(none.label)
    await press(none.label)
    expect(told).toHaveBeenLastCalledWith(undefined)
  })

  test('a hint describes its answer and is no part of its name', () => {
    const box = screen.getByRole('checkbox', { name: 'Sign A' })
    expect(document.getElementById(box.getAttribute('aria-describedby')!)?.textContent).toBe('Such as this')
  })
})

test('a choice has no radio chosen beforehand, and "not sure" is one of its radios', async () => {
  const told: string[] = []
  render(
    <Radios
      name="answer"
      choices={choices}
      apart={unsure}
      or="or"
      value={undefined}
      onChange={(value) => told.push(value)}
    />,
  )
  expect(screen.getAllByRole('radio')).toHaveLength(3)
  expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  await userEvent.click(screen.getByRole('radio', { name: unsure.label }))
  expect(told).toEqual(['not-sure'])
})

test('the pain scale is eleven radios whose ends say what they mean, and "not sure"', async () => {
  const told: (number | string)[] = []
  render(
    <PainScale
      name="answer"
      lowest="no pain"
      highest="the worst pain"
      unsure={unsure}
      or="or"
      value={undefined}
      onChange={(value) => told.push(value)}
    />,
  )
  expect(screen.getAllByRole('radio', { name: /^\d/ })).toHaveLength(11)
  await userEvent.click(screen.getByRole('radio', { name: /^0\b.*no pain/ }))
  await userEvent.click(screen.getByRole('radio', { name: /^10\b.*the worst pain/ }))
  expect(told).toEqual([0, 10])
})
