import type { Library } from '#core/rulebook/book.ts'
import { learnWords } from '#words/learn.ts'
import { Claims } from './claims.tsx'
import { Part } from './part.tsx'
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
          {text.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
        </Part>
      ))}
      <Part heading={learnWords.claimsHeading}>
        <Claims claims={claims} library={library} />
      </Part>
      <ReadOn topic={topic} learn={library.learn} />
    </Reading>
  )
}
