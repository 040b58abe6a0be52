import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { assess } from '#core/assessment/assess.ts'
import type { Answers } from '#core/assessment/answers.ts'
import { walk } from '#core/assessment/walk.ts'
import { pageOf } from '#core/assessment/pages.ts'
import type { QuestionId } from '#core/basics/id.ts'
import { NOT_SURE } from '#core/engine/condition.ts'
import { clinicianNote } from '#core/note/note.ts'
import { editionOf } from '#core/rulebook/lookup.ts'
import { paths } from '#paths'
import { frameWords } from '#words/frame.ts'
import { intakeWords } from '#words/intake.ts'
import { resultWords } from '#words/result.ts'
import { reviewWords } from '#words/review.ts'
import { startWords } from '#words/start.ts'
import manifest from '../../package.json' with { type: 'json' }
import { book, library, question, workedRunners } from '../journeys/knowledge.ts'
import { codeOn, type PaperPage, paperPages } from '../support/paper.ts'
import { missingOn, saidByNote } from '../support/paper-words.ts'
import { interview } from '../support/sheets.ts'
import { textsForPaper } from '../support/texts-for-paper.ts'
import { type OtherBrowser, PAPERS, type Paper, pause, until } from './browser.ts'

export interface Journey {
  readonly title: string
  go(browser: OtherBrowser, base: string): Promise<void>
}

/** Doubts everywhere fill more than a page; every other worked runner has one. */
const mayTakeTwo = (answers: Answers): boolean =>
  Object.values(answers).every((answer) => answer === NOT_SURE || (Array.isArray(answer) && answer.includes(NOT_SURE)))

/** Puts a draft into the tab as the app keeps it, from a page without a script, so that nothing answers in between. */
async function keepDraft(browser: OtherBrowser, base: string, answers: Answers): Promise<void> {
  await browser.open(`${base}/blank.html`)
  await browser.run(
    (draft) => {
      sessionStorage.clear()
      sessionStorage.setItem('backstride.draft', draft)
    },
    JSON.stringify({ version: 1, edition: editionOf(book), savedAt: Date.now(), answers }),
  )
}

/** The address of the page and its heading, once it is no longer loading. */
const place = (browser: OtherBrowser): Promise<readonly [string, string]> =>
  browser.run(
    () =>
      [
        location.pathname,
        document.querySelector('.frame__loading, #boot') ? '' : (document.querySelector('h1')?.textContent ?? ''),
      ] as const,
  )

const arrive = (browser: OtherBrowser, path: string): Promise<readonly [string, string]> =>
  until(
    () => place(browser),
    ([at, heading]) => at === path && heading !== '',
    `${path} did not come`,
  )

/** The link or button of this name: in the open dialog where there is one, else on the page. */
const named = (name: string): Element | undefined =>
  [...(document.querySelector('dialog[open]') ?? document).querySelectorAll('a, button')].find(
    (one) => one.textContent.trim() === name && one.checkVisibility(),
  )

/** Presses until something came of it: a page that has only just come takes no press yet. */
async function pressUntil(
  browser: OtherBrowser,
  press: () => Promise<void>,
  done: () => Promise<boolean>,
): Promise<void> {
  for (let tries = 0; tries < 12; tries++) {
    await press()
    for (let looks = 0; looks < 5; looks++) if (await done()) return
    await pause(150)
  }
  throw new Error(`nothing came of a press on ${(await place(browser)).join(' ')}`)
}

async function pressToLeave(browser: OtherBrowser, name: string): Promise<void> {
  const [from] = await place(browser)
  await pressUntil(
    browser,
    async () => {
      if (
        (await browser.run((text) => document.body.textContent.includes(text), name)) &&
        (await place(browser))[0] === from
      )
        await browser.press(named, name)
    },
    async () => (await place(browser))[0] !== from,
  )
}

/** The whole interview by pressing what a runner would press; at each step the page that the rule book asks next. */
async function answerAll(browser: OtherBrowser, base: string, answers: Answers): Promise<void> {
  await browser.open(`${base}${paths.start}`)
  await arrive(browser, paths.start)
  await pressToLeave(browser, startWords.begin)
  let given: Answers = {}
  for (let step = walk(book, given).step; step.kind === 'ask'; step = walk(book, given).step) {
    const { title, questions } = pageOf(book, step.question)
    const [, heading] = await arrive(browser, paths.question(questions[0]!))
    assert.equal(heading, title ?? question(step.question).heading)
    given = await tickPage(browser, questions, given, answers)
    await pressToLeave(browser, intakeWords.proceed)
  }
}

/** Ticks what the page asks, one question after another, and tells what is answered then. */
async function tickPage(
  browser: OtherBrowser,
  questions: readonly QuestionId[],
  before: Answers,
  answers: Answers,
): Promise<Answers> {
  let given = before
  for (const id of questions) {
    if (walk(book, given).places.get(id) !== 'asked') continue
    const answer = answers[id]!
    for (const option of Array.isArray(answer) ? (answer.length > 0 ? answer : ['']) : [answer])
      await tick(browser, id, String(option))
    given = { ...given, [id]: answer }
  }
  return given
}

/** Ticks one answer by its value; '' stands for "none of these", which lies between the signs and "not sure". */
async function tick(browser: OtherBrowser, id: string, value: string): Promise<void> {
  const find = (name: string, wanted: string): Element | undefined => {
    const inputs = [...document.querySelectorAll<HTMLInputElement>(`#question-${name} input`)]
    return wanted === '' ? inputs.at(-2) : inputs.find((input) => input.value === wanted)
  }
  const ticked = (name: string, wanted: string): boolean => {
    const inputs = [...document.querySelectorAll<HTMLInputElement>(`#question-${name} input`)]
    return (wanted === '' ? inputs.at(-2) : inputs.find((input) => input.value === wanted))!.checked
  }
  await pressUntil(
    browser,
    () => browser.press(find, id, value),
    () => browser.run(ticked, id, value),
  )
}

/** The page that is shown, printed: every text of it on paper, no blank page, nothing of the app's furniture. */
async function printWhole(
  browser: OtherBrowser,
  paper: Paper,
  texts: readonly string[],
  perInch = 20,
): Promise<readonly PaperPage[]> {
  const pages = await paperPages(await browser.print(paper), perInch)
  const text = pages.map((page) => page.text).join(' ')
  const at = `${(await place(browser)).join(' ')}, ${paper}`
  assert.deepEqual(missingOn(text, texts), [], `lost on paper: ${at}`)
  for (const [nth, page] of pages.entries())
    assert.ok(
      page.grey.some((ink) => ink < 200),
      `page ${nth + 1} is blank: ${at}`,
    )
  for (const furniture of [frameWords.loading, frameWords.skip, frameWords.footnote])
    assert.ok(!text.includes(furniture), `${furniture} is printed: ${at}`)
  return pages
}

function noteOf(answers: Answers) {
  const day = { year: 2026, month: 1, day: 1 }
  return clinicianNote(book, library, answers, assess(book, answers), { today: day, appVersion: manifest.version })
}

/** Prints the sheet that is shown and holds it against the note. */
async function printSheet(browser: OtherBrowser, answers: Answers): Promise<void> {
  for (const paper of PAPERS) {
    const pages = await printWhole(browser, paper, saidByNote(noteOf(answers)), 300)
    assert.ok(pages.length === 1 || (mayTakeTwo(answers) && pages.length === 2), `${pages.length} pages of ${paper}`)
    assert.match(codeOn(pages.at(-1)!)?.text ?? '', /^Backstride, by the patient/)
  }
}

async function printPage(browser: OtherBrowser, base: string, path: string): Promise<void> {
  await browser.open(`${base}${path}`)
  await arrive(browser, path)
  const texts = await browser.run(textsForPaper)
  assert.ok(texts.length > 0, `${path} has nothing to print`)
  for (const paper of PAPERS) await printWhole(browser, paper, texts)
}

/** With the answers that the interview leaves, which after a short way are few. */
const finished = workedRunners
  .map((runner) => ({ ...runner, answers: interview(book, runner.answers).answers }))
  .filter(({ answers }) => walk(book, answers).step.kind === 'review')
const stopped = workedRunners.filter(({ answers }) => walk(book, answers).step.kind === 'stop')
const whole = finished[0]!

const walks: readonly Journey[] = [
  {
    title: `${whole.title}: the whole way by the pointer, to the result and the printed sheet`,
    go: async (browser, base) => {
      await keepDraft(browser, base, {})
      await answerAll(browser, base, whole.answers)
      await arrive(browser, paths.review)
      await pressToLeave(browser, reviewWords.proceed)
      await arrive(browser, paths.result)
      await pressToLeave(browser, resultWords.actions.print)
      await arrive(browser, paths.sheet)
      await printSheet(browser, whole.answers)
    },
  },
  {
    title: `${stopped[0]!.title}: the whole way to the emergency page, and that page on paper`,
    go: async (browser, base) => {
      await keepDraft(browser, base, {})
      await answerAll(browser, base, stopped[0]!.answers)
      await arrive(browser, paths.emergency)
      const texts = await browser.run(textsForPaper)
      for (const paper of PAPERS) await printWhole(browser, paper, texts)
    },
  },
]

const sheets: readonly Journey[] = finished.map(({ title, answers }) => ({
  title: `${title}: the sheet on A4 and US Letter says all that the note says`,
  go: async (browser, base) => {
    await keepDraft(browser, base, answers)
    await browser.open(`${base}${paths.sheet}`)
    await arrive(browser, paths.sheet)
    await printSheet(browser, answers)
  },
}))

const emergencies: readonly Journey[] = stopped.map(({ title, answers }) => ({
  title: `${title}: the emergency page on A4 and US Letter is whole`,
  go: async (browser, base) => {
    await keepDraft(browser, base, answers)
    await printPage(browser, base, paths.emergency)
  },
}))

const READ = [paths.start, paths.about, paths.rules, ...Object.keys(library.learn).map(paths.learn)]
const pages: readonly Journey[] = [
  ...READ.map((path) => ({
    title: `${path} on A4 and US Letter is whole`,
    go: async (browser: OtherBrowser, base: string) => {
      await keepDraft(browser, base, {})
      await printPage(browser, base, path)
    },
  })),
  ...[paths.review, paths.result, paths.question(book.questions[0]!.id)].map((path) => ({
    title: `${path} with answers on A4 and US Letter is whole`,
    go: async (browser: OtherBrowser, base: string) => {
      await keepDraft(browser, base, whole.answers)
      await printPage(browser, base, path)
    },
  })),
]

/** Nothing of these answers stands on the page or in any store. */
async function expectNothingOf(browser: OtherBrowser, answers: Answers, when: string): Promise<void> {
  const [shown, kept] = await browser.run(
    () =>
      [
        document.querySelector('#root')!.textContent,
        [...Object.values(sessionStorage), ...Object.values(localStorage)].join(' '),
      ] as const,
  )
  for (const [id, answer] of Object.entries(answers)) {
    assert.ok(!kept.includes(id), `${id} is stored ${when}`)
    for (const option of Array.isArray(answer) ? answer : []) {
      const told = library.questions[id]!.options[option]!.said
      assert.ok(!shown.includes(told), `“${told}” is shown ${when}`)
    }
  }
}

const clears: readonly Journey[] = [
  {
    title: 'after "Clear my answers" neither Back, Forward, a reload nor a copy of the tab shows or stores an answer',
    go: async (browser, base) => {
      const { answers } = stopped[0]!
      await keepDraft(browser, base, {})
      await answerAll(browser, base, answers)
      await arrive(browser, paths.emergency)
      const kept = await browser.run(() => Object.entries(sessionStorage) as [string, string][])
      await browser.open(`${base}${paths.rules}/map`)
      await arrive(browser, `${paths.rules}/map`)
      await pressUntil(
        browser,
        () => browser.press(named, frameWords.clear),
        () => browser.run(() => document.querySelector('dialog[open]') !== null),
      )
      await pressToLeave(browser, frameWords.clearYes)
      await arrive(browser, paths.start)
      await expectNothingOf(browser, answers, 'after the clear')
      for (const [step, move] of [
        ['after Back', () => history.back()],
        ['after Back twice', () => history.back()],
        ['after Forward', () => history.forward()],
        ['after Back again', () => history.back()],
        ['after a reload', () => location.reload()],
      ] as const) {
        await browser.run(move)
        await pause(1500)
        await until(
          () => place(browser).catch(() => ['', ''] as const),
          ([, heading]) => heading !== '',
          `nothing came ${step}`,
        )
        await expectNothingOf(browser, answers, step)
      }
      await browser.open(`${base}/blank.html`)
      await browser.run((entries) => entries.forEach(([key, text]) => sessionStorage.setItem(key, text)), kept)
      await browser.open(`${base}${paths.emergency}`)
      await arrive(browser, paths.emergency)
      await expectNothingOf(browser, answers, 'in a copy of the tab')
      assert.ok(await browser.run((text) => document.body.textContent.includes(text), frameWords.clearedElsewhere))
    },
  },
]

/** Notes in the page when each new heading came on the screen, and when the last press began. */
function watchPresses(): void {
  const seen = { shown: Infinity, pressed: 0 }
  Object.assign(window, { seen })
  let last = ''
  new MutationObserver(() => {
    const heading = document.querySelector('h1')?.textContent ?? ''
    if (heading === last) return
    last = heading
    seen.shown = Infinity
    requestAnimationFrame(() => requestAnimationFrame(() => (seen.shown = performance.now())))
  }).observe(document, { subtree: true, childList: true, characterData: true })
  window.addEventListener('pointerdown', (event) => (seen.pressed = event.timeStamp), true)
}

/** How many answers are ticked, and how late after the page came the last press began. */
const afterPress = (): readonly [number, number] => {
  const { seen } = window as unknown as { seen: { shown: number; pressed: number } }
  return [document.querySelectorAll('main input:checked').length, seen.pressed - seen.shown]
}
const firstAnswer = (): Element | undefined => document.querySelector('main label') ?? undefined

/**
 * Presses on, and so much later the first answer of the next page, which must stay unticked. True where that was
 * tried: on a machine that is busy the press may come too late, and then it counts.
 */
async function pressTooSoon(browser: OtherBrowser, name: string, next: string, late: number): Promise<boolean> {
  await browser.press(named, name)
  await arrive(browser, next)
  await pause(late)
  await browser.press(firstAnswer)
  const [ticked, after] = await browser.run(afterPress)
  if (after < 390) assert.equal(ticked, 0, `a press ${after} ms after ${next} came ticked something`)
  else if (ticked > 0) await browser.press(firstAnswer)
  return after < 390
}

const strays: readonly Journey[] = [
  {
    title: 'a second press soon after Continue ticks nothing on the next page, whichever questions are on it',
    go: async (browser, base) => {
      await keepDraft(browser, base, {})
      await browser.open(`${base}${paths.start}`)
      await arrive(browser, paths.start)
      await browser.run(watchPresses)
      let [given, tried, name]: [Answers, number, string] = [{}, 0, startWords.begin]
      for (let step = walk(book, given).step; step.kind === 'ask'; step = walk(book, given).step) {
        const { questions } = pageOf(book, step.question)
        const late = [0, 120, 250][Object.keys(given).length % 3]!
        if (await pressTooSoon(browser, name, paths.question(questions[0]!), late)) tried += 1
        given = await tickPage(browser, questions, given, whole.answers)
        name = intakeWords.proceed
      }
      await browser.press(named, name)
      await arrive(browser, paths.review)
      assert.ok(tried > 3, `only ${tried} presses came soon enough: this machine is too busy to tell`)
    },
  },
]

/** The site at `base`, where one page is slow to come, and until it is asked for so is every part that is fetched apart. */
async function slowSite(base: string, slowPage: string) {
  const asked: string[] = []
  const held: string[] = []
  let partsAreSlow = false
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, base)
    asked.push(pathname)
    if (pathname === slowPage) partsAreSlow = false
    if (partsAreSlow) held.push(pathname)
    const wait = pathname === slowPage ? 6000 : partsAreSlow ? 10_000 : 0
    void Promise.all([fetch(`${base}${pathname}`), pause(wait)]).then(async ([answer]) => {
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
      response.end(Buffer.from(await answer.arrayBuffer()))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    held,
    slowParts: () => void (partsAreSlow = true),
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const leavings: readonly Journey[] = [
  {
    title: 'leaving by an address while a part is being fetched goes there, and does not load the page anew',
    go: async (browser, base) => {
      const target = paths.learn(Object.keys(library.learn)[0]!)
      const site = await slowSite(base, target)
      try {
        await browser.open(`${site.url}${paths.start}`)
        await arrive(browser, paths.start)
        site.slowParts()
        await pressUntil(
          browser,
          () => browser.press(named, frameWords.links.rules),
          () => Promise.resolve(site.held.length > 0),
        )
        await browser.run((address) => location.assign(address), target)
        await arrive(browser, target)
        assert.ok(!site.asked.includes(paths.rules), 'the page that was left was loaded anew')
      } finally {
        site.stop()
      }
    },
  },
]

export const journeys: readonly Journey[] = [
  ...walks,
  ...strays,
  ...clears,
  ...leavings,
  ...sheets,
  ...emergencies,
  ...pages,
]
