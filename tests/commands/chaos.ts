import { spawn } from 'node:child_process'
import process from 'node:process'
import { root } from '../support/source-files.ts'

/**
 * `chaos [-- JOURNEYS [SEED]]`: so many journeys through a faulty world (200), from this seed on. Needs a built app.
 */
const [journeys = '200', seed] = process.argv.slice(2)
const env = { ...process.env, CHAOS_JOURNEYS: journeys, ...(seed !== undefined && { CHAOS_SEED: seed }) }
const child = spawn(
  process.execPath,
  ['node_modules/@playwright/test/cli.js', 'test', '-c', 'tests/playwright.config.ts', 'chaos', '--reporter=line'],
  { cwd: root, env, stdio: 'inherit' },
)
child.on('close', (code) => {
  process.exitCode = code ?? 1
})
