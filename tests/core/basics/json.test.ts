import { describe, expect, test } from 'vitest'
import { parseJson } from '#core/basics/json.ts'

describe('JSON text', () => {
  test('comes out as its value', () => {
    expect(parseJson('{"a": [1, {"a": 2}], "b": "\\"a\\": {"}')).toEqual({
      ok: true,
      value: { a: [1, { a: 2 }], b: '"a": {' },
    })
  })

  test.each([
    ['in the open', '{"a": 1, "b": {}, "a": 2}'],
    ['with one of them in disguise', '{"a": 1, "\\u0061": 2}'],
    ['deep inside', '[{"x": {"a": 1, "a": 1}}]'],
  ])('that gives a key twice %s is refused', (_title, text) => {
    expect(parseJson(text)).toEqual({ ok: false, faults: [{ kind: 'twice', key: 'a' }] })
  })

  test('that gives a key once in each of two objects is fine', () => {
    expect(parseJson('[{"a": 1}, {"a": 2}]').ok).toBe(true)
  })

  test.each(['', '{', '{"a":', 'undefined', "{'a': 1}", `"${'\\"'.repeat(400_000)}`])(
    'that is none is refused',
    (text) => {
      expect(parseJson(text)).toMatchObject({ ok: false, faults: [{ kind: 'not-json' }] })
    },
  )

  test('of a megabyte in one string, or nested without end, is read', () => {
    expect(parseJson(JSON.stringify({ a: 'x"\\'.repeat(250_000) })).ok).toBe(true)
    expect(parseJson(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBeDefined()
  })
})
