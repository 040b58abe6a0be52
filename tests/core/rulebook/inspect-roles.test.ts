import { describe, expect, it } from 'vitest'
import { inspect } from '#core/rulebook/inspect.ts'
import { isOfContract, type RuleFile } from '#core/rulebook/rawfile.ts'
import { ruleFiles } from '../../support/rule-files.ts'

type Data = Record<string, unknown> & { options: Record<string, unknown>[] }
const noRole = (data: Data): void => {
  delete data['role']
}
const files = ruleFiles('rules').filter(({ path }) => !isOfContract(path))

/** The faults of the real rules with one file changed. */
function faultsAfter(path: string, change: (data: Data) => void): string[] {
  const changed = files.map((file): RuleFile => {
    if (file.path !== path) return file
    const data = structuredClone(file.data) as Data
    change(data)
    return { path, data }
  })
  return inspect(changed).faults.map((fault) => `${fault.path} (${fault.at.join('.')}) ${fault.message}`)
}

describe('what the app knows by its role alone', () => {
  it.each([
    [
      'no question says where it hurts',
      'questions/pain-place',
      noRole,
      'questions/interview () no question has the role "place"',
    ],
    [
      'two say how bad it is',
      'questions/age',
      (d: Data): void => {
        d['role'] = 'severity'
      },
      'questions/pain-severity (role) "age" has this role already',
    ],
    ['no advice is the help', 'advice/re-check', noRole, 'questions/interview () no advice has the role "recheck"'],
    [
      'one side of nothing',
      'questions/pain-place',
      (d: Data): void => {
        delete d.options[3]!['picture']
      },
      'questions/pain-place (options.3.oneSided) say of which region, under "picture"',
    ],
    [
      'two options for one press',
      'questions/pain-place',
      (d: Data): void => {
        d.options[0]!['picture'] = 'thoracic'
      },
      'questions/pain-place (options.1.picture) an option before it has the same picture',
    ],
    [
      'a picture of shoes',
      'questions/shoes',
      (d: Data): void => {
        d.options[0]!['picture'] = 'lumbar'
      },
      'questions/shoes (options.0.picture) only the question with the role "place" has pictures',
    ],
  ] as const)('is a fault where %s', (_title, path, change, fault) => {
    expect(faultsAfter(path, change)).toContain(fault)
  })
  it('is a fault where the question is of a kind that it cannot use', () => {
    const moved = faultsAfter('questions/pain-severity', noRole)
    expect(moved).toEqual(['questions/interview () no question has the role "severity"'])
    expect(
      faultsAfter('questions/pain-place', (data) => {
        data['role'] = 'severity'
      }),
    ).toContain('questions/pain-place (role) the role "severity" is for the kind scale')
  })
})
