import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { fateOf } from '#core/rulebook/entries.ts'
import { checkRules, problemLine } from '#tools/rules.ts'

const made = mkdtempSync(path.join(tmpdir(), 'rules-'))
const folder = path.join(made, 'rules')
const at = (file: string) => path.join(folder, file)
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  cpSync('rules', folder, { recursive: true })
})
afterAll(() => rmSync(made, { recursive: true }))

const FLAG = 'red-flags/new-foot-drop.yaml'
const sound = readFileSync(path.join('rules', FLAG), 'utf8')

function problems(editing = false): string[] {
  const checked = checkRules(folder, { editing })
  if (checked.problems.length > 0) expect([checked.sound, checked.inOrder]).toEqual([undefined, undefined])
  return checked.problems.map((problem) => problemLine({ ...problem, file: path.relative(folder, problem.file) }))
}

describe('nothing in a rule folder is passed over: one message, by its name', () => {
  it.each([
    ['red-flags/new-flag.YAML', /ends in \.yaml, in small letters/],
    ['red-flags/new-flag.yml', /ends in \.yaml, in small letters/],
    ['red-flags/new-flag.json', /no rule file, and nothing says that it may stand here/],
    ['red-flags/new-flag', /no rule file/],
    ['red-flags/new-flag.yaml~', /an editor keeps this copy/],
    ['red-flags/new-flag.yaml.bak', /an editor keeps this copy/],
    ['red-flags/.new-flag.yaml.swp', /an editor keeps this copy/],
    ['red-flags/#new-flag.yaml#', /an editor keeps this copy/],
    ['red-flags/.#new-flag.yaml', /an editor keeps this copy/],
    ['new-flag.yaml', /no rule file belongs here/],
    ['cases/new-flag.yaml', /no rule file belongs here/],
    ['cases/CHANGELOG.md', /no rule file/],
    ['README.md', /no rule file/],
  ])('%s', (file, message) => {
    writeFileSync(at(file), sound)
    expect(problems()).toEqual([expect.stringMatching(message)])
    expect(problems()[0]).toContain(`${file}:1:1 `)
  })

  it.each([
    ['red-flag', /no rule folder is called "red-flag" \(did you mean "red-flags"\?\)/],
    ['red-flags/more', /no rule folder is called "red-flags\/more"/],
    ['red-flags/new-flag.yaml', /no rule folder is called/],
    ['cases/.schema', /no rule folder is called/],
  ])('a folder %s', (name, message) => {
    mkdirSync(at(name))
    writeFileSync(at(`${name}/new-flag.yaml`), sound)
    expect(problems()).toEqual([expect.stringMatching(message)])
  })

  it('a link to a rule file, and one that leads nowhere', () => {
    symlinkSync(at(FLAG), at('red-flags/new-flag.yaml'))
    symlinkSync('nowhere', at('causes/nowhere.yaml'))
    expect(problems()).toEqual([
      'causes/nowhere.yaml:1:1 a link is not followed: put the file itself here',
      'red-flags/new-flag.yaml:1:1 a link is not followed: put the file itself here',
    ])
  })

  it('a pipe or a device', () =>
    expect(fateOf({ path: 'red-flags/new-flag.yaml', kind: 'other' })).toMatchObject({
      is: 'refused',
      message: 'this is neither a file nor a folder: take it away',
    }))

  it.each(['red-flags/new-foot-drop.yaml', 'questions/leg-symptoms.yaml', 'questions/interview.yaml', 'limits.yaml'])(
    '%s turned into a link, and nobody else is blamed',
    (file) => {
      renameSync(at(file), path.join(made, 'elsewhere.yaml'))
      symlinkSync(path.join(made, 'elsewhere.yaml'), at(file))
      expect(problems()).toEqual([`${file}:1:1 a link is not followed: put the file itself here`])
    },
  )

  it.each(['questions', 'red-flags', 'cases'])('the whole folder %s turned into a link', (name) => {
    const elsewhere = path.join(made, 'elsewhere')
    rmSync(elsewhere, { recursive: true, force: true })
    renameSync(at(name), elsewhere)
    symlinkSync(elsewhere, at(name))
    expect(problems()).toEqual([`${name}:1:1 a link is not followed: put the file itself here`])
  })

  it('a rule file or a folder renamed with capitals, and nobody else is blamed', () => {
    renameSync(at('questions/shoes.yaml'), at('questions/shoes.YAML'))
    renameSync(at('causes'), at('Causes'))
    expect(problems()).toEqual([
      'Causes:1:1 this folder must be called causes, in small letters',
      'questions/shoes.YAML:1:1 a rule file ends in .yaml, in small letters: rename it',
    ])
  })

  it('while the change log, the schemas and what a system leaves in a folder may stand there', () => {
    for (const file of ['.DS_Store', 'red-flags/.DS_Store', 'cases/runners/Thumbs.db']) writeFileSync(at(file), '')
    expect(problems()).toEqual([])
    unlinkSync(at('CHANGELOG.md'))
    symlinkSync(at(FLAG), at('CHANGELOG.md'))
    expect(problems()).toEqual([expect.stringContaining('CHANGELOG.md:1:1 a link is not followed')])
  })

  it('but what an editor makes while a rule is open does not stop the page that its author looks at', () => {
    writeFileSync(at('red-flags/.new-foot-drop.yaml.swp'), 'b0VIM')
    symlinkSync('somebody@host', at('red-flags/.#new-foot-drop.yaml'))
    expect(problems(true)).toEqual([])
    expect(problems()).toHaveLength(2)
    writeFileSync(at('red-flags/new-foot-drop.yaml~'), sound)
    expect(problems(true)).toHaveLength(1)
  })
})

describe('a rule file that is no plain text is refused with its place, and nobody else is blamed', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1')
  it.each([
    ['bytes that are not UTF-8', bytes('title: Foot\nclinical: caf\xe9\n'), '2:14 ', /not UTF-8/],
    ['UTF-16', Buffer.from(`\uFEFF${sound}`, 'utf16le'), '1:1 ', /this file is in UTF-16: save it as UTF-8/],
    ['nothing', '', '1:1 ', /this file is empty$/],
    ['nothing but spaces', ' \n\n', '1:1 ', /this file is empty$/],
    ['nothing but comments', '# later\n', '1:1 ', /this file holds only comments$/],
    ['a zero width space', sound.replace('title: ', 'title: \u200B'), '1:8 ', /U\+200B ZERO WIDTH SPACE: take it out$/],
    ['text turned round', sound.replace('foot-drop]', 'foot\u202E-drop]'), ':', /U\+202E RIGHT-TO-LEFT OVERRIDE/],
    ['one that is escaped', sound.replace(/^title: (.*)$/m, 'title: "\\u200B$1"'), '1:8 ', /U\+200B ZERO WIDTH SPACE/],
    ['3,000 brackets', `when: ${'['.repeat(3000)}${']'.repeat(3000)}\n`, '1:', /nested more than 100 deep/],
    ['100,000 open brackets', '['.repeat(99_999), '1:', /nested more than 100 deep/],
    ['3,000 hyphens', `${'- '.repeat(3000)}a\n`, '1:', /nested more than 100 deep/],
    ['a megabyte', `title: ${'x'.repeat(1_000_000)}\n`, '1:1 ', /larger than 100,000 bytes/],
  ])('%s', (_title, content, place, message) => {
    writeFileSync(at(FLAG), content)
    const [first, ...more] = problems()
    expect(more).toEqual([])
    expect(first).toContain(`${FLAG}:${place}`.replace(/::$/, ':'))
    expect(first).toMatch(message)
  })

  it('one whose name holds a letter that nobody can see', () => {
    writeFileSync(at('sources/acp\u200B-2017.yaml'), readFileSync(at('sources/acp-2017.yaml')))
    expect(problems()).toEqual([expect.stringContaining('U+200B ZERO WIDTH SPACE')])
  })
})
