import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, it } from 'vitest'

const home = mkdtempSync(path.join(tmpdir(), 'ci-'))
afterAll(() => rmSync(home, { recursive: true }))
const first = path.join(home, 'first')

/** No git above the folder counts, and no settings of whoever runs this. */
const env = {
  ...process.env,
  GIT_CEILING_DIRECTORIES: home,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_DIR: undefined,
}
const git = (...args: string[]) =>
  spawnSync('git', ['-C', first, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    env,
    encoding: 'utf8',
  })
const commit = (says: string) => git('commit', '--quiet', '--allow-empty', '-m', says)

/** What CI is told in a folder; the script never makes it fail. */
function told(folder: string): string {
  mkdirSync(path.join(folder, '.ci'), { recursive: true })
  cpSync('.ci/rules-diff', path.join(folder, '.ci/rules-diff'))
  chmodSync(path.join(folder, '.ci/rules-diff'), 0o755)
  const { status, stdout, stderr } = spawnSync(path.join(folder, '.ci/rules-diff'), { env, encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  return stdout
}

describe.skipIf(process.platform === 'win32' || spawnSync('git', ['--version']).status !== 0)(
  'CI says why it does not compare the rules',
  () => {
    it('without git, with one commit, and in a shallow clone; and nothing where no rule changed', () => {
      expect(told(first)).toContain('not compared (npm run rules:diff): this is no git repository')
      git('init', '--quiet')
      commit('one')
      expect(told(first)).toContain('there is no commit before this one')
      commit('two')
      expect(told(first)).toBe('')
      git('clone', '--quiet', '--depth', '1', `file://${first}`, path.join(home, 'shallow'))
      expect(told(path.join(home, 'shallow'))).toContain('this clone is shallow and lacks the commit before this one')
    })
  },
)
