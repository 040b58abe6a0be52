import { READS, type Source } from '#core/rulebook/book.ts'
import { aboutWords } from '#words/about.ts'
import { claimWords } from '#words/evidence.ts'
import './source-list.css'

/** Every source, under how far we read it. */
export function SourceList({ sources }: { readonly sources: readonly Source[] }) {
  return READS.map((read) => {
    const { heading, gloss } = aboutWords.sources.groups[read]
    const here = sources.filter((source) => source.read === read)
    if (here.length === 0) return null
    return (
      <section key={read} className="source-list">
        <h3 className="source-list__heading">
          {heading} <span className="source-list__count">{here.length}</span>
        </h3>
        <p className="source-list__gloss">{gloss}</p>
        <ul className="source-list__list">
          {here.map((source) => (
            <li key={source.id}>
              <SourceEntry source={source} />
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

function SourceEntry({ source: { title, by, year, in: within, note } }: { readonly source: Source }) {
  return (
    <>
      <cite className="source-list__title">{title}</cite>
      <span className="source-list__by">{claimWords.source(by, year, within)}</span>
      {note === undefined ? null : <span className="source-list__note">{note}</span>}
    </>
  )
}
