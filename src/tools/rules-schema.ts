import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { parse } from 'yaml'
import { z } from 'zod'
import { URGENCIES } from '#core/rulebook/book.ts'
import { CONTRACT } from '#core/contract/schema.ts'
import { FOLDERS, SINGLES } from '#core/rulebook/schema.ts'

/**
 * `rules:schema`: writes JSON Schema for every kind of rule file to `rules/.schema/`, with the ids of the present rule
 * book, so that an editor completes and checks the YAML while it is typed. `.vscode/settings.json` points at them.
 */
const folder = process.argv[2] ?? 'rules'
type Json = { [key: string]: Json } & { readonly enum?: unknown }

const ids = (within: string) =>
  readdirSync(path.join(folder, within))
    .filter((name) => name.endsWith('.yaml') && name !== 'interview.yaml')
    .map((name) => name.replace(/\.yaml$/, ''))
    .sort()
const questions = ids('questions').map((id) => ({
  id,
  file: parse(readFileSync(path.join(folder, 'questions', `${id}.yaml`), 'utf8')) as {
    kind: string
    options?: { id: string }[]
  },
}))
const optionsOf = ({ options }: { options?: { id: string }[] }) => (options ?? []).map(({ id }) => id)
const only = (properties: object, extra: object = {}) => ({
  type: 'object',
  properties,
  additionalProperties: false,
  minProperties: 1,
  maxProperties: 1,
  ...extra,
})
const list = (values: readonly string[]) => ({ type: 'array', minItems: 1, uniqueItems: true, items: { enum: values } })
const perQuestion = (kind: string, shape: (options: readonly string[]) => object) =>
  Object.fromEntries(
    questions.filter(({ file }) => file.kind === kind).map(({ id, file }) => [id, shape(optionsOf(file))]),
  )
const notSure = (kinds: readonly string[]) =>
  Object.fromEntries(
    questions.filter(({ file }) => kinds.includes(file.kind)).map(({ id }) => [id, list(['not-sure'])]),
  )

const ticks = perQuestion('choices', (options) => ({ anyOf: [list([...options, 'not-sure']), { const: 'any' }] }))
const score = perQuestion('scale', () => ({ type: 'integer', minimum: 0, maximum: 10 }))
const choices = perQuestion('choice', (options) => list([...options, 'not-sure']))
const ruleIds = [...ids('red-flags'), ...ids('causes'), ...ids('advice')]

/** The general schema, with the operators narrowed to what there is. */
function narrowed(schema: z.ZodType): Json {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as unknown as Json
  const { condition, clause } = json['$defs'] ?? {}
  for (const one of [condition, clause]) {
    if (!one) continue
    const { properties } = one
    Object.assign(one, { minProperties: 1, maxProperties: 1 })
    Object.assign(properties!, {
      is: only(
        { ...notSure(['scale']), ...choices, urgency: list(URGENCIES) },
        { description: properties!['is']!['description'] },
      ),
      includes: only(ticks, { description: properties!['includes']!['description'] }),
      atLeast: only(score, { description: properties!['atLeast']!['description'] }),
      atMost: only(score, { description: properties!['atMost']!['description'] }),
      rule: { enum: ruleIds, description: properties!['rule']!['description'] },
    })
    Object.assign(properties!['atLeastOf']!['properties']!['of']!, only(ticks))
  }
  const source = json['properties']?.['claims']?.['items']?.['properties']
  if (source) Object.assign(source, { source: { enum: ids('sources') } })
  return json
}

const target = path.join(folder, '.schema')
mkdirSync(target, { recursive: true })
const associations: Record<string, string> = {}
for (const [name, schema] of Object.entries({ ...FOLDERS, ...SINGLES, ...CONTRACT })) {
  const file = `${name.replaceAll('/', '-')}.json`
  writeFileSync(path.join(target, file), `${JSON.stringify(narrowed(schema), null, 1)}\n`)
  associations[`./rules/.schema/${file}`] =
    name in SINGLES || name in CONTRACT
      ? `rules/${name}.yaml`
      : name === 'questions'
        ? 'rules/questions/!(interview).yaml'
        : `rules/${name}/*.yaml`
}
if (folder === 'rules') {
  mkdirSync('.vscode', { recursive: true })
  writeFileSync('.vscode/settings.json', `${JSON.stringify({ 'yaml.schemas': associations }, null, 2)}\n`)
}
console.log(`${Object.keys(associations).length} schemas written to ${target}`)
