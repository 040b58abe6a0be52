import path from 'node:path'
import process from 'node:process'
import { defineConfig } from '@playwright/test'
import { findBrowser, launchOptions } from './support/find-browser.ts'

const root = path.resolve(import.meta.dirname, '..')

/**
 * Journeys through the built app (`npm run build` first) in a real browser, at the width of a phone unless a journey
 * says otherwise. TRACE=1 keeps a trace of what fails.
 */
export default defineConfig({
  testDir: 'journeys',
  outputDir: '../test-results/journeys',
  fullyParallel: true,
  forbidOnly: true,
  workers: '100%',
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: process.env['BACKSTRIDE_URL'] ?? '',
    browserName: 'chromium',
    launchOptions: launchOptions(await findBrowser()),
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    actionTimeout: 10_000,
    navigationTimeout: 10_000,
    contextOptions: { strictSelectors: true },
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
  },
  webServer: {
    command: 'node --import tsx src/tools/serve.ts --port 0',
    cwd: root,
    wait: { stdout: /Backstride at (?<backstride_url>http:\/\/\S+)/ },
  },
})
