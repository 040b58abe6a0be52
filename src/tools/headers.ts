/**
 * What the server says with every page. `frame-ancestors` works only as a header; the rest also stands in each page's
 * meta copy.
 */
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
}
const written = (policy: Readonly<Record<string, string>>): string =>
  Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

export const CSP_META = written(POLICY)

export type Headers = Readonly<Record<string, string>>

/**
 * The headers of every answer. `framedBy`: the sites that may frame the app, as in `frame-ancestors`; `'none'` for no
 * site.
 */
export const headersFor = (framedBy: string): Headers => ({
  'Content-Security-Policy': written({ ...POLICY, 'frame-ancestors': framedBy }),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
})

export const NOBODY = "'none'"
/**
 * Sites that may frame the app, from the one build setting: origins with a space between, or nothing. Throws on
 * anything else.
 */
export function framedBy(setting: string | undefined): string {
  const sites = (setting ?? '').split(/\s+/).filter(Boolean)
  const wrong = sites.find(
    (site) => !/^(https:\/\/(\*\.)?[a-z0-9.-]+(:\d+)?|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?)$/.test(site),
  )
  if (wrong !== undefined) throw new Error(`FRAMED_BY takes origins such as https://club.example, not "${wrong}"`)
  return sites.length === 0 ? NOBODY : sites.join(' ')
}

/** Files whose name holds their hash never change; everything else is asked for again each time. */
export const CACHING = { assets: 'public, max-age=31536000, immutable', pages: 'no-cache' } as const
