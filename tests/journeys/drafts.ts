import type { Page } from '@playwright/test'
import { editionOf } from '#core/rulebook/lookup.ts'
import { paths } from '#paths'
import { book } from './knowledge.ts'

const KEY = 'backstride.draft'

/** Puts answers into the tab as the app itself keeps them; the next page that is opened reads them. */
export async function keepDraft(page: Page, answers: object, more: object = {}): Promise<void> {
  await keepText(page, JSON.stringify({ version: 1, edition: editionOf(book), savedAt: Date.now(), answers, ...more }))
}

/** The same for a draft that is none. */
export async function keepText(page: Page, text: string): Promise<void> {
  if (!page.url().startsWith('http')) await page.goto(paths.about)
  await page.evaluate(([key, draft]) => sessionStorage.setItem(key, draft), [KEY, text] as const)
}

/** What the tab keeps: the draft, and the drafts that were set aside. */
export const kept = (page: Page): Promise<{ readonly draft: string | null; readonly setAside: readonly string[] }> =>
  page.evaluate(
    (key) => ({
      draft: sessionStorage.getItem(key),
      setAside: Object.keys(sessionStorage)
        .filter((name) => name.startsWith('backstride.set-aside.'))
        .map((name) => sessionStorage.getItem(name)!),
    }),
    KEY,
  )
