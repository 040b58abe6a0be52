import { expect, test } from 'vitest'
import { filesUnder } from '../support/source-files.ts'

test('no colour fades in or out: fading rows and buttons took two fifths of the work of a step', () => {
  const styles = filesUnder('src').filter(({ path }) => path.endsWith('.css'))
  const fades = styles.flatMap(({ path, text }) =>
    [...text.matchAll(/\btransition(?:-property)?:\s*([^;]+);/g)]
      .filter(([, what]) => what!.split(',').some((part) => !/^\s*transform\b/.test(part)))
      .map(([line]) => `${path}: ${line}`),
  )
  expect(styles.length).toBeGreaterThan(20)
  expect(fades).toEqual([])
})
