import { type ESTree, parseSync, Visitor } from 'vite'
import { isScript, lineAt, type SourceFile } from '../support/source-files.ts'

/**
 * One thing that a file reaches for. `types` is true where nothing is left of it at run time. A `specifier` of null
 * means that it cannot be read off the page: a computed path, a glob, a `require`.
 */
export interface Import {
  readonly specifier: string | null
  readonly line: number
  readonly types: boolean
  readonly how: string
}

/** Every import of a file: static, dynamic, type-only, re-exported, in a type, by URL, of a style sheet, declared. */
export function importsOf(file: SourceFile): Import[] {
  if (file.path.endsWith('.css')) return styleImports(file)
  return isScript(file.path) ? scriptImports(file) : []
}

export function parse({ path, text }: SourceFile): ESTree.Program {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`)
  return program
}

function scriptImports(file: SourceFile): Import[] {
  const found: Import[] = []
  const add = (how: string, at: { start: number }, specifier: string | null, types = false) =>
    found.push({ specifier, how, types, line: lineAt(file.text, at.start) })
  new Visitor({
    ImportDeclaration: (node) => add('import', node, node.source.value, isTypesOnly(node)),
    ExportAllDeclaration: (node) => add('re-export', node, node.source.value, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) =>
      node.source && add('re-export', node, node.source.value, node.exportKind === 'type'),
    ImportExpression: (node) => add('import()', node, literal(node.source)),
    TSImportType: (node) => add('import() type', node, literal(node.source), true),
    TSImportEqualsDeclaration: (node) =>
      node.moduleReference.type === 'TSExternalModuleReference' && add('import =', node, null),
    TSModuleDeclaration: (node) => node.id.type === 'Literal' && add('declare module', node, node.id.value, true),
    CallExpression: (node) => {
      if (isNamed(node.callee, 'require')) add('require', node, null)
      if (isMetaMember(node.callee, 'glob')) add('import.meta.glob', node, null)
    },
    NewExpression: (node) => {
      if (isNamed(node.callee, 'URL') && isMetaMember(node.arguments[1], 'url'))
        add('new URL', node, literal(node.arguments[0]))
    },
  }).visit(parse(file))
  const references = [...file.text.matchAll(/^\s*\/\/\/\s*<reference\b/gm)]
  return [
    ...found,
    ...references.map((match): Import => ({
      specifier: null,
      how: 'a triple-slash reference',
      types: true,
      line: lineAt(file.text, match.index),
    })),
  ]
}

/** `@import` only; a `url()` fetches a picture or a font and no rule of ours. */
function styleImports({ text }: SourceFile): Import[] {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
  return [...bare.matchAll(/@import\s+(?:url\(\s*)?["']?([^"')\s;]+)/g)].map((match) => ({
    specifier: match[1]!,
    how: '@import',
    types: false,
    line: lineAt(bare, match.index),
  }))
}

function isTypesOnly({ importKind, specifiers }: ESTree.ImportDeclaration): boolean {
  return (
    importKind === 'type' ||
    (specifiers.length > 0 && specifiers.every((one) => one.type === 'ImportSpecifier' && one.importKind === 'type'))
  )
}

function literal(node: ESTree.Node | undefined | null): string | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  return node?.type === 'TemplateLiteral' && node.quasis.length === 1 ? node.quasis[0]!.value.cooked : null
}

const isNamed = (node: ESTree.Node, name: string): boolean => node.type === 'Identifier' && node.name === name

function isMetaMember(node: ESTree.Node | undefined, name: string): boolean {
  return (
    node?.type === 'MemberExpression' &&
    node.object.type === 'MetaProperty' &&
    node.property.type === 'Identifier' &&
    node.property.name === name
  )
}
