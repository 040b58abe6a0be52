import path from 'node:path'
import type { Page } from '@playwright/test'
import { headersOf, host, type Host, staticHost } from '../support/hosted.ts'
import { root } from '../support/source-files.ts'
import { expect, type Guard, test } from './fixtures.ts'

const dist = { folder: path.join(root, 'dist') }

/**
 * Ways out of a page, each tried in the page as the app's own script would. What a way throws or rejects with is let
 * go.
 */
const WAYS_OUT: Readonly<Record<string, (page: Page, to: string) => Promise<unknown>>> = {
  fetch: (page, to) => page.evaluate((url) => fetch(url, { mode: 'no-cors' }).catch(() => 0), to),
  'a request of the old kind': (page, to) =>
    page.evaluate(
      (url) =>
        new Promise((done) => {
          const request = new XMLHttpRequest()
          request.onloadend = done
          try {
            request.open('POST', url)
            request.send('answers')
          } catch {
            done(0)
          }
        }),
      to,
    ),
  'a beacon': (page, to) => page.evaluate((url) => navigator.sendBeacon(url, 'answers'), to),
  'a picture': (page, to) =>
    page.evaluate(
      (url) =>
        new Promise((done) => {
          const picture = new Image()
          picture.onload = picture.onerror = done
          picture.src = url
        }),
      `${to}/picture.png`,
    ),
  'a form': (page, to) =>
    page.evaluate((url) => {
      const form = document.createElement('form')
      form.method = 'post'
      form.action = url
      document.body.append(form)
      form.submit()
    }, to),
  'a WebSocket': (page, to) =>
    page.evaluate(
      (url) =>
        new Promise((done) => {
          try {
            new WebSocket(url).onerror = done
          } catch {
            done(0)
          }
        }),
      to.replace('http', 'ws'),
    ),
  'an event stream': (page, to) =>
    page.evaluate(
      (url) =>
        new Promise((done) => {
          new EventSource(url).onerror = done
        }),
      to,
    ),
  'a frame': (page, to) =>
    page.evaluate(
      (url) =>
        new Promise((done) => {
          const frame = document.createElement('iframe')
          frame.src = url
          document.body.append(frame)
          setTimeout(done, 300)
        }),
      to,
    ),
  'a style sheet': (page, to) =>
    page.evaluate(
      (url) =>
        new Promise((done) => {
          const link = Object.assign(document.createElement('link'), {
            rel: 'stylesheet',
            href: url,
            onload: done,
            onerror: done,
          })
          document.head.append(link)
        }),
      to,
    ),
  'a font': (page, to) => page.evaluate((url) => new FontFace('elsewhere', `url(${url})`).load().catch(() => 0), to),
  'a film': (page, to) =>
    page.evaluate(
      (url) =>
        new Promise((done) => {
          Object.assign(document.createElement('video'), { onerror: done, src: url })
        }),
      to,
    ),
  'a prefetch': (page, to) =>
    page.evaluate(
      (url) =>
        new Promise((done) => {
          const link = Object.assign(document.createElement('link'), {
            rel: 'prefetch',
            href: url,
            onload: done,
            onerror: done,
          })
          document.head.append(link)
          setTimeout(done, 300)
        }),
      to,
    ),
}

/**
 * The guard is told that this page tries to get out; what the browser asked for in spite of its policy is counted where
 * it would arrive.
 */
function tryWaysOut(guard: Guard, site: Host): void {
  guard.expectOrigin(site.origin)
  guard.expectNoise(/Content Security Policy|Trusted|a request (leaves|carries)/)
}

const POLICIES = {
  'with the headers of the build': () => staticHost(dist, '/', headersOf(dist)),
  'with the copy in the page alone': () => staticHost(dist),
} as const

for (const [how, serve] of Object.entries(POLICIES)) {
  test.describe(how, () => {
    let elsewhere: Host
    let site: Host
    test.beforeAll(async () => {
      elsewhere = await host(() => ({ body: 'got it', headers: { 'Access-Control-Allow-Origin': '*' } }), 'localhost')
      site = await serve()
    })
    test.afterAll(() => {
      elsewhere.stop()
      site.stop()
    })

    for (const [what, leave] of Object.entries(WAYS_OUT)) {
      test(`${what} to anywhere else is blocked, and nothing arrives there`, async ({ browser, guard }) => {
        tryWaysOut(guard, site)
        const page = await browser.newPage()
        await page.addInitScript(() => {
          const blocked: string[] = []
          Object.assign(window, { blocked })
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
            blocked.push(effectiveDirective),
          )
        })
        await page.goto(site.origin)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await leave(page, elsewhere.origin)
        await expect
          .poll(() => page.evaluate(() => (window as unknown as { blocked: string[] }).blocked.length))
          .toBeGreaterThan(0)
        expect(elsewhere.asked).toEqual([])
        expect(new URL(page.url()).origin).toBe(site.origin)
        await page.close()
      })
    }

    test('no text becomes a script: not by innerHTML, not by a script element, not by eval', async ({
      browser,
      guard,
    }) => {
      tryWaysOut(guard, site)
      const page = await browser.newPage()
      await page.goto(site.origin)
      await page.evaluate(() => {
        const attempts: (() => void)[] = [
          () => {
            document.body.innerHTML = '<img src=x onerror="window.taken = 1">'
          },
          () => {
            const script = document.createElement('script')
            script.textContent = 'window.taken = 1'
            document.body.append(script)
          },
          () =>
            void Reflect.apply(Reflect.get(window, 'eval') as (code: string) => unknown, null, ['window.taken = 1']),
          () =>
            void Reflect.apply(Reflect.get(window, 'setTimeout') as (code: string) => unknown, window, [
              'window.taken = 1',
            ]),
          () => {
            document.body.setAttribute('onclick', 'window.taken = 1')
            document.body.click()
          },
        ]
        // Later, on the page's own time: what the test itself evaluates may do more than a page may.
        setTimeout(() => {
          for (const attempt of attempts)
            try {
              attempt()
            } catch {
              /* refused, as it should be */
            }
        })
      })
      await page.waitForTimeout(100)
      expect(await page.evaluate(() => 'taken' in window)).toBe(false)
      await page.close()
    })
  })
}

test('a host that lets everything through is seen by the same test: the picture arrives', async ({
  browser,
  guard,
}) => {
  const elsewhere = await host(() => ({ body: 'got it' }), 'localhost')
  const bare = await host(() => ({ body: '<h1>no policy</h1>', headers: { 'Content-Type': 'text/html' } }))
  guard.expectOrigin(bare.origin)
  const page = await browser.newPage()
  await page.goto(bare.origin)
  await WAYS_OUT['a picture']!(page, elsewhere.origin)
  expect(elsewhere.asked).toEqual(['GET /picture.png'])
  await expect.poll(() => guard.takeFaults()).toContain(`a request leaves the origin: ${elsewhere.origin}/picture.png`)
  for (const one of [elsewhere, bare]) one.stop()
  await page.close()
})
