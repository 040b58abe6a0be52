import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { afterAll, describe, expect, it } from 'vitest'
import { rulesPlugin } from '#tools/build/vite-rules.ts'
import { checkRules, problemLine } from '#tools/rules.ts'

const root = mkdtempSync(path.join(tmpdir(), 'author-'))
afterAll(() => rmSync(root, { recursive: true }))

/** A folder of the app with the real rules and nothing else of it, changed as an author would change the rules. */
function rulesChanged(name: string, change: (rules: string) => void): string {
  const app = path.join(root, name)
  cpSync('rules', path.join(app, 'rules'), { recursive: true })
  writeFileSync(path.join(app, 'entry.js'), "import { book } from 'virtual:rulebook'\nconsole.log(book)\n")
  change(path.join(app, 'rules'))
  return app
}

/** What the app's build makes of it. The build reads, checks and proves the rules, and fails if anything is wrong. */
const built = async (app: string): Promise<string> =>
  JSON.stringify(
    await build({
      root: app,
      configFile: false,
      logLevel: 'silent',
      plugins: [rulesPlugin()],
      build: { write: false, rollupOptions: { input: path.join(app, 'entry.js') } },
    }),
  )
const problems = (app: string) => checkRules(path.join(app, 'rules')).problems.map(problemLine)

function editAll(rules: string, edit: (text: string) => string): void {
  for (const name of readdirSync(rules, { recursive: true }) as string[]) {
    if (!name.endsWith('.yaml')) continue
    const file = path.join(rules, name)
    writeFileSync(file, edit(readFileSync(file, 'utf8')))
  }
}
const rename = (rules: string, from: string, to: string): void => {
  editAll(rules, (text) => text.replaceAll(new RegExp(`(?<![\\w-])${from}(?![\\w-])`, 'g'), to))
  for (const folder of [
    'questions',
    'red-flags',
    'causes',
    'advice',
    'cases/red-flags',
    'cases/causes',
    'cases/advice',
  ])
    if (readdirSync(path.join(rules, folder)).includes(`${from}.yaml`))
      renameSync(path.join(rules, folder, `${from}.yaml`), path.join(rules, folder, `${to}.yaml`))
}

describe('an author of rules, who writes no TypeScript,', () => {
  it('renames a question of each part, an option, a red flag, a cause and a piece of advice throughout, and the build accepts it, with every proof', async () => {
    const app = rulesChanged('renamed', (rules) => {
      rename(rules, 'pain-place', 'where-it-hurts')
      rename(rules, 'pain-severity', 'how-bad')
      rename(rules, 'pain-course', 'how-it-goes')
      rename(rules, 'emergency-signs', 'danger-signs')
      rename(rules, 'painkiller-cautions', 'tablet-cautions')
      rename(rules, 'lower-back-one-side', 'low-on-one-side')
      rename(rules, 'bone-stress-injury', 'tired-bone')
      rename(rules, 'heel-strike', 'landing')
      rename(rules, 're-check', 'look-again')
      rename(rules, 'get-help-same-day', 'be-seen-today')
    })
    expect(problems(app)).toEqual([])
    const output = await built(app)
    const named = ['where-it-hurts', 'how-bad', 'low-on-one-side', 'tired-bone', 'landing', 'be-seen-today']
    expect(named.filter((id) => !output.includes(id))).toEqual([])
  })

  it('adds a piece of advice with its line in the contract and its worked case, and the build accepts it, with every proof', async () => {
    const app = rulesChanged('added', (rules) => {
      const copy = (folder: string) =>
        cpSync(path.join(rules, folder, 'leave-foot-strike.yaml'), path.join(rules, folder, 'look-ahead.yaml'))
      copy('advice')
      copy('cases/advice')
      const contract = path.join(rules, 'contract/advice.yaml')
      writeFileSync(
        contract,
        `${readFileSync(contract, 'utf8')}look-ahead:\n  fits: { rule: heel-strike }\n  running: true\n`,
      )
      editAll(path.join(rules, 'cases/runners'), (text) =>
        text.replaceAll('leave-foot-strike,', 'leave-foot-strike, look-ahead,'),
      )
    })
    expect(problems(app)).toEqual([])
    expect((await built(app)).includes('look-ahead')).toBe(true)
  })

  it('adds one that the contract does not know, and the build refuses it', async () => {
    const app = rulesChanged('unjudged', (rules) => {
      cpSync(path.join(rules, 'advice/leave-foot-strike.yaml'), path.join(rules, 'advice/look-ahead.yaml'))
      cpSync(path.join(rules, 'cases/advice/leave-foot-strike.yaml'), path.join(rules, 'cases/advice/look-ahead.yaml'))
      editAll(path.join(rules, 'cases/runners'), (text) =>
        text.replaceAll('leave-foot-strike,', 'leave-foot-strike, look-ahead,'),
      )
    })
    expect(problems(app)).toEqual([])
    await expect(built(app)).rejects.toThrow(/not proven.*\nNo piece of advice is shown unless it fits/)
  })
})
