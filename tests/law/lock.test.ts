import { expect, test } from 'vitest'
import { missingFrom } from './lock.ts'

test('a package that the lock names for another machine, but does not hold, is missed', () => {
  const packages = {
    '': {},
    'node_modules/vite': {},
    'node_modules/rolldown': { optionalDependencies: { '@rolldown/linux': '1', '@rolldown/mac': '1' } },
    'node_modules/@rolldown/linux': {},
  }
  expect(missingFrom({ packages })).toEqual(['node_modules/rolldown needs @rolldown/mac'])
})

test('a package is found beside the one that needs it and in every folder above', () => {
  const packages = {
    'node_modules/a': { optionalDependencies: { top: '1' } },
    'node_modules/a/node_modules/b': { optionalDependencies: { top: '1', near: '1' } },
    'node_modules/a/node_modules/near': {},
    'node_modules/top': {},
  }
  expect(missingFrom({ packages })).toEqual([])
})
