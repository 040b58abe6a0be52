/**
 * Fetches the files of a part, and only then loads it. The build puts this in the place of its own way to preload.
 * Needed because Chromium remembers a module that could not be fetched as failed for as long as the page lives: so none
 * is imported before its file was here. A file that fails is asked for anew by the next call. While the page is being left
 * nothing fails: the next page will most often be here first.
 */
export async function fetchThenLoad<T>(load: () => Promise<T>, files: readonly string[] = []): Promise<T> {
  const leaving = watchLeaving()
  try {
    await Promise.all(files.map((file) => fetchFile(`${import.meta.env.BASE_URL}${file}`)))
    return await load()
  } catch (fault) {
    if (leaving.hasBegun()) await new Promise((over) => setTimeout(over, LEAVING))
    throw fault
  } finally {
    leaving.end()
  }
}

/** How long the next page may take to come, in milliseconds, before this one counts as not left after all. */
const LEAVING = 30_000

/**
 * Firefox ends whatever is being fetched as soon as the page is being left. Taken for a part that is missing, that would
 * load this page again, which calls the leaving off.
 */
function watchLeaving() {
  let begun = false
  const begin = () => void (begun = true)
  window.addEventListener('beforeunload', begin)
  return { hasBegun: () => begun, end: () => window.removeEventListener('beforeunload', begin) }
}

/** Whether the server gives its start page; true where the browser cannot look without leaving this one. */
export const serverAnswers = (): Promise<boolean> =>
  navigator.onLine
    ? linked({ rel: 'prefetch', href: import.meta.env.BASE_URL }).then(
        () => true,
        () => false,
      )
    : Promise.resolve(false)

/** By address: what is here or on its way. */
const fetched = new Map<string, Promise<void>>()

function fetchFile(href: string): Promise<void> {
  const known = fetched.get(href) ?? (isInPage(href) ? Promise.resolve() : undefined)
  const coming = known ?? linked(href.endsWith('.css') ? { rel: 'stylesheet', href } : { rel: 'prefetch', href })
  fetched.set(href, coming)
  coming.catch(() => fetched.delete(href))
  return coming
}

/** The page itself names it, so it came with the page. */
const isInPage = (href: string): boolean =>
  document.querySelector(`link[href="${href}"]:not([rel=prefetch]), script[src="${href}"]`) !== null

/** How long a browser may leave a wish to prefetch unheard: some are set to ignore them. */
const UNHEARD = 3000

/** Puts a link in the page's head and waits for what it names; one that fails is taken out again. */
function linked({ rel, href }: { readonly rel: 'stylesheet' | 'prefetch'; readonly href: string }): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel, href, crossOrigin: '' })
  if (!link.relList.supports(rel)) return Promise.resolve()
  return new Promise((done, fail) => {
    link.onload = () => done()
    link.onerror = () => {
      link.remove()
      fail(new Error(`${href} could not be fetched`))
    }
    document.head.append(link)
    if (rel === 'prefetch') setTimeout(done, UNHEARD)
  })
}
