import { type ESTree, Visitor } from 'vite'
import { type Breach, isScript, lineAt, type SourceFile } from '../support/source-files.ts'
import { parse } from './imports.ts'

/** The ids of a rule book: of its questions, their options and its rules. */
export type Ids = ReadonlySet<string>
const BRANDS = ['QuestionId', 'OptionId', 'RuleId']
/** The engine's own, which no rule file can rename: an answer that every question takes. */
const OWN = ['not-sure']
/** What asks for a question, an option or a rule by its id. */
const ASKING = ['get', 'has', 'includes', 'indexOf', 'find']

/**
 * Every place where code names a question, an option or a rule. A hyphenated id is refused wherever it stands as a text,
 * a key, or the start or end of one that is put together. An id of one word is a common word too, so it is refused only
 * where an id is expected: by its type, or because it is held against an id or looked up by one.
 */
export const idsNamed =
  (ids: Ids) =>
  (file: SourceFile): Breach[] => {
    if (!isScript(file.path)) return []
    const found = new Map<number, Breach>()
    const program = parse(file)
    const add = ({ start }: { readonly start: number }, what: string) =>
      found.set(start, { path: file.path, line: lineAt(file.text, start), what })
    const single = (node: ESTree.Node | null | undefined) => {
      const text = textOf(node)
      if (node && text !== undefined && ids.has(text)) add(node, `names "${text}" where an id is expected: ${HOW}`)
    }
    const cast = (node: ESTree.TSAsExpression | ESTree.TSTypeAssertion | ESTree.TSSatisfiesExpression) => {
      const text = textOf(innermost(node.expression))
      if (text !== undefined && !OWN.includes(text) && BRANDS.some((brand) => names(file, node.typeAnnotation, brand)))
        add(node, `makes an id of "${text}": ${HOW}`)
    }
    new Visitor({
      Literal: (node) => {
        if (typeof node.value === 'string' && node.value.includes('-') && ids.has(node.value))
          add(node, `names "${node.value}": ${HOW}`)
      },
      TemplateLiteral: (node) => {
        const parts = node.quasis.map(({ value }) => value.cooked ?? '')
        const whole = parts.length === 1 && parts[0]!.includes('-') && ids.has(parts[0]!)
        if (whole || (parts.length > 1 && isMadeOf(parts, ids)))
          add(node, `puts an id together from "${parts.join('…')}": ${HOW}`)
      },
      BinaryExpression: (node) => {
        if (node.operator === '+') {
          const parts = [textOf(node.left) ?? '', textOf(node.right) ?? '']
          if (parts.some((part) => part !== '') && isMadeOf(parts, ids))
            add(node, `puts an id together from "${parts.join('…')}": ${HOW}`)
        }
        if (!/^[!=]==?$/.test(node.operator)) return
        if (isId(node.left)) single(node.right)
        if (isId(node.right)) single(node.left)
      },
      SwitchStatement: (node) => {
        if (isId(node.discriminant)) for (const { test } of node.cases) single(test)
      },
      MemberExpression: (node) => {
        if (node.computed) single(node.property)
      },
      CallExpression: ({ callee, arguments: given }) => {
        if (callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier')
          if (ASKING.includes(callee.property.name)) single(given[0])
      },
      TSAsExpression: cast,
      TSTypeAssertion: cast,
      TSSatisfiesExpression: cast,
    }).visit(program)
    return [...found.values()]
  }

const HOW = 'let the rule book declare a role for it, and ask for that'

function textOf(node: ESTree.Node | null | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  return node?.type === 'TemplateLiteral' && node.quasis.length === 1
    ? (node.quasis[0]!.value.cooked ?? undefined)
    : undefined
}

/** What stands inside brackets and other casts: `('age' as unknown) as QuestionId`. */
function innermost(node: ESTree.Expression): ESTree.Expression {
  return node.type === 'TSAsExpression' || node.type === 'ParenthesizedExpression' ? innermost(node.expression) : node
}

const names = (file: SourceFile, type: ESTree.TSType, brand: string): boolean =>
  new RegExp(`\\b${brand}\\b`).test(file.text.slice(type.start, type.end))

/** Reads as an id: `x.id`, `question`, `option`, `rule.id`, `String(id)`. */
function isId(node: ESTree.Node): boolean {
  if (node.type === 'Identifier') return /^(id|question|option|rule|advice|cause|place)$/.test(node.name)
  if (node.type === 'CallExpression') return node.arguments.length === 1 && isId(node.arguments[0] as ESTree.Node)
  return node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier'
    ? /^(id|question|option|rule)$/.test(node.property.name)
    : false
}

/** Whether some id starts and ends with the parts, which hold a whole word of it at least: `get-help-${urgency}`. */
function isMadeOf(parts: readonly string[], ids: Ids): boolean {
  const [start, end] = [parts[0]!, parts.at(-1)!]
  const shaped = /^([a-z0-9]+-)+$/.test(start) || /^(-[a-z0-9]+)+$/.test(end)
  return shaped && [...ids].some((id) => id.startsWith(start) && id.endsWith(end))
}
