import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { trimmed } from '#tools/build/vite-router.ts'
import { root } from '../support/source-files.ts'

const folder = path.join(root, 'node_modules/react-router/dist/production')
const files = readdirSync(folder).filter((file) => /^chunk-.*\.mjs$/.test(file))
const MADE = /^var \w+ = (\/\* @__PURE__ \*\/ )?React\d*\.(createContext|forwardRef|memo)\(/gm

test('what the router makes at its top is marked as free of effects, its names for developer tools go, and no more', () => {
  const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8'))
  expect(texts.flatMap((text) => text.match(MADE) ?? []).length).toBeGreaterThan(10)
  for (const text of texts) {
    const short = trimmed(text)
    for (const made of short.match(MADE) ?? []) expect(made).toContain('@__PURE__')
    expect(short).not.toMatch(/^\w+\.displayName/m)
    const again = short.replaceAll(/(= )\/\* @__PURE__ \*\/ (React\d*\.(?:createContext|forwardRef|memo)\()/g, '$1$2')
    const plain = text.replaceAll(/(= )\/\* @__PURE__ \*\/ (React\d*\.(?:createContext|forwardRef|memo)\()/g, '$1$2')
    expect(again).toBe(plain.replaceAll(/^\w+\.displayName = "[^"]*";$/gm, ''))
  }
})
