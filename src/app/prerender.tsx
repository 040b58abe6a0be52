import { prerender } from 'react-dom/static'
import { StaticRouter } from 'react-router'
import { book } from 'virtual:rulebook'
import { library } from 'virtual:library'
import { paths } from '#paths'
import { part } from '#state/part.tsx'
import { RuleBookProvider } from '#state/rulebook.tsx'
import { Failure } from './failure.tsx'
import { Router } from './router.tsx'

const loaded = part(() => Promise.resolve(library))
const base = import.meta.env.BASE_URL.slice(0, -1)

/** What `main` draws at an address of a tab with no answers in it. Its tree must stay the one of `main`. */
async function drawn(path: string): Promise<string> {
  const { prelude } = await prerender(
    <RuleBookProvider book={book} library={loaded}>
      <Failure at="">
        <StaticRouter basename={`${base}/`} location={`${base}${path}`}>
          <Router />
        </StaticRouter>
      </Failure>
    </RuleBookProvider>,
    {
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onError: (error) => {
        throw error
      },
    },
  )
  return new Response(prelude).text()
}

/** The pages that show before any script has run, as HTML by address. Run by the build alone. */
export const pages: Readonly<Record<string, string>> = Object.fromEntries(
  await Promise.all(
    [paths.start, paths.about, ...Object.keys(library.learn).map(paths.learn)].map(async (path) => [
      path,
      await drawn(path),
    ]),
  ),
)
