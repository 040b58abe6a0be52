import fc from 'fast-check'
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

  test('of many megabytes in one string is read, and a key given twice after it is seen', () => {
    const long = JSON.stringify('x"\\'.repeat(5_000_000))
    expect(parseJson(`{"a": ${long}}`).ok).toBe(true)
    expect(parseJson(`{"a": ${long}, "a": 1}`)).toEqual({ ok: false, faults: [{ kind: 'twice', key: 'a' }] })
  })

  test.each([101, 3000, 100_000])('that is nested %i deep is refused, whether it ends or not', (depth) => {
    for (const text of ['['.repeat(depth), '{"a":'.repeat(depth), `${'['.repeat(depth)}${']'.repeat(depth)}`])
      expect(parseJson(text)).toEqual({ ok: false, faults: [{ kind: 'too-deep' }] })
  })

  test('that is nested 100 deep is read, and brackets in a text do not count', () => {
    expect(parseJson(`${'['.repeat(100)}"${'[{'.repeat(300)}\\""${']'.repeat(100)}`).ok).toBe(true)
  })

  test('is read as the parser of the platform reads it, wherever no key is given twice', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const read = parseJson(text)
        if (read.ok) expect(read.value).toEqual(JSON.parse(text))
        else expect(read.faults[0]!.kind).toBe('twice')
      }),
      { numRuns: 1000 },
    )
  })
})
