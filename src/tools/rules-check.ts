import process from 'node:process'
import { checkRules, problemLine } from '#tools/rules.ts'

/** `rules:check [-- DIR]`: every problem of a rule book, and what each rule still lacks. Exit 0 when it is sound, 1 when not. */
const folder = process.argv[2] ?? 'rules'
try {
  const { problems, lacks, sound } = checkRules(folder)
  for (const problem of problems) console.log(problemLine(problem))
  for (const rule of lacks) console.log(`${folder}/${rule.path}.yaml lacks ${rule.lacks.join(' and ')}`)
  if (sound) {
    const { questions, outside, redFlags, causes, advice, hash } = sound.book
    console.log(`${folder} is sound: ${questions.length + outside.length} questions, ${redFlags.length} red flags, ${causes.length} causes, ${advice.length} pieces of advice; content ${hash}`)
  } else {
    console.log(`${folder}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`)
  }
  process.exitCode = sound ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
