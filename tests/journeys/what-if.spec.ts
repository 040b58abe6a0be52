import { resultWords } from '#words/result.ts'
import { whatIfWords } from '#words/what-if.ts'
import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts'
import {
  answerWhatIsNew,
  beginAndAnswerAll,
  expectAt,
  give,
  goOnButton,
  openEverything,
  reachResult,
  seeResult,
  way,
} from './interview.ts'
import { book, library, sheet } from './knowledge.ts'
import { press } from './presses.ts'
import { calm, routine, selfCare } from './runners.ts'
import { paths } from '#paths'
import { reviewWords } from '#words/review.ts'

const worse = sheet({ ...calm, 'pain-course': 'getting-worse' })
const section = (page: Parameters<typeof reachResult>[0]) => page.getByRole('region', { name: whatIfWords.heading })

test('what the result says would change it comes true when the runner answers so', async ({ page }) => {
  await reachResult(page, worse)
  await expect(page.getByRole('main')).toContainText(book.urgencies.routine.heading)
  await press(section(page).getByText(whatIfWords.better))
  await expect(section(page)).toContainText(
    'If the pain was getting better, this would become “Self-care: with a date to check again”.',
  )
  await press(way(page, resultWords.actions.change))
  await press(way(page, reviewWords.change + reviewWords.changeRow(library.questions['pain-course']!.short)))
  await give(page, 'pain-course', 'getting-better')
  await press(goOnButton(page))
  await answerWhatIsNew(page, calm, [])
  await seeResult(page)
  await expect(page.getByRole('main')).toContainText(book.urgencies['self-care'].heading)
})

test('it stands below the first screen, and why a cause is not listed opens on demand', async ({ page }) => {
  await reachResult(page, selfCare)
  const { height } = page.viewportSize()!
  expect((await section(page).boundingBox())!.y).toBeGreaterThan(height)
  const whyNot = page.getByText(whatIfWords.whyNot)
  await expect(page.getByText(library.causes['posture']!.title, { exact: true })).toBeHidden()
  await press(whyNot)
  await expect(page.getByText(library.causes['posture']!.title, { exact: true })).toBeVisible()
})

test('the emergency page says nothing of what would change it', async ({ page }) => {
  await beginAndAnswerAll(page, sheet({ ...calm, 'nerve-signs': ['bladder-change'] }))
  await expectAt(page, paths.emergency)
  await expect(page.getByText(whatIfWords.heading)).toHaveCount(0)
})

test('opened in full it has nothing that axe can find, in either theme', async ({ page }) => {
  await reachResult(page, routine)
  await openEverything(page)
  await expect(section(page)).toBeVisible()
  await expectAccessibleInBothThemes(page)
})
