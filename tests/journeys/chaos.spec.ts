import process from 'node:process'
import type { Page } from '@playwright/test'
import { paths } from '#paths'
import { pageOf } from '#core/assessment/pages.ts'
import { lookup } from '#core/rulebook/lookup.ts'
import { assess } from '#core/assessment/assess.ts'
import type { Answers } from '#core/assessment/answers.ts'
import { compareUrgency, type Urgency, URGENCIES } from '#core/rulebook/book.ts'
import { frameWords } from '#words/frame.ts'
import { noteWords } from '#words/note.ts'
import { resultWords } from '#words/result.ts'
import { reviewWords } from '#words/review.ts'
import { startWords } from '#words/start.ts'
import { type Dice, dice } from './chance.ts'
import { anyRunner } from './chaos-runner.ts'
import { breakWorld, moveClock, type World, worldOf } from './chaos-world.ts'
import { breakExpiry, breakFlags } from './breaking.ts'
import { keepDraft } from './drafts.ts'
import { expect, test } from './fixtures.ts'
import { clearAnswers, expectAt, field, goOnButton, pressesFor, way } from './interview.ts'
import { book, sheet } from './knowledge.ts'
import { press, pressTwice, seen, tick } from './presses.ts'
import { calm } from './runners.ts'

/** `npm run chaos` makes it 200. A journey that fails says its seed: CHAOS_SEED=that CHAOS_JOURNEYS=1 runs it alone. */
const JOURNEYS = Number(process.env['CHAOS_JOURNEYS'] ?? 6)
const FIRST_SEED = Number(process.env['CHAOS_SEED'] ?? 20_261_125)
const STEPS = 45

const pathOf = (page: Page): string => new URL(page.url()).pathname
const asked = (page: Page) => book.questions.find(({ id }) => paths.question(id) === pathOf(page))

/** What a careless or unlucky runner does besides answering. */
const MISCHIEF: Readonly<Record<string, (page: Page, luck: Dice, world: World, answers: Answers) => Promise<unknown>>> =
  {
    back: async (page) => {
      await page.goBack()
      if (page.url() === 'about:blank') await page.goForward() // who left the app comes back
    },
    forward: (page) => page.goForward(),
    refresh: (page) => page.reload(),
    'answer one question of the page and leave it there': (page, { pick }, _world, answers) =>
      answerOne(page, pick, answers),
    'continue with nothing new': (page) => press(goOnButton(page), { timeout: 1000 }),
    'double click': (page) => pressTwice(goOnButton(page), { timeout: 1000 }),
    print: (page, _luck, world) => page.goto(paths.sheet).then(() => printHere(page, world)),
    'come back at another time': (page, luck, world) => comeBack(page, luck, world),
    'jump to a page': (page, { pick }) =>
      page.goto(
        pick([
          paths.start,
          paths.result,
          paths.sheet,
          paths.review,
          paths.changed,
          ...book.questions.map(({ id }) => paths.question(id)),
        ]),
      ),
  }

/** Ticks what the runner would, on one question of the page; it counts for nothing until Continue is pressed. */
async function answerOne(page: Page, pick: Dice['pick'], answers: Answers): Promise<void> {
  const at = asked(page)
  if (!at) return
  const one = lookup(book).question.get(pick(pageOf(book, at.id).questions))!
  if ((await field(page, one.id).count()) === 0) return
  for (const box of pressesFor(page, one, answers[one.id]!)) await tick(box, { timeout: 1000 })
}

/** Presses print where the page on the screen is the sheet: whatever the browser makes of it, the sheet stays. */
async function printHere(page: Page, { print }: World): Promise<void> {
  await expectSomething(page)
  if (pathOf(page) !== paths.sheet) return
  const button = page.getByRole('button', { name: noteWords.print })
  await expect(button).toHaveCount(print === 'absent' ? 0 : 1)
  await seen(page)
  if (print !== 'absent') await press(button)
  await expectAt(page, paths.sheet)
}

/**
 * The clock jumps, and the tab comes back or the page is loaded anew: answers that have grown too old are gone, with a
 * word, and so is the result.
 */
async function comeBack(
  page: Page,
  { pick, happens }: Dice,
  { store, clock }: World,
  patience = 40_000,
): Promise<void> {
  const old = await moveClock(page, pick(clock))
  if (happens(0.5)) await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  else await page.reload()
  await expectSomething(page)
  if (!old || store !== 'sound') return
  await expect(page.getByRole('status').first()).toContainText(frameWords.tooOld, { timeout: patience })
  expect([paths.result, paths.sheet, paths.review]).not.toContain(pathOf(page))
  expect(
    await page.evaluate(() => (window as unknown as { realStore: Storage }).realStore.getItem('backstride.draft')),
  ).toBeNull()
}

/** One step of a runner who wants to get on. */
async function getOn(page: Page, answers: Answers): Promise<string> {
  await seen(page)
  const question = asked(page)
  if (question) {
    const told: string[] = []
    for (const id of pageOf(book, question.id).questions) {
      if ((await field(page, id).count()) === 0) continue
      for (const one of pressesFor(page, lookup(book).question.get(id)!, answers[id]!))
        await tick(one, { timeout: 3000 })
      told.push(`${id}: ${JSON.stringify(answers[id])}`)
    }
    await press(goOnButton(page), { timeout: 3000 })
    return `answer ${told.join(', ')}`
  }
  const on = [startWords.goOn, startWords.begin, reviewWords.proceed, reviewWords.missingGo].map((name) =>
    way(page, name),
  )
  for (const one of on)
    if ((await one.count()) > 0) return press(one.first(), { timeout: 3000 }).then(() => `press on at ${pathOf(page)}`)
  return page.goto(paths.start).then(() => `back to the start from ${pathOf(page)}`)
}

/** Never a blank page: a heading stands in the one main part. */
async function expectSomething(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/)
}

/** Never less urgent than the engine by itself finds on the answers given. */
async function expectUrgentEnough(page: Page, answers: Answers): Promise<void> {
  const told = await urgencyShown(page)
  if (told === undefined) return
  const { urgency } = assess(book, answers)
  expect(compareUrgency(told, urgency!), `the page says ${told}, the engine ${urgency}`).toBeLessThanOrEqual(0)
}

/** The urgency that the result is headed with; a result under any other heading is a fault. */
async function urgencyShown(page: Page): Promise<Urgency | undefined> {
  let told: Urgency | undefined
  await expect(async () => {
    if (pathOf(page) !== paths.result) return
    const heading = await page.getByRole('heading', { level: 1 }).innerText({ timeout: 1000 })
    told = URGENCIES.find((urgency) => heading.includes(book.urgencies[urgency].heading))
    expect(told, `the result is headed "${heading}"`).toBeDefined()
  }).toPass({ timeout: 20_000 })
  return told
}

/**
 * After "Clear my answers" no key and no value of any store names a question, save where clearing says that it failed.
 */
async function expectCleared(page: Page): Promise<void> {
  await seen(page)
  await clearAnswers(page)
  const told = page.getByRole('status').first()
  await expect(told).toContainText(/cleared|clear your answers/)
  const kept = await page.evaluate(() => {
    const { realStore } = window as unknown as { realStore: Storage }
    return JSON.stringify(Object.entries(realStore))
  })
  if ((await told.innerText()).includes(frameWords.notCleared)) return
  for (const { id } of book.questions) expect(kept).not.toContain(`"${id}`)
}

/**
 * Some runners come back to a draft, so that many journeys reach the end; where the store loses answers, mischief is
 * seldom.
 */
async function journey(page: Page, seed: number, steps: string[], who?: Answers): Promise<void> {
  const luck = dice(seed)
  const world = worldOf(luck)
  const answers = who ?? anyRunner(luck)
  const lossy = world.store !== 'sound'
  steps.push(JSON.stringify(world))
  if (!lossy && luck.happens(0.7))
    await keepDraft(page, Object.fromEntries(Object.entries(answers).slice(0, 8 + Math.floor(luck.roll() * 14))))
  await breakWorld(page, world)
  await page.goto(paths.start)
  for (let n = 0; n < STEPS; n++) {
    await expectSomething(page)
    const mischief = luck.happens(lossy ? 0.08 : 0.25) ? luck.pick(Object.keys(MISCHIEF)) : undefined
    steps.push(`${pathOf(page)}: ${mischief ?? 'get on'}`)
    if (mischief === undefined) steps.push(await getOn(page, answers).catch((error: Error) => missed(error)))
    else await MISCHIEF[mischief]!(page, luck, world, answers).catch((error: Error) => steps.push(missed(error)))
    await page.evaluate(
      () =>
        new Promise((done) => {
          requestAnimationFrame(done)
        }),
    )
    await expectSomething(page)
    await expectUrgentEnough(page, answers)
    if (pathOf(page) === paths.result && luck.happens(0.3)) {
      await press(way(page, resultWords.actions.print))
      await printHere(page, world)
      break
    }
  }
  await expectCleared(page)
  await expectSomething(page)
}

/**
 * A press that found no target, for the page moved on: no fault by itself. Anything else is one, also what was expected
 * in vain.
 */
function missed(error: Error): string {
  if (
    !error.message.includes('expect(') &&
    /Timeout|interrupted by another navigation|net::ERR_ABORTED/.test(error.message)
  )
    return 'missed'
  throw error
}

for (let seed = FIRST_SEED; seed < FIRST_SEED + JOURNEYS; seed++) {
  test(`in chaos of seed ${seed} no page is blank, nothing leaves the device, and no urgency is lower than the engine finds`, async ({
    page,
    guard,
  }) => {
    guard.expectNoise(/NotAllowedError|chaos/)
    const steps: string[] = []
    try {
      await journey(page, seed, steps)
    } catch (error) {
      throw new Error(`seed ${seed}\n${steps.join('\n')}\n${String(error)}`, { cause: error })
    }
  })
}

test('a rule book that was weakened on its way to the browser is seen by the same watch', async ({ page }) => {
  await breakFlags(page)
  const feverish = sheet({ ...calm, 'illness-signs': ['fever-or-shivering'] })
  await expect(journey(page, 1, [], feverish)).rejects.toThrow('the page says routine, the engine same-day')
})

for (const [what, broken] of [
  ['go with a word', false],
  ['are seen by the same watch where they stay', true],
] as const) {
  test(`answers that are more than a day old when the tab comes back ${what}`, async ({ page }) => {
    const world: World = { store: 'sound', print: 'sound', clock: [3], lacks: [], slow: 1 }
    if (broken) await breakExpiry(page)
    await keepDraft(page, calm)
    await breakWorld(page, world)
    await page.goto(paths.result)
    await expectAt(page, paths.result)
    const back = comeBack(page, dice(1), world, broken ? 5000 : undefined)
    await (broken ? expect(back).rejects.toThrow(frameWords.tooOld) : back)
  })
}
