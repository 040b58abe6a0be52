import type { Library } from '#core/rulebook/book.ts'
import { Claims } from '#ui/claims.tsx'
import { Part } from '#ui/part.tsx'
import { claimWords } from '#words/evidence.ts'
import { ReadOn } from './read-on.tsx'
import { Reading } from './reading.tsx'
import { RegionFigure } from './region-figure.tsx'

/** One topic: the figure where it has regions, what there is to know, and who says so. */
export function TopicView({ topic, library }: { readonly topic: string; readonly library: Library }) {
  const { title, intro, parts, regions, claims } = library.learn[topic]!
  return (
    <Reading title={title} lead={intro}>
      {regions ? <RegionFigure regions={regions} /> : null}
      {parts.map(({ heading, text }) => (
        <Part key={heading} heading={heading}>
          {text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </Part>
      ))}
      <Part heading={claimWords.heading}>
        <Claims claims={claims} library={library} bare />
      </Part>
      <ReadOn topic={topic} learn={library.learn} />
    </Reading>
  )
}
