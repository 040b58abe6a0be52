import { describe, expect, test } from 'vitest'
import { EXAMPLES } from '../gallery/examples.tsx'
import { filesUnder } from '../support/source-files.ts'

const modules = import.meta.glob<Readonly<Record<string, unknown>>>('../../src/ui/**/*.tsx', { eager: true })
/** What a file of `ui` exports under a name like that of a component. */
const parts = Object.values(modules)
  .flatMap((module) => Object.keys(module))
  .filter((name) => /^[A-Z][a-z]/.test(name))
const gallery = filesUnder('tests/gallery').find(({ path }) => path.endsWith('examples.tsx'))!.text

describe('the gallery of parts', () => {
  test('shows every part that ui exports, and no other', () => {
    expect(parts.length).toBeGreaterThan(20)
    expect(Object.keys(EXAMPLES).toSorted()).toEqual(parts.toSorted())
  })

  test.each(parts)('has an example of %s that draws it', (part) => {
    expect(Object.keys(EXAMPLES[part] ?? {})).not.toEqual([])
    expect(gallery).toMatch(new RegExp(`<${part}\\s`))
  })
})
