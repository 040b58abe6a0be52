import { describe, expect, test } from 'vitest'
import { framedBy, type Headers, headersFor, NOBODY } from '#tools/headers.ts'
import { hostFiles } from '#tools/hosts.ts'

const BASE = '/club/backstride/'
const headers = headersFor('https://club.example')
const files = hostFiles(headers, BASE)
const IMMUTABLE = 'public, max-age=31536000, immutable'

/**
 * Each dialect read by itself: every header of the pages and of the assets. `part` where what is said outside a part
 * does not hold within it: nginx drops the headers from outside as soon as a location says one of its own.
 */
const READ: Readonly<Record<string, { readonly line: RegExp; readonly assets: RegExp; readonly part?: RegExp }>> = {
  _headers: { line: /^ {2}([\w-]+): (.*)$/gm, assets: /^\/club\/backstride\/assets\/\*\n {2}Cache-Control: (.*)$/m },
  '.htaccess': {
    line: /^Header always set ([\w-]+) "(.*)"$/gm,
    assets: /<If "%\{REQUEST_URI\} =~ m#\^\/club\/backstride\/assets\/#">\n {2}Header always set Cache-Control "(.*)"/,
  },
  'hosting/nginx.conf': {
    line: /^ {2}add_header ([\w-]+) "(.*)" always;$/gm,
    assets: /location \/club\/backstride\/assets\/ \{[^}]*add_header Cache-Control "(.*)" always;/,
    part: /^location \S+ \{\n[^}]*^\}/gm,
  },
  'hosting/Caddyfile': { line: /^ {6}([\w-]+) "(.*)"$/gm, assets: /header \/assets\/\* Cache-Control "(.*)"/ },
}

/** What each part of a file says that holds by itself; all of the file, where there are none. Not the caching. */
function saidIn(file: string, text: string): Headers[] {
  const { line, part } = READ[file]!
  const parts = part ? [...text.matchAll(part)].map(([whole]) => whole) : [text]
  return parts.map((one) =>
    Object.fromEntries(
      [...one.matchAll(line)].flatMap(([, name, value]) => (name === 'Cache-Control' ? [] : [[name!, value!]])),
    ),
  )
}

describe('the host files', () => {
  test('say the same headers in each dialect, and no other', () => {
    for (const file of Object.keys(READ))
      expect(saidIn(file, files[file]!), file).toEqual(file === 'hosting/nginx.conf' ? [headers, headers] : [headers])
    expect(JSON.parse(files['hosting/headers.json']!)).toEqual(headers)
  })

  test('a header that one nginx location leaves out would be noticed, in either of them', () => {
    const text = files['hosting/nginx.conf']!
    for (const cut of [
      text.indexOf('  add_header Referrer-Policy'),
      text.lastIndexOf('  add_header Referrer-Policy'),
    ]) {
      const without = text.slice(0, cut) + text.slice(text.indexOf('\n', cut) + 1)
      expect(saidIn('hosting/nginx.conf', without)).not.toEqual([headers, headers])
    }
  })

  test('each host file tells a browser to ask for pages again, and to keep what carries its hash', () => {
    for (const [file, { assets }] of Object.entries(READ)) expect(assets.exec(files[file]!)?.[1], file).toBe(IMMUTABLE)
    for (const file of ['.htaccess', 'hosting/nginx.conf', 'hosting/Caddyfile'])
      expect(files[file], file).toMatch(/Cache-Control "no-cache"/)
  })

  test('no header can break out of its line or its quotes', () => {
    for (const value of Object.values(headers)) expect(value).not.toMatch(/["\n\r$\\]/)
  })
})

describe('who may frame the app', () => {
  test('is nobody, unless the build names sites', () => {
    expect(framedBy(undefined)).toBe(NOBODY)
    expect(framedBy('  ')).toBe(NOBODY)
    expect(framedBy('https://club.example https://*.run.example:8443')).toBe(
      'https://club.example https://*.run.example:8443',
    )
    expect(headersFor(framedBy('https://club.example'))['Content-Security-Policy']).toMatch(
      /frame-ancestors https:\/\/club\.example$/,
    )
  })

  test.each([
    '*',
    'https://*',
    'http://club.example',
    'https://a.example; script-src *',
    "'self'",
    'club.example',
    'https://club.example/path',
  ])('a setting that would let more in is refused: %s', (setting) => {
    expect(() => framedBy(setting)).toThrow('FRAMED_BY takes origins')
  })
})
