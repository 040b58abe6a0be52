import type { Library, RuleBook } from '#core/rulebook/book.ts'
import { paths, SAFETY } from '#paths'
import { Link } from '#ui/link.tsx'
import { Part } from '#ui/part.tsx'
import { aboutWords } from '#words/about.ts'
import { EvidenceKey } from './evidence-key.tsx'
import { Fit } from './fit.tsx'
import { Points } from './points.tsx'
import { Reading } from './reading.tsx'
import { SourceList } from './source-list.tsx'
import { Versions } from './versions.tsx'
import './read-on.css'

interface AboutViewProps {
  readonly book: RuleBook
  readonly library: Library
  readonly appVersion: string
}

/** What Backstride is, for whom, how it works, and what it rests on. */
export function AboutView({ book, library, appVersion }: AboutViewProps) {
  const { title, lead, purpose, review, works, privacy, labels, sources, licence } = aboutWords
  return (
    <Reading title={title} lead={lead}>
      <Part heading={purpose.heading}>
        <Texts of={purpose.text} />
      </Part>
      <Fit />
      <Part heading={review.heading}>
        <Texts of={review.text} />
        <p>
          <Link to={paths.learn(SAFETY)}>{review.safety}</Link>
        </p>
      </Part>
      <Part heading={works.heading}>
        <Texts of={works.text} />
        <p>{works.valuesIntro}</p>
        <Points of={works.values} />
        <p>{works.skipped}</p>
        <p>
          <Link className="read-on__link" to={paths.rules}>
            {works.rules}
          </Link>
        </p>
      </Part>
      <Part heading={privacy.heading}>
        <Points of={privacy.points} />
      </Part>
      <Part heading={labels.heading}>
        <Texts of={labels.text} />
        <EvidenceKey />
      </Part>
      <Part heading={sources.heading}>
        <Texts of={sources.text} />
        <SourceList sources={Object.values(library.sources)} />
      </Part>
      <Versions book={book} appVersion={appVersion} />
      <Part heading={licence.heading}>
        <Texts of={licence.text} />
      </Part>
    </Reading>
  )
}

const Texts = ({ of }: { readonly of: readonly string[] }) => of.map((text) => <p key={text}>{text}</p>)
