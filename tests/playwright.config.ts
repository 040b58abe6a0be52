import path from 'node:path'
import process from 'node:process'
import { defineConfig } from '@playwright/test'
import { findBrowser, launchOptions } from './support/find-browser.ts'

const root = path.resolve(import.meta.dirname, '..')

/**
 * Journeys through the built app (`npm run build` first) in a real browser, at the width of a phone unless a journey
 * says otherwise. TRACE=1 keeps a trace of what fails. The time limits are there to end what hangs, on a machine that is
 * busy with much else too; how long a thing may take is for a test of its own to say.
 */
export default defineConfig({
  testDir: 'journeys',
  outputDir: '../test-results/journeys',
  fullyParallel: true,
  forbidOnly: true,
  workers: '100%',
  timeout: 900_000,
  expect: { timeout: 40_000 },
  reporter: 'list',
  use: {
    baseURL: process.env['BACKSTRIDE_URL'] ?? '',
    browserName: 'chromium',
    launchOptions: launchOptions(await findBrowser()),
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    actionTimeout: 40_000,
    navigationTimeout: 40_000,
    contextOptions: { strictSelectors: true },
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
  },
  webServer: {
    command: 'node --import tsx src/tools/serve.ts --port 0',
    cwd: root,
    wait: { stdout: /Backstride at (?<backstride_url>http:\/\/\S+)/ },
  },
})
