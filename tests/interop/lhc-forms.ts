import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { walk } from '../../src/core/assessment/walk.ts'
import { everyItem } from '../../src/formats/fhir/enabled.ts'
import { book } from '../support/book.ts'
import { findBrowser, launchOptions } from '../support/find-browser.ts'
import { type Check, Tally } from './check.ts'
import { isConditional, isEarly } from './expressions.ts'
import type { Sheet } from './sheets.ts'

const at = (file: string): string => fileURLToPath(new URL(`node_modules/lforms/dist/lforms/${file}`, import.meta.url))

/** What LHC-Forms shows of a response, and what it gives back. */
interface Seen {
  readonly shown: readonly string[]
  readonly ticked: readonly string[]
  readonly back: unknown
}

/**
 * LHC-Forms in a real browser: it draws our questionnaire with each response, decides what to show, and hands the
 * response back.
 */
export async function checkLhcForms(sheets: readonly Sheet[]): Promise<Check> {
  const tally = new Tally()
  const browser = await chromium.launch(launchOptions(await findBrowser()))
  try {
    const page = await open(await browser.newPage(), tally)
    for (const [nth, sheet] of sheets.entries()) {
      compare(sheet, await show(page, sheet), tally)
      if ((nth + 1) % 25 === 0) console.log(`   LHC-Forms: ${nth + 1} of ${sheets.length}`)
    }
  } finally {
    await browser.close()
  }
  return tally.check(
    'LHC-Forms (`lforms` 40.1.3) in a real browser',
    `${sheets.length} sheets: shown or hidden, ticked, and given back`,
  )
}

async function open(page: Page, tally: Tally): Promise<Page> {
  page.on('pageerror', (error) => tally.differ(`the page fails: ${String(error).slice(0, 160)}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || /^Error/.test(message.text()))
      tally.differ(`the console says: ${message.text().slice(0, 160)}`)
  })
  await page.setContent('<!doctype html><html lang="en"><body><div id="form"></div></body></html>')
  await page.addStyleTag({ path: at('webcomponent/styles.css') })
  for (const file of ['webcomponent/assets/lib/zone.min.js', 'webcomponent/lhc-forms.js', 'fhir/R4/lformsFHIR.min.js'])
    await page.addScriptTag({ path: at(file) })
  return page
}

/** Its promise to have drawn a form does not always keep, so the event is awaited instead. */
const show = (page: Page, { questionnaire, response }: Sheet): Promise<Seen> =>
  page.evaluate(
    async ({ questionnaire, response }) => {
      const { Util } = (window as any).LForms
      const place = document.getElementById('form')!
      Util.removeFormsFromPage(place)
      const form = Util.mergeFHIRDataIntoLForms(
        'QuestionnaireResponse',
        response,
        Util.convertFHIRQuestionnaireToLForms(questionnaire, 'R4'),
        'R4',
      )
      const ready = new Promise((done) => document.addEventListener('onFormReady', done, { once: true, capture: true }))
      void Util.addFormToPage(form, place)
      await Promise.race([
        ready,
        new Promise((_, fail) => setTimeout(() => fail(new Error('LHC-Forms is not ready after 20 s')), 20_000)),
      ])
      await new Promise((done) => setTimeout(done, 50))
      const drawn = [...place.querySelectorAll('lhc-item')].filter((item) => item.checkVisibility())
      return {
        shown: drawn.map((item) => item.id.replace(/^item-/, '').replace(/(\/1)+$/, '')),
        ticked: [
          ...place.querySelectorAll<HTMLElement>('.ant-checkbox-wrapper-checked, .ant-radio-wrapper-checked'),
        ].map(({ id }) =>
          id
            .split('|')
            .map((part) => part.replace(/(\/1)+$/, ''))
            .filter((_, at) => at !== 1)
            .join('|'),
        ),
        back: Util.getFormFHIRData('QuestionnaireResponse', 'R4', place),
      }
    },
    { questionnaire, response },
  )

function compare({ answers, questionnaire, response }: Sheet, { shown, ticked, back }: Seen, tally: Tally): void {
  const { places } = walk(book, answers)
  for (const { linkId } of everyItem(questionnaire.item).filter(({ type }) => type === 'choice')) {
    const [theirs, place] = [shown.includes(linkId), places.get(linkId as never) ?? 'asked']
    const conditional = isConditional(everyItem(questionnaire.item).find((item) => item.linkId === linkId)!)
    if (conditional) tally.remark(`${linkId}: ${theirs ? 'shown' : 'hidden'}, where the walk says ${place}`)
    if (theirs === (place === 'asked') || isEarly(theirs, place)) continue
    if (conditional || !theirs) tally.differ(`${linkId}: ${theirs ? 'shown' : 'hidden'}, the walk says ${place}`)
    else tally.remark(`shown, though the walk skips it because no answer could change the outcome: ${linkId}`)
  }
  const given = flat(response.item)
  if (
    JSON.stringify([...ticked].sort()) !==
    JSON.stringify(given.flatMap(({ linkId, codes }) => codes.map((code) => `${linkId}|${code}`)).sort())
  )
    tally.differ('other options are ticked than were answered')
  const { questionnaire: canonical, status, item } = back as { questionnaire?: string; status?: string; item?: never }
  if (canonical !== response.questionnaire) tally.differ('given back for another questionnaire')
  if (status !== response.status) tally.differ(`given back with status ${status}`)
  if (JSON.stringify(sorted(item)) !== JSON.stringify(sorted(response.item)))
    tally.differ('the items are not given back unchanged')
  for (const key of Object.keys(response)) if (!(key in (back as object))) tally.remark(`not given back: ${key}`)
  if ((back as { authored?: string }).authored !== response.authored)
    tally.remark('given back with the time of the form, not of the answers: authored')
}

interface Flat {
  readonly linkId: string
  readonly codes: readonly string[]
}
const flat = (items: Sheet['response']['item']): Flat[] =>
  items.flatMap(({ linkId, answer = [], item = [] }) => [
    ...(answer.length > 0 ? [{ linkId, codes: answer.map(({ valueCoding }) => valueCoding.code) }] : []),
    ...flat(item),
  ])

/** The order of keys says nothing; the order of lists does. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
