import { type ESTree, Visitor } from 'vite'
import { parse } from './imports.ts'
import { type Breach, lineAt, type SourceFile } from '../support/source-files.ts'

/** How Playwright presses, ticks and types, whether or not the app takes presses yet. */
const AT_ONCE = /^(click|dblclick|check|uncheck|setChecked|tap|press|pressSequentially|insertText)$/
/** What is run in the page is a script's own press, and never lost. */
const IN_PAGE = /^(evaluate|evaluateAll|addInitScript)$/
/** They press nothing on the page. */
const IDLE_KEYS = /^(Tab|Shift|Arrow(Up|Down|Left|Right))$/

/** Presses that may come too soon on a fast machine: in the first moment of a view, in which the app takes none. */
export function hastyPresses(file: SourceFile): Breach[] {
  const [presses, inPage]: [ESTree.CallExpression[], ESTree.CallExpression[]] = [[], []]
  new Visitor({
    CallExpression: (call) => {
      const name = nameOf(call)
      if (IN_PAGE.test(name)) inPage.push(call)
      if ((AT_ONCE.test(name) || types(call)) && !call.arguments.some(isIdleKey)) presses.push(call)
    },
  }).visit(parse(file))
  return presses
    .filter(({ start, end }) => !inPage.some((one) => one.callee.end <= start && end <= one.end))
    .map((call) => ({
      path: file.path,
      line: lineAt(file.text, call.callee.end),
      what: `${nameOf(call)}: a journey presses by what tests/journeys/presses.ts has, or the press may come too soon`,
    }))
}

const nameOf = ({ callee }: ESTree.CallExpression): string =>
  callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : ''
/** `keyboard.type('words')`; a message's `type()` is something else. */
const types = (call: ESTree.CallExpression): boolean => nameOf(call) === 'type' && call.arguments.length > 0
const isIdleKey = (given: ESTree.Argument): boolean =>
  given.type === 'Literal' && typeof given.value === 'string' && IDLE_KEYS.test(given.value)
