import { readFileSync } from 'node:fs'
import process from 'node:process'
import { type Answers, readAnswers } from '#core/assessment/answers.ts'
import { assess, type Outcome } from '#core/assessment/assess.ts'
import { suggestion } from '#core/basics/nearest.ts'
import type { RuleBook } from '#core/rulebook/book.ts'
import { readRuleBook } from '#tools/rules.ts'

/** `assess -- FILE` (or `-`): answer sheets in, outcomes out, as JSON. Bad input: exit 2, every fault named, nothing on standard output. */
interface Entry { readonly id: string; readonly answers: Answers }

class BadInput extends Error {}

function main(file: string | undefined): void {
  if (file === undefined) throw new BadInput('usage: npm run --silent assess -- FILE    (or - for standard input)')
  const name = file === '-' ? 'standard input' : file
  const raw = parse(name, readText(file, name))
  const { book } = readRuleBook('rules')
  const entries = readEntries(book, name, Array.isArray(raw) ? raw : [raw], Array.isArray(raw))
  const outcomes = entries.map(({ id, answers }) => JSON.stringify(print(id, assess(book, answers))))
  process.stdout.write(Array.isArray(raw) ? `[${outcomes.join(',\n')}]\n` : `${outcomes[0]}\n`)
}

function readText(file: string, name: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new BadInput(`${name}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`)
  }
}

function parse(name: string, text: string): unknown {
  const twice = keyGivenTwice(text)
  if (twice !== undefined) throw new BadInput(`${name}: ${twice} is given twice in one object; nobody can tell which one counts`)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new BadInput(`${name}: not JSON: ${(error as Error).message}`)
  }
}

/** JSON.parse keeps the last of two equal keys and says nothing, so an emergency sign could vanish. */
function keyGivenTwice(text: string): string | undefined {
  const open: (Set<string> | undefined)[] = []
  for (const [token, key] of text.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (token === '{') open.push(new Set())
    else if (token === '[') open.push(undefined)
    else if (token === '}' || token === ']') open.pop()
    else if (key !== undefined) {
      const keys = open.at(-1)
      if (keys?.has(key)) return key.slice(0, 80)
      keys?.add(key)
    }
  }
  return undefined
}

function readEntries(book: RuleBook, name: string, raws: readonly unknown[], many: boolean): Entry[] {
  const faults: string[] = []
  const entries = raws.flatMap((raw, index): Entry[] => {
    const where = many ? `${name}: entry ${index}` : name
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return bad(`${where}: must be an object with "answers"`)
    const given = new Map(Object.entries(raw))
    const id: unknown = given.get('id') ?? String(index)
    for (const field of given.keys()) if (field !== 'id' && field !== 'answers') faults.push(`${where}: there is no field ${JSON.stringify(field.slice(0, 80))}${suggestion(field.slice(0, 80), ['id', 'answers'])}`)
    if (typeof id !== 'string') return bad(`${where}: "id" must be text`)
    if (!given.has('answers')) return bad(`${where}: "answers" is missing`)
    const read = readAnswers(book, given.get('answers'))
    if (read.ok) return [{ id, answers: read.value }]
    return read.faults.flatMap(({ question, message }) => bad(`${where}${given.has('id') ? ` (${id})` : ''}: answers${question ? `.${fieldName(question)}` : ''}: ${message}`))
  })
  if (faults.length > 0) throw new BadInput(faults.join('\n'))
  return entries

  function bad(message: string): [] {
    faults.push(message)
    return []
  }
}

/** A question id as it is; anything longer or stranger is cut and escaped. */
const fieldName = (question: string): string => (/^[\w-]{1,80}$/.test(question) ? question : JSON.stringify(question.slice(0, 80)))

function print(id: string, outcome: Outcome) {
  const { next } = outcome
  return {
    id,
    rulebook: outcome.rulebook,
    urgency: outcome.urgency,
    atLeast: outcome.atLeast,
    atMost: outcome.atMost,
    redFlags: outcome.redFlags.filter(({ verdict }) => verdict !== 'unmet').map(({ rule, urgency, verdict }) => ({ rule: rule.id, urgency, verdict })),
    causes: outcome.causes.map((cause) => ({ rule: cause.rule.id, standing: cause.standing, label: cause.rule.label, for: cause.for, against: cause.against })),
    advice: outcome.advice.map(({ rule }) => ({ rule: rule.id, label: rule.label })),
    withheld: outcome.withheld.map(({ rule, because }) => ({ rule: rule.id, because })),
    unsettled: outcome.unsettled,
    ignored: outcome.ignored,
    next: next.kind === 'ask' ? { ask: next.question } : next.kind === 'stop' ? { stop: next.urgency } : { review: true },
  }
}

try {
  main(process.argv[2])
} catch (error) {
  console.error(error instanceof BadInput ? error.message : error)
  process.exitCode = error instanceof BadInput ? 2 : 1
}
