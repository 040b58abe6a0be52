import { useState } from 'react'
import type { LearnPage, Region } from '#core/rulebook/book.ts'
import { Decoration } from '#state/decoration.tsx'
import { LabelledSpine } from '#ui/spine/labelled-spine.tsx'
import { learnWords } from '#words/learn.ts'
import './region-figure.css'

/** The labelled spine, and what is told of each region. A press on a name lights its bones and marks its text. */
export function RegionFigure({ regions }: { readonly regions: NonNullable<LearnPage['regions']> }) {
  const [shown, show] = useState<Region | null>(null)
  const press = (region: Region) => show(region === shown ? null : region)
  return (
    <section className="region-figure" aria-label={learnWords.figureHeading}>
      <p className="region-figure__press">{learnWords.press}</p>
      <Decoration>
        <figure>
          <LabelledSpine lit={shown === null ? [] : [shown]} onPress={press} title={learnWords.figure} />
          <figcaption className="region-figure__caption">{learnWords.caption}</figcaption>
        </figure>
      </Decoration>
      <dl className="region-figure__regions">
        {regions.map(({ id, name, bones, text }) => (
          <div
            key={id}
            className={id === shown ? 'region-figure__region region-figure__region--shown' : 'region-figure__region'}
          >
            <dt>
              {name} <span className="region-figure__bones">{learnWords.bones(bones)}</span>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
