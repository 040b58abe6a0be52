/**
 * Which build this is: a hash over its scripts and styles, 16 letters. The pages carry it, so that it does not depend
 * on itself. While the build draws a page it is a mark that the build fills in; in development there is none.
 */
export function buildId(): string {
  if (typeof document === 'undefined') return '%BUILD%'
  return document.querySelector<HTMLMetaElement>('meta[name="backstride-build"]')?.content ?? 'development'
}
