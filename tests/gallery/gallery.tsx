import { useSyncExternalStore } from 'react'
import { EXAMPLES } from './examples.tsx'

const names = Object.keys(EXAMPLES)

const onHash = (told: () => void) => {
  window.addEventListener('hashchange', told)
  return () => window.removeEventListener('hashchange', told)
}

/** The part that the address names after its #, or all of them: each with its examples. */
export function Gallery() {
  const named = useSyncExternalStore(onHash, () => window.location.hash.slice(1))
  return (
    <>
      <nav aria-label="Parts" className="page">
        <a href="#all">All</a>
        {names.map((name) => (
          <span key={name}>
            {' '}
            <a href={`#${name}`} aria-current={name === named ? 'page' : undefined}>
              {name}
            </a>
          </span>
        ))}
      </nav>
      {named === WHOLE ? <WholePage /> : <Parts shown={names.includes(named) ? [named] : names} />}
    </>
  )
}

/** This one brings a landmark and the heading of the page with it, so it stands alone. */
const WHOLE = 'Page'
const WholePage = () => Object.values(EXAMPLES[WHOLE]!)[0]

const Parts = ({ shown }: { readonly shown: readonly string[] }) => (
  <main className="page" id="main">
    <h1>Parts</h1>
    {shown.map((name) => name !== WHOLE && <Examples key={name} name={name} />)}
  </main>
)

const Examples = ({ name }: { readonly name: string }) => (
  <section className="flow" aria-label={name}>
    <h2>{name}</h2>
    {Object.entries(EXAMPLES[name]!).map(([title, example]) => (
      <div key={title} data-example={title}>
        <p>{title}:</p>
        {example}
      </div>
    ))}
  </section>
)
