import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'assess-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the command on a file with this content, as a user would. */
function assess(content: unknown, ...options: readonly string[]) {
  const file = path.join(folder, 'sheet.json')
  writeFileSync(file, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/tools/assess.ts', ...options, file],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr: stderr.replaceAll(file, 'sheet.json') }
}
const danger = {
  'nerve-signs': [],
  'emergency-signs': [],
  'illness-signs': [],
  'medical-history': [],
  'leg-symptoms': [],
  age: '35-44',
}
const pain = {
  'pain-place': ['lower-back'],
  onset: 'after-run',
  'pain-severity': 2,
  'pain-duration': 'under-1-week',
  'pain-course': 'getting-better',
  'daily-function': [],
  'bone-signs': [],
}
const running = {
  'running-background': 'regular',
  'longest-run-jump': 'no-longer',
  'recent-changes': [],
  'run-days': '3-to-4',
  surface: 'hard',
  shoes: ['worn-out'],
  'heel-strike': 'heel',
}
const life = { muscles: [], 'strength-work': 'sometimes', 'daily-load': [], 'painkiller-cautions': [] }

describe('the assess command', () => {
  it('prints one outcome for one sheet, with nothing decided before the interview has ended', () => {
    const { status, stdout, stderr } = assess({
      answers: { 'pain-severity': 6, shoes: ['worn-out'], age: '35-44', 'nerve-signs': [] },
    })
    expect([status, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({
      id: '0',
      urgency: null,
      canIRun: null,
      atLeast: 'self-care',
      atMost: 'emergency',
      causes: [],
      advice: [],
      withheld: [],
      ignored: [],
      next: { ask: 'emergency-signs' },
    })
  })

  it('prints an array for an array, in its order, with the ids that were given', () => {
    const { stdout } = assess([
      { id: 'first', answers: { 'nerve-signs': ['bladder-change'] } },
      { answers: { ...danger, ...pain, ...running, ...life, 'stiffness-signs': ['psoriasis'] } },
    ])
    const [stop, review] = JSON.parse(stdout)
    expect(stop).toMatchObject({
      id: 'first',
      urgency: 'emergency',
      canIRun: 'not-until-seen',
      next: { stop: 'emergency' },
      causes: [],
      advice: [{ rule: 'get-help-emergency', label: 'safety' }],
    })
    expect(stop.redFlags).toContainEqual({ rule: 'cauda-equina', urgency: 'emergency', verdict: 'met' })
    expect(review).toMatchObject({
      id: '1',
      urgency: 'self-care',
      atLeast: 'self-care',
      atMost: 'self-care',
      redFlags: [],
      unsettled: [],
      canIRun: 'easy',
      next: { review: true },
      ignored: [
        { question: 'stiffness-signs', because: 'does-not-apply' },
        { question: 'painkiller-cautions', because: 'does-not-apply' },
      ],
    })
    expect(review.causes).toEqual([
      {
        rule: 'unsuitable-shoes',
        standing: 'named',
        label: 'limited',
        for: [{ question: 'shoes', answer: 'worn-out' }],
        against: [],
      },
      {
        rule: 'hard-surface',
        standing: 'named',
        label: 'mixed',
        for: [{ question: 'surface', answer: 'hard' }],
        against: [],
      },
      {
        rule: 'heel-strike',
        standing: 'named',
        label: 'contradicted',
        for: [{ question: 'heel-strike', answer: 'heel' }],
        against: [],
      },
    ])
    expect(stop.rulebook).toMatch(/^[0-9a-f]{16}$/)
  })

  it('takes the bare text "not-sure" for a list as the list that holds it', () => {
    const withheld = (cautions: unknown) =>
      JSON.parse(
        assess({
          answers: { ...danger, ...pain, ...running, ...life, 'pain-severity': 4, 'painkiller-cautions': cautions },
        }).stdout,
      )
    expect(withheld('not-sure')).toEqual(withheld(['not-sure']))
    expect(withheld('not-sure').withheld).toContainEqual({ rule: 'painkillers', because: ['painkiller-cautions'] })
    expect(withheld('not-sure').advice).toContainEqual({ rule: 'ask-a-pharmacist', label: 'safety' })
  })

  it('prints the note that the app hands on, as text, for each entry', () => {
    const { status, stdout, stderr } = assess(
      [
        { id: 'first', answers: { 'nerve-signs': ['bladder-change'] } },
        { answers: { ...danger, ...pain, ...running, ...life } },
        { answers: { 'nerve-signs': [] } },
      ],
      '--format',
      'text',
    )
    expect([status, stderr]).toEqual([0, ''])
    const [stop, whole, open] = stdout.split(/^=== ".*"\n/m).slice(1)
    expect(stop).toContain('- Emergency. Call now.')
    expect(whole).toMatch(
      /^Summary for a clinician\. [\s\S]*- Self-care\.[\s\S]*Footwear problems: Worn out[\s\S]*Backstride \S+, rule book [0-9a-f]{16}\.\n/,
    )
    expect(open).toBe('No note yet: the questions have not ended. Next question: Emergency signs.\n')
  })

  it('takes --format json for what it prints without it, and refuses any other', () => {
    const sheet = { answers: { 'nerve-signs': [] } }
    expect(assess(sheet, '--format=json')).toEqual(assess(sheet))
    expect(assess(sheet, '--format', 'jsn')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'there is no format "jsn" (did you mean "json"?): write json or text or fhir\n',
    })
    for (const options of [['--format', 'text', '--format', 'json'], ['--fromat', 'text'], ['another.json']])
      expect(assess(sheet, ...options)).toMatchObject({ status: 2, stdout: '' })
  })

  const TOO_DEEP = /^sheet\.json: nested more than 100 deep, which no answer sheet is\n$/
  const bad: [string, unknown, RegExp][] = [
    [
      'an unknown question, with the nearest right word',
      { answers: { 'pain-severty': 3 } },
      /^sheet\.json: answers\.pain-severty: there is no question "pain-severty" \(did you mean "pain-severity"\?\)\n$/,
    ],
    [
      'an unknown option',
      { answers: { shoes: ['worn-uot'] } },
      /there is no option "worn-uot" \(did you mean "worn-out"\?\)/,
    ],
    [
      'the wrong kind of answer',
      { answers: { shoes: 'worn-out' } },
      /answers\.shoes: "worn-out" is not a list of options/,
    ],
    ['a list where one option belongs', { answers: { age: ['35-44'] } }, /answers\.age: \["35-44"\] is not an option/],
    ['11 on the scale', { answers: { 'pain-severity': 11 } }, /11 is not a whole number from 0 to 10/],
    ['half a point', { answers: { 'pain-severity': 5.5 } }, /5\.5 is not a whole number/],
    ['an option given twice', { answers: { shoes: ['too-stiff', 'too-stiff'] } }, /"too-stiff" is given twice/],
    ['"none" where a place is needed', { answers: { 'pain-place': [] } }, /at least one option is needed/],
    ['broken JSON', '{"answers": {', /^sheet\.json: not JSON: /],
    ['a prototype for a question', '{"answers": {"__proto__": ["x"]}}', /there is no question "__proto__"/],
    [
      'a question that is given twice',
      '{"answers": {"nerve-signs": ["both-legs"], "nerve-signs": []}}',
      /"nerve-signs" is given twice in one object/,
    ],
    ['a sheet nested 3,000 deep', `{"answers": {"age": ${'['.repeat(3000)}${']'.repeat(3000)}}}`, TOO_DEEP],
    ['a sheet nested 100,000 deep that never ends', '{"a":'.repeat(100_000), TOO_DEEP],
    [
      'a text of 12 MB, shortly',
      { answers: { age: 'x"'.repeat(6_000_000) } },
      /^sheet\.json: answers\.age: .{0,400}$/s,
    ],
    [
      'bytes that are not UTF-8, with line and column',
      Buffer.from('{"answers":\n {"age": "caf\xe9"}}', 'latin1'),
      /^sheet\.json:2:14 the bytes from here on are not UTF-8/,
    ],
    [
      'UTF-16',
      Buffer.from('\uFEFF{"answers": {}}', 'utf16le'),
      /^sheet\.json:1:1 this file is in UTF-16: save it as UTF-8/,
    ],
    [
      'the same id twice in a batch',
      [{ id: 'anna', answers: {} }, { answers: {} }, { id: 'anna', answers: {} }],
      /^sheet\.json: entry 2: the id "anna" is given twice: entry 0 has it too\n$/,
    ],
    [
      'an id that an entry without one has by its place',
      [{ id: '1', answers: {} }, { answers: {} }],
      /^sheet\.json: entry 1: the id "1" is given twice: entry 0 has it too\n$/,
    ],
    [
      'the word none for an empty list',
      { answers: { shoes: ['none'] } },
      /an empty list, \[\], says that none applies/,
    ],
    [
      'a part of an option, with the whole of it',
      { answers: { 'medical-history': ['pregnant'] } },
      /did you mean "pregnant-or-recent-birth"\?/,
    ],
    ['a very long key, shortly', { answers: { ['x'.repeat(300_000)]: 1 } }, /^.{0,400}$/s],
    ['no answers at all', { id: 'x' }, /"answers" is missing/],
    ['a misspelt field', { answer: {} }, /there is no field "answer" \(did you mean "answers"\?\)/],
    ['an id that is not text', { id: 7, answers: {} }, /"id" must be text/],
    ['a FHIR file, by its name', { resourceType: 'Bundle', entry: [] }, /this is a FHIR file/],
    ['something that is no sheet', [3], /entry 0: must be an object/],
    ['null for an answer', { answers: { age: null } }, /answers\.age: null is not an option/],
  ]
  it.each(bad)('refuses %s: exit 2, nothing on standard output', (_title, content, message) => {
    const { status, stdout, stderr } = assess(content)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
  })

  it('names every fault of every entry, and applies none of them', () => {
    const { status, stdout, stderr } = assess([{ answers: {} }, { id: 'b', answers: { age: 'old', shoes: ['soft'] } }])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.trim().split('\n')).toHaveLength(2)
    expect(stderr).toContain('entry 1 (b): answers.age: there is no option "old"')
  })

  it('names a file that is not there', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'src/tools/assess.ts', 'no-such-file.json'],
      { encoding: 'utf8' },
    )
    expect([status, stderr]).toEqual([2, 'no-such-file.json: cannot be read (ENOENT)\n'])
  })

  it('prints a FHIR document of a finished interview, dated as asked', () => {
    const { status, stdout, stderr } = assess(
      { answers: { 'nerve-signs': ['bladder-change'] } },
      '--format',
      'fhir',
      '--date',
      '2025-11-24T09:05+01:00',
    )
    expect([status, stderr]).toEqual([0, ''])
    const file = JSON.parse(stdout)
    expect(file).toMatchObject({ resourceType: 'Bundle', type: 'document', timestamp: '2025-11-24T09:05:00+01:00' })
    expect(
      file.entry.map(({ resource }: { resource: { resourceType: string } }) => resource.resourceType).slice(0, 3),
    ).toEqual(['Composition', 'QuestionnaireResponse', 'Questionnaire'])
  })

  it('prints a list of FHIR documents for a list, with a day alone where no time was given', () => {
    const { stdout } = assess(
      [{ answers: { 'nerve-signs': ['both-legs'] } }, { answers: { ...danger, ...pain, ...running, ...life } }],
      '--date',
      '2024-02-29',
      '--format',
      'fhir',
    )
    expect(
      JSON.parse(stdout).map(
        ({ entry }: { entry: { resource: { authored: string } }[] }) => entry[1]!.resource.authored,
      ),
    ).toEqual(['2024-02-29', '2024-02-29'])
  })

  it('takes the time of the clock for a FHIR document without a date', () => {
    const { stdout } = assess({ answers: { 'nerve-signs': ['both-legs'] } }, '--format', 'fhir')
    expect(JSON.parse(stdout).entry[1].resource.authored).toMatch(
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00(Z|[+-]\d{2}:\d{2})$/,
    )
  })

  it.each([
    [
      'a format that there is not, with the nearest right word',
      ['--format', 'fihr'],
      /there is no format "fihr" \(did you mean "fhir"\?\)/,
    ],
    ['a format given twice', ['--format', 'json', '--format', 'fhir'], /^usage: /],
    ['an option that there is not', ['--fromat', 'fhir'], /Unknown option '--fromat'/],
    ['a day that there is not', ['--format', 'fhir', '--date', '2025-02-30'], /--date "2025-02-30": write a day/],
    ['a time without its zone', ['--format', 'fhir', '--date', '2025-02-03T10:00'], /write a day/],
    ['a time that there is not', ['--format', 'fhir', '--date', '2025-02-03T24:00Z'], /write a day/],
  ])('refuses %s: exit 2, nothing on standard output', (_title, options, message) => {
    const { status, stdout, stderr } = assess({ answers: { 'nerve-signs': ['both-legs'] } }, ...options)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
  })

  it('makes no FHIR document before the interview has ended, and names what is asked next', () => {
    const { status, stdout, stderr } = assess(
      [{ id: 'a', answers: { 'nerve-signs': [] } }, { answers: { 'nerve-signs': ['both-legs'] } }],
      '--format',
      'fhir',
    )
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toBe(
      '"a": the interview has not ended, so there is no FHIR document of it yet; next: emergency-signs\n',
    )
  })
})
