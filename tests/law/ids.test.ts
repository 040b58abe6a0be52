import { describe, expect, test } from 'vitest'
import { book } from '../support/book.ts'
import { filesUnder, told } from '../support/source-files.ts'
import { idsNamed } from './ids.ts'

const questions = [...book.questions, ...book.outside]
const ids: ReadonlySet<string> = new Set([
  ...questions.flatMap((question) => [
    question.id,
    ...(question.kind === 'scale' ? [] : question.options.map((option) => option.id)),
  ]),
  ...[...book.redFlags, ...book.causes, ...book.advice].map((rule) => rule.id),
])
const law = idsNamed(ids)

describe('what a clinician may rename, no code names', () => {
  test('no file of the source names a question, an option or a rule of the rule book', () => {
    expect(ids.size).toBeGreaterThan(150)
    expect(told(filesUnder('src').flatMap(law))).toEqual([])
  })

  test.each([
    ['a question in a text', `const place = 'pain-place'`],
    ['a rule in backticks', 'const rule = `bone-stress-injury`'],
    ['an option as a key', `const half = { 'lower-back-one-side': true }`],
    ['an id in a type', `type Place = 'lower-back' | 'hip'`],
    ['an id in a comparison', `const again = advice.filter(({ id }) => id === 're-check')`],
    ['an id in JSX', `const figure = <Figure place="upper-back" />`],
    ['an id put together from its start', 'const help = `get-help-${urgency}`'],
    ['an id put together from its end', 'const side = `${region}-one-side`'],
    ['an id put together with a plus', `const help = 'get-help-' + urgency`],
    ['a cast of one word', `const age = 'age' as QuestionId`],
    ['a cast by another way', `const age = 'age' as unknown as QuestionId`],
    ['a cast in angle brackets', `const age = <QuestionId>'age'`],
    ['a cast of a word that is no id yet', `const sleep = 'sleep' as QuestionId`],
    ['a cast of an option in a list', `const neck = ['neck' as OptionId]`],
    ['one word held against an id', `const isAge = question.id === 'age'`],
    ['one word held against an id made a text', `const isAge = String(question) === 'age'`],
    ['one word in a switch over ids', `switch (question.id) { case 'age': break }`],
    ['one word looked up', `const age = lookup(book).question.get('age')`],
    ['one word looked for among ticks', `const neck = ticked.includes('neck')`],
    ['one word in square brackets', `const age = answers['age']`],
  ])('%s is refused', (_title, text) => {
    expect(told(law({ path: `src/ui/planted.${/<Figure/.test(text) ? 'tsx' : 'ts'}`, text }))).toHaveLength(1)
  })

  test.each([
    ['urgencies and "not sure", which are the engine\'s own', `const a = ['same-day', 'not-sure' as OptionId]`],
    ['a word that is an id too, as a word', `const words = { shoes: 'shoes', kind: 'new' }`],
    ['a region of the drawing, which has names of its own', `const region = 'lumbar'`],
    ['a comment', '// the question pain-place'],
    ['a class and a file that start like an id', `import './age.css'\nconst a = 'emergency-signs-of-all'`],
    ['a text put together from words', 'const a = `unsure of ${count}`'],
    ['an id that is handed on', `const id = question.id as QuestionId`],
  ])('%s is let through', (_title, text) => {
    expect(told(law({ path: 'src/ui/planted.ts', text }))).toEqual([])
  })
})
