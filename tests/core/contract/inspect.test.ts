import { describe, expect, it } from 'vitest'
import { inspectContract } from '#core/contract/inspect.ts'
import { inspect } from '#core/rulebook/inspect.ts'
import { isOfContract, type RuleFile } from '#core/rulebook/rawfile.ts'
import { ruleFiles } from '../../support/rule-files.ts'

const all = ruleFiles('rules')
const contractFiles = all.filter(({ path }) => isOfContract(path))
const { drafts } = inspect(all.filter(({ path }) => !isOfContract(path)))

const hash = () => 'abc'
type Json = Record<string, never>
/** The faults of the real contract with one of its files changed. */
const faultsAfter = (name: string, change: (data: Json) => unknown): string[] => {
  const files = contractFiles.map((file): RuleFile => {
    if (file.path !== `contract/${name}`) return file
    const data = structuredClone(file.data) as Json
    return { ...file, data: change(data) ?? data }
  })
  return inspectContract(files, drafts, hash).faults.map(
    ({ path, at, key, message }) => `${path} (${[...at, ...(key === undefined ? [] : [key])].join('.')}) ${message}`,
  )
}
const set = (way: string, value: unknown) => (data: Json) => {
  const steps = way.split(' ')
  const parent = steps.slice(0, -1).reduce((node, step) => node[step]!, data)
  Object.assign(parent, { [steps.at(-1)!]: value })
}

describe('the contract', () => {
  it('is sound as it stands', () => expect(inspectContract(contractFiles, drafts, hash).faults).toEqual([]))

  it.each([
    [
      'advice that the rules do not have',
      'advice',
      set('use-haet', { fits: 'always' }),
      /^contract\/advice \(use-haet\) there is no advice "use-haet" \(did you mean "use-heat"\?\)$/,
    ],
    [
      'a question that is not asked, in a condition',
      'advice',
      set('painkillers fits', { atLeast: { 'pain-severty': 3 } }),
      /\(painkillers\.fits\.atLeast\.pain-severty\) there is no question/,
    ],
    [
      'two operators where one belongs',
      'advice',
      set('painkillers fits', { rule: 'posture', any: [{ rule: 'posture' }] }),
      /\(painkillers\.fits\) a condition has one operator, here are 2/,
    ],
    [
      'a rule that does not exist, inside a doubt',
      'advice',
      set('use-heat fits', { all: [{ notRuledOut: { rule: 'bone' } }] }),
      /\(use-heat\.fits\.all\.0\.notRuledOut\.rule\) no rule "bone" can be named here/,
    ],
    [
      'a doubt inside a "not"',
      'advice',
      set('use-heat fits', { not: { notRuledOut: { rule: 'posture' } } }),
      /\(use-heat\.fits\.not\.notRuledOut\) "notRuledOut" may only stand where it is told when advice fits, and not inside "not"/,
    ],
    [
      'an answer needed to no question',
      'advice',
      set('painkillers needsAnswerTo', ['cautions']),
      /\(painkillers\.needsAnswerTo\.0\) there is no question "cautions"/,
    ],
    [
      'an emergency sign that the question does not offer',
      'emergency',
      set('signs nerve-signs', ['bladder']),
      /\(signs\.nerve-signs\.0\) "nerve-signs" has no option "bladder"/,
    ],
    [
      'an urgency of no red flag',
      'urgencies',
      set('urgencies fever', { urgency: 'routine' }),
      /\(urgencies\.fever\) there is no red flag "fever"/,
    ],
    [
      'a raise to what is not more urgent',
      'urgencies',
      set('urgencies under-18 raised to', 'routine'),
      /\(urgencies\.under-18\.raised\.to\) "routine" is not more urgent than "routine"/,
    ],
    [
      'an urgency that there is not',
      'urgencies',
      set('urgencies under-18 urgency', 'soon'),
      /\(urgencies\.under-18\.urgency\) write one of emergency, same-day, within-days, routine, not "soon"/,
    ],
    [
      'a floor without a question',
      'floors',
      set('floors sleep', { urgency: 'routine' }),
      /\(floors\.sleep\) there is no question "sleep"/,
    ],
    [
      'a habit that is not asked',
      'habits',
      set('questions 0', 'sleep'),
      /\(questions\.0\) there is no question "sleep"/,
    ],
    [
      'a worse answer that is not offered',
      'worse',
      set('choices pain-course 0 to', ['worst']),
      /\(choices\.pain-course\.0\.to\.0\) "pain-course" has no option "worst"/,
    ],
    [
      'a ceiling for advice that there is not',
      'limits',
      set('ceilings at emergency', ['call']),
      /\(ceilings\.at\.emergency\.0\) there is no advice "call"/,
    ],
    ['half a pair', 'limits', set('pairs never', [['ease-off']]), /^contract\/limits \(pairs\.never\.0/],
    [
      'a promise of two kinds',
      'promises',
      set('heat-and-ice-need-feeling fitting', ['use-ice']),
      /\(heat-and-ice-need-feeling\) a promise has one of heldBack, fitting, takesOver, neverAlone, here are 2/,
    ],
    [
      'company for what may stand alone',
      'promises',
      set('heat-and-ice-need-feeling beside', ['use-ice']),
      /"neverAlone" and "beside" belong together/,
    ],
    [
      'a red flag that cannot be hidden',
      'hidden',
      set('hides bone-signs', ['bone']),
      /\(hides\.bone-signs\.0\) there is no red flag "bone"/,
    ],
    [
      'an option that may not ease, for there is none',
      'easing',
      set('becomes pain-course', ['getting-better', 'better']),
      /\(becomes\.pain-course\.1\) "pain-course" has no option "better"/,
    ],
    ['a word that no page may say', 'floors', set('says', 'We make no diagnosis.'), /\(says\) never write "diagnosis"/],
    ['no list at all', 'habits', () => 'nothing', /^contract\/habits \(\)/],
  ] as const)('names %s where it stands', (_title, name, change, message) => {
    const faults = faultsAfter(name, change)
    expect(faults).toEqual([expect.stringMatching(message)])
  })

  it('names every fault of every file in one run', () => {
    const files = contractFiles.map((file) => ({ ...file, data: { says: 7 } }))
    const paths = new Set(inspectContract(files, drafts, hash).faults.map(({ path }) => path))
    for (const { path } of contractFiles) expect(paths).toContain(path)
  })
  it('says that a file of it is missing, that one does not belong, and in one line that there is none at all', () => {
    const told = (files: readonly RuleFile[]) =>
      inspectContract(files, drafts, hash).faults.map(({ path, message }) => `${path}: ${message}`)
    expect(told(contractFiles.filter(({ path }) => path !== 'contract/worse'))).toEqual([
      'contract/worse: this file is missing',
    ])
    expect(told([...contractFiles, { path: 'contract/more', data: {} }])).toEqual([
      expect.stringMatching(/^contract\/more: no file of the contract belongs here/),
    ])
    expect(told([])).toEqual([expect.stringMatching(/^contract\/advice: the contract is missing: contract\/advice, /)])
  })
  it('is not made from files with a fault', () => {
    expect(inspectContract(contractFiles, drafts, hash).contract?.hash).toBe('abc')
    expect(inspectContract(contractFiles.slice(1), drafts, hash).contract).toBeUndefined()
    expect(
      inspectContract(
        contractFiles.map((file, index) =>
          index === 0 ? { path: file.path, data: undefined, unreadable: true } : file,
        ),
        drafts,
        hash,
      ).contract,
    ).toBeUndefined()
  })
})
