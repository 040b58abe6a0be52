import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { arrowBreaches, ARROWS, type Subpaths } from './arrows.ts'
import {
  type Custom,
  noBarrel,
  noClockOrChance,
  noDefaultExport,
  noNamelessFolder,
  oneStorageKeeper,
} from './customs.ts'
import { circlesIn, packagesBehind } from './reach.ts'
import { filesUnder, root, type SourceFile, told } from '../support/source-files.ts'

const source = filesUnder('src')
const subpaths = (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { imports: Subpaths }).imports
const planted = (at: string, text: string): SourceFile => ({ path: at, text })
const arrows = (at: string, text: string): string[] => told(arrowBreaches([planted(at, text)], subpaths))
const custom = (law: Custom, at: string, text: string): string[] => told(law(planted(at, text)))

describe('the house as it stands', () => {
  test('every import follows an arrow, and every file stands in a known place', () => {
    expect(source.length).toBeGreaterThan(10)
    expect(told(arrowBreaches(source, subpaths))).toEqual([])
  })

  test('no files import each other in a circle, not even for their types', () => {
    expect(circlesIn(source, subpaths)).toEqual([])
  })

  test('every room that the law names is there', () => {
    const rooms = Object.keys(ARROWS).filter((room) => !room.endsWith('/*') && room !== 'paths')
    for (const room of rooms)
      expect(
        source.some(({ path: file }) => file.startsWith(`src/${room}/`)),
        room,
      ).toBe(true)
  })

  test.each<[string, Custom]>([
    ['no file hands on what another wrote', noBarrel],
    ['no folder is named after a technique', noNamelessFolder],
    ['nothing is exported as default', noDefaultExport],
    ['core and formats read no clock and roll no dice', noClockOrChance],
    ['one file alone touches what the browser stores', oneStorageKeeper],
  ])('%s', (_title, law) => {
    expect(told(source.flatMap(law))).toEqual([])
  })

  test('no folder of the tests is named after a technique', () => {
    expect(told(filesUnder('tests').flatMap(noNamelessFolder))).toEqual([])
  })

  test('what the browser loads holds no YAML parser, no zod and nothing of Node', () => {
    const loaded = [...packagesBehind('src/app/main.tsx', source, subpaths)]
    expect(loaded).toContain('react')
    expect(loaded.filter((name) => /^(zod|yaml|vite|node:)/.test(name))).toEqual([])
  })
})

describe('each arrow that is not drawn is refused', () => {
  test.each([
    ['core reaches for React', 'src/core/engine/judge.ts', `import { useState } from 'react'`],
    ['core reaches for the state', 'src/core/engine/judge.ts', `import { useSession } from '#state/session.ts'`],
    ['the engine knows the rule book', 'src/core/engine/judge.ts', `import { lookup } from '#core/rulebook/lookup.ts'`],
    ['the engine loads zod', 'src/core/engine/judge.ts', `import { z } from 'zod'`],
    ['the note reads a comparison', 'src/core/note/note.ts', `import { filesDiff } from '#core/comparison/files.ts'`],
    ['the app loads the compiled engine', 'src/state/session.ts', `import { Run } from '#core/compiled/run.ts'`],
    [
      'the assessment prints a note',
      'src/core/assessment/assess.ts',
      `import { clinicianNote } from '#core/note/note.ts'`,
    ],
    ['words read the state', 'src/words/result.ts', `import { useSession } from '#state/session.ts'`],
    ['a part of the screen reads the state', 'src/ui/button.tsx', `import { useSession } from '#state/session.ts'`],
    ['the state speaks words', 'src/state/session.ts', `import { frameWords } from '#words/frame.ts'`],
    ['an outside format draws', 'src/formats/fhir.ts', `import { Button } from '#ui/button.tsx'`],
    [
      'one feature uses another',
      'src/features/result/page.tsx',
      `import { Review } from '#features/intake/review.tsx'`,
    ],
    [
      'one feature uses the routes of another',
      'src/features/result/page.tsx',
      `import { routes } from '#features/intake/routes.tsx'`,
    ],
    ['a feature climbs into another', 'src/features/result/page.tsx', `import { Review } from '../intake/review.tsx'`],
    [
      'a feature reads the rule book by itself',
      'src/features/result/page.tsx',
      `import { book } from 'virtual:rulebook'`,
    ],
    ['the tools read the rule book of the browser', 'src/tools/assess.ts', `import { book } from 'virtual:rulebook'`],
    [
      'the app opens a page of a feature',
      'src/app/router.tsx',
      `import { ResultPage } from '#features/result/page.tsx'`,
    ],
    ['the app loads an outside format', 'src/app/router.tsx', `import { fhir } from '#formats/fhir.ts'`],
    ['the app uses a tool', 'src/app/main.tsx', `import { serve } from '#tools/serve.ts'`],
    ['a tool draws', 'src/tools/serve.ts', `import { Button } from '#ui/button.tsx'`],
    ['the paths know the answers', 'src/paths.ts', `import { readAnswers } from '#core/assessment/answers.ts'`],
    ['a package that nobody drew', 'src/ui/button.tsx', `import confetti from 'confetti'`],
  ])('%s', (_title, at, text) => {
    expect(arrows(at, text)).toHaveLength(1)
  })

  const breach = '#state/session.ts'
  test.each([
    ['a static import', `import { useSession } from '${breach}'`],
    ['an import for its effect', `import '${breach}'`],
    ['an import of types', `import type { Session } from '${breach}'`],
    ['a type inside braces', `import { type Session } from '${breach}'`],
    ['an import() of a page', `const page = () => import('${breach}')`],
    ['an import() in backticks', `const page = () => import(\`${breach}\`)`],
    ['an import() inside a type', `type Session = import('${breach}').Session`],
    ['a re-export', `export { useSession } from '${breach}'`],
    ['a re-export of everything', `export * from '${breach}'`],
    ['a re-export of types', `export type { Session } from '${breach}'`],
    ['a declared module', `declare module '${breach}' { export const x: 1 }`],
    ['a URL', `const at = new URL('${breach}', import.meta.url)`],
    ['an import whose path is computed', 'const page = (name: string) => import(`#state/${name}.ts`)'],
    ['a glob', `const all = import.meta.glob('../state/*.ts')`],
    ['a require', `const session = require('${breach}')`],
    ['an import by assignment', `import session = require('${breach}')`],
    ['a triple-slash reference', `/// <reference path="../state/session.ts" />`],
    ['an import after a JSX tag', `const a = <p>import x from "y"</p>; import '${breach}'`],
  ])('%s is seen', (_title, text) => {
    expect(arrows('src/ui/part.tsx', text)).toHaveLength(1)
  })

  test('an import in a comment or a text is not seen', () => {
    expect(arrows('src/ui/part.tsx', `// import '${breach}'\nexport const text = "import x from '${breach}'"`)).toEqual(
      [],
    )
  })

  test('a style sheet follows the arrows too', () => {
    expect(arrows('src/ui/button.css', `@import "../features/result/result.css";`)).toHaveLength(1)
    expect(arrows('src/ui/button.tsx', `import '#features/result/result.css'`)).toHaveLength(1)
    expect(
      arrows('src/ui/button.css', `/* @import "../features/result/result.css"; */ @import "./tokens.css";`),
    ).toEqual([])
  })

  test('a circle is seen, of types alone too, and through several files', () => {
    const circle = [
      planted('src/ui/a.ts', `import type { B } from './b.ts'`),
      planted('src/ui/b.ts', `import { c } from '#ui/c.ts'`),
      planted('src/ui/c.ts', `import type { A } from './a.ts'`),
      planted('src/ui/d.ts', `import type { A } from './a.ts'`),
    ]
    expect(circlesIn(circle, subpaths)).toEqual([['src/ui/a.ts', 'src/ui/b.ts', 'src/ui/c.ts']])
    expect(circlesIn(circle.slice(1), subpaths)).toEqual([])
  })

  test('an unknown folder is refused', () => {
    expect(arrows('src/services/api.ts', '')).toHaveLength(1)
    expect(arrows('src/core/triage/triage.ts', '')).toHaveLength(1)
    expect(arrows('src/core/loose.ts', '')).toHaveLength(1)
    expect(arrows('src/loose.ts', '')).toHaveLength(1)
    expect(arrows('src/decisions/choose.ts', '')).toHaveLength(1)
    expect(arrows('src/ui/button.tsx', `import { get } from '#core/triage/triage.ts'`)).toHaveLength(1)
  })

  test('a way that package.json does not name, an import without its ending and a climb out of the folder are refused', () => {
    expect(arrows('src/ui/button.tsx', `import { get } from '#api/get.ts'`)).toHaveLength(1)
    expect(arrows('src/ui/button.tsx', `import { Page } from '#ui/page'`)).toHaveLength(1)
    expect(arrows('src/ui/button.tsx', `import { get } from '../words/frame.ts'`)).toHaveLength(1)
    expect(arrows('src/ui/button.tsx', `import { get } from '/src/words/frame.ts'`)).toHaveLength(1)
  })

  test('what is drawn is let through', () => {
    expect(arrows('src/core/engine/judge.ts', `import type { RuleId } from '#core/basics/id.ts'`)).toEqual([])
    expect(
      arrows(
        'src/features/result/page.tsx',
        `import { useSession } from '#state/session.ts'; import './page.css'; import { Part } from './cause/part.tsx'`,
      ),
    ).toEqual([])
    expect(
      arrows(
        'src/app/router.tsx',
        `import { book } from 'virtual:rulebook'; const lazy = () => import('#features/result/routes.tsx')`,
      ),
    ).toEqual([])
    expect(
      arrows(
        'src/tools/serve.ts',
        `import { createServer } from 'node:http'; const at = new URL('../../..', import.meta.url)`,
      ),
    ).toEqual([])
  })
})

describe('each other law bites', () => {
  test.each<[string, Custom, string, string]>([
    ['an index file', noBarrel, 'src/ui/index.ts', ''],
    ['a re-export', noBarrel, 'src/ui/parts.ts', `export { Button } from '#ui/button.tsx'`],
    [
      'an import that is exported again',
      noBarrel,
      'src/ui/parts.ts',
      `import { Button } from '#ui/button.tsx'\nexport { Button }`,
    ],
    ['a folder named utils', noNamelessFolder, 'src/core/utils/text.ts', ''],
    ['a folder named hooks deep down', noNamelessFolder, 'src/features/result/hooks/use-result.ts', ''],
    ['a default export', noDefaultExport, 'src/ui/button.tsx', `export default function Button() {}`],
    [
      'a default export by another name',
      noDefaultExport,
      'src/ui/button.tsx',
      `function Button() {}\nexport { Button as default }`,
    ],
    ['the time', noClockOrChance, 'src/core/running/load.ts', `const today = new Date()`],
    ['the time as text', noClockOrChance, 'src/core/running/load.ts', `const today = Date()`],
    ['the time as a number', noClockOrChance, 'src/formats/ical.ts', `const now = Date.now()`],
    ['the time under a square bracket', noClockOrChance, 'src/core/running/load.ts', `const now = Date['now']()`],
    ['the time under another name', noClockOrChance, 'src/core/running/load.ts', `const { now } = Date`],
    ['the time through the host', noClockOrChance, 'src/core/running/load.ts', `const now = globalThis.Date.now()`],
    ['chance', noClockOrChance, 'src/core/engine/judge.ts', `const id = Math.random()`],
    ['chance under another name', noClockOrChance, 'src/core/engine/judge.ts', `const { random } = Math`],
    ['a stopwatch', noClockOrChance, 'src/core/engine/judge.ts', `const now = performance.now()`],
    ['session storage', oneStorageKeeper, 'src/state/session.ts', `sessionStorage.clear()`],
    [
      'local storage through the window',
      oneStorageKeeper,
      'src/features/result/page.tsx',
      `window.localStorage.getItem('x')`,
    ],
    [
      'local storage by its name',
      oneStorageKeeper,
      'src/features/result/page.tsx',
      `const store = window['localStorage']`,
    ],
    ['a cookie', oneStorageKeeper, 'src/app/main.tsx', `document.cookie = 'a=b'`],
  ])('%s is refused', (_title, law, at, text) => {
    expect(custom(law, at, text)).toHaveLength(1)
  })

  test('a date that was passed in, rounding and the keeper of the storage are let through', () => {
    expect(
      custom(
        noClockOrChance,
        'src/core/basics/day.ts',
        `export const day = (ms: number): Date => new Date(ms); const a = Math.max(1, Date.UTC(2026, 1)); const b = { performance: 1 }`,
      ),
    ).toEqual([])
    expect(custom(noClockOrChance, 'src/state/session.ts', `const now = Date.now()`)).toEqual([])
    expect(custom(oneStorageKeeper, 'src/state/storage.ts', `sessionStorage.clear()`)).toEqual([])
  })

  test('zod on the way to the browser is found through the files between', () => {
    const files = [
      planted('src/app/main.tsx', `import { a } from '#core/rulebook/lookup.ts'`),
      planted('src/core/rulebook/lookup.ts', `import { z } from 'zod'`),
    ]
    expect([...packagesBehind('src/app/main.tsx', files, subpaths)]).toEqual(['zod'])
  })

  test.each(['document.title', `process.cwd()`])('core does not compile with %s', (text) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'planted-'))
    try {
      writeFileSync(path.join(folder, 'planted.ts'), `export const host: unknown = ${text}\n`)
      writeFileSync(
        path.join(folder, 'tsconfig.json'),
        JSON.stringify({ extends: path.join(root, 'src/core/tsconfig.json'), include: ['planted.ts'] }),
      )
      const compiled = spawnSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], {
        encoding: 'utf8',
      })
      expect(compiled.status).not.toBe(0)
      expect(compiled.stdout).toMatch(/Cannot find name '(document|process)'/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
