import { readFileSync } from 'node:fs'
import { assess } from '#core/assessment/assess.ts'
import { readBundle } from '#formats/fhir/read-bundle.ts'
import { paths } from '#paths'
import { fhirWords } from '#words/fhir.ts'
import { openWords } from '#words/open.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { expectAt, openSheet, reachFullResult, reachResult, seeResult, way } from './interview.ts'
import { answerTo, book } from './knowledge.ts'
import { press } from './presses.ts'
import { everythingAtOnce, routine } from './runners.ts'

for (const [name, answers] of Object.entries({ 'long pain': routine, 'everything at once': everythingAtOnce })) {
  test(`a runner with ${name} saves a file for a clinic, which holds the same answers and names nobody`, async ({
    page,
  }, info) => {
    await reachFullResult(page, answers)
    await openSheet(page)
    await press(page.getByText(fhirWords.heading))
    const saving = page.waitForEvent('download')
    await press(page.getByRole('button', { name: fhirWords.save }))
    const download = await saving
    expect(download.suggestedFilename()).toMatch(/^backstride-\d{4}-\d{2}-\d{2}\.fhir\.json$/)
    await expect(page.getByRole('status').filter({ hasText: download.suggestedFilename() })).toBeVisible()
    const file = info.outputPath('saved.json')
    await download.saveAs(file)
    const text = readFileSync(file, 'utf8')
    expect(text.length).toBeLessThan(1_000_000)
    const read = readBundle(book, JSON.parse(text))
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    expect(assess(book, read.value.answers).urgency).toBe(assess(book, answers).urgency)
    for (const [id, answer] of Object.entries(read.value.answers))
      expect(new Set([answer].flat()), id).toEqual(new Set([answerTo(answers, id)].flat()))
    expect(text).not.toMatch(/"(subject|patient|birthDate|family|given|telecom|address)"/)
  })
}

test('a file that was saved for a clinic can be opened again, and gives back the answers', async ({ page }, info) => {
  await reachResult(page, routine)
  await openSheet(page)
  await press(page.getByText(fhirWords.heading))
  const saving = page.waitForEvent('download')
  await press(page.getByRole('button', { name: fhirWords.save }))
  const file = info.outputPath('saved.json')
  await (await saving).saveAs(file)
  await page.evaluate(() => sessionStorage.clear())
  await page.goto(paths.open)
  await page.getByLabel(openWords.choose).setInputFiles(file)
  await press(way(page, openWords.use))
  await expectAt(page, paths.review)
  await seeResult(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(book.urgencies.routine.heading)
})

test('the part that saves for a clinic has no fault that axe can find', async ({ page }) => {
  await reachResult(page, routine)
  await openSheet(page)
  await press(page.getByText(fhirWords.heading))
  await expectAccessible(page)
})
