import { type ESTree, Visitor } from 'vite'
import { parse } from './imports.ts'
import { type Breach, isScript, lineAt, type SourceFile } from '../support/source-files.ts'

/** A law that is read off one file. */
export type Custom = (file: SourceFile) => Breach[]

const NAMELESS_FOLDERS = ['utils', 'helpers', 'common', 'lib', 'types', 'hooks']

export const noNamelessFolder: Custom = ({ path }) => {
  const bad = path
    .split('/')
    .slice(0, -1)
    .find((part) => NAMELESS_FOLDERS.includes(part))
  return bad ? [{ path, line: 1, what: `stands in a folder named ${bad}: name the folder after its subject` }] : []
}

/** No file that only hands on what others wrote. */
export const noBarrel: Custom = (file) => {
  if (!isScript(file.path)) return []
  const named = /\/index\.[a-z]+$/.test(file.path)
    ? [{ path: file.path, line: 1, what: 'is an index file: import the file itself' }]
    : []
  return [...named, ...findIn(file, handedOn)]
}

export const noDefaultExport: Custom = (file) =>
  isScript(file.path)
    ? findIn(file, (program, find) => {
        const isDefault = (node: ESTree.ModuleExportName) =>
          (node.type === 'Literal' ? node.value : node.name) === 'default'
        new Visitor({
          ExportDefaultDeclaration: (node) => find(node, 'has a default export: name it'),
          ExportSpecifier: (node) => isDefault(node.exported) && find(node, 'has a default export: name it'),
          TSExportAssignment: (node) => find(node, 'has a default export: name it'),
        }).visit(program)
      })
    : []

/** `core` and `formats` know neither the time nor chance: today is a parameter. */
export const noClockOrChance: Custom = (file) =>
  isScript(file.path) && /^src\/(core|formats)\//.test(file.path) ? findIn(file, clocksAndDice) : []

const WEB_STORAGE = ['sessionStorage', 'localStorage', 'indexedDB', 'cookie', 'cookieStore']
export const STORAGE_KEEPER = 'src/state/storage.ts'

export const oneStorageKeeper: Custom = (file) =>
  isScript(file.path) && file.path !== STORAGE_KEEPER
    ? findIn(file, (program, find) => {
        const look = (node: ESTree.Node, name: unknown) =>
          WEB_STORAGE.includes(String(name)) && find(node, `touches ${String(name)}: only ${STORAGE_KEEPER} may`)
        new Visitor({
          Identifier: (node) => look(node, node.name),
          Literal: (node) => look(node, node.value),
          TemplateElement: (node) => look(node, node.value.cooked),
        }).visit(program)
      })
    : []

type Find = (node: { readonly start: number }, what: string) => void

function findIn(file: SourceFile, look: (program: ESTree.Program, find: Find) => void): Breach[] {
  const found: Breach[] = []
  look(parse(file), (node, what) => found.push({ path: file.path, line: lineAt(file.text, node.start), what }))
  return found
}

function handedOn(program: ESTree.Program, find: Find): void {
  const imported = new Set<string>()
  new Visitor({ ImportDeclaration: (node) => node.specifiers.forEach(({ local }) => imported.add(local.name)) }).visit(
    program,
  )
  new Visitor({
    ExportAllDeclaration: (node) => find(node, 'hands on another file: import that file itself'),
    ExportNamedDeclaration: (node) => {
      const again = node.specifiers.some(({ local }) => local.type === 'Identifier' && imported.has(local.name))
      if (node.source || again) find(node, 'hands on another file: import that file itself')
    },
  }).visit(program)
}

/**
 * Only a few uses of these names are pure; every other mention is refused, so that no other name can stand in for them.
 */
const PURE = ['Date', 'Math']
const IMPURE = [
  'performance',
  'crypto',
  'globalThis',
  'window',
  'self',
  'process',
  'Temporal',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
]

function clocksAndDice(program: ESTree.Program, find: Find): void {
  const fine = new Set<number>()
  new Visitor({
    NewExpression: (node) =>
      node.arguments.length > 0 && node.arguments[0]!.type !== 'SpreadElement' && fine.add(node.callee.start),
    MemberExpression: (node) => {
      const { object, property } = node
      if (!node.computed && property.type === 'Identifier') {
        if (object.type === 'Identifier' && isPure(object.name, property.name)) fine.add(object.start)
        fine.add(property.start)
      }
    },
    Property: (node) => !node.computed && !node.shorthand && fine.add(node.key.start),
    TSPropertySignature: (node) => !node.computed && fine.add(node.key.start),
    TSTypeReference: (node) => fine.add(node.typeName.start),
  }).visit(program)
  new Visitor({
    Identifier: (node) => {
      if (fine.has(node.start)) return
      if (PURE.includes(node.name))
        find(node, `uses ${node.name} in a way that may read the clock or roll dice: pass the value in`)
      if (IMPURE.includes(node.name))
        find(node, `uses ${node.name}: core and formats know no clock, no chance and no host`)
    },
  }).visit(program)
}

function isPure(name: string, member: string): boolean {
  return name === 'Date' ? member === 'UTC' || member === 'parse' : name === 'Math' && member !== 'random'
}
