import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { noteWords } from '#words/note.ts'
import { expect } from './fixtures.ts'
import { press } from './presses.ts'

/** Opens a part of the sheet page by its line. */
export async function openPart(page: Page, summary: string): Promise<void> {
  const part = page.getByRole('main').locator('details').filter({ hasText: summary })
  if ((await part.getAttribute('open')) === null) await press(part.locator('summary'))
}

/** Types the runner's own words on the sheet page, and waits until the sheet has them. */
export async function writeWords(
  page: Page,
  { aim, cannot }: { readonly aim: string; readonly cannot: readonly string[] },
): Promise<void> {
  await openPart(page, noteWords.own)
  await page.getByRole('textbox', { name: noteWords.byHand['aim-of-visit'] }).fill(aim)
  for (const [at, what] of cannot.entries()) {
    await page.getByRole('textbox', { name: noteWords.cannotWhat(at + 1), exact: true }).fill(what)
    await page.getByRole('combobox', { name: noteWords.cannotScore(at + 1), exact: true }).selectOption(String(at + 1))
    await expect(
      page
        .getByRole('article')
        .locator('bdi')
        .nth(at + 1),
    ).not.toBeEmpty()
  }
}

/** The text of the code, as the page tells it. */
export async function codeSays(page: Page): Promise<string> {
  await openPart(page, noteWords.codeSays)
  return page.locator('.sheet-view__brief').innerText()
}

/** What a press on this button saves: the name of the file, and its text. */
export async function savedBy(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(page.getByRole('button', { name: button, exact: true })),
  ])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}
