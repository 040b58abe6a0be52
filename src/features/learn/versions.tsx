import type { RuleBook } from '#core/rulebook/book.ts'
import { Part } from '#ui/part.tsx'
import { aboutWords } from '#words/about.ts'
import { buildId } from './build-id.ts'
import './versions.css'

const words = aboutWords.versions

/** Which app and which rules these are. */
export function Versions({ book, appVersion }: { readonly book: RuleBook; readonly appVersion: string }) {
  const { hash, questions, redFlags, causes, advice } = book
  return (
    <Part heading={words.heading}>
      <dl className="versions">
        <div>
          <dt>{words.app}</dt>
          <dd>{appVersion}</dd>
        </div>
        <div>
          <dt>{words.build}</dt>
          <dd>
            <code>{buildId()}</code>
          </dd>
        </div>
        <div>
          <dt>{words.rulebook}</dt>
          <dd>
            <code>{hash}</code>
          </dd>
        </div>
        <div>
          <dt>{words.holds}</dt>
          <dd>{words.contents(questions.length, redFlags.length, causes.length, advice.length)}</dd>
        </div>
      </dl>
      <p className="quiet">
        {words.rulebookHint} {words.buildHint}{' '}
        <a href={`${import.meta.env.BASE_URL}SHA256SUMS`} download>
          SHA256SUMS
        </a>
      </p>
    </Part>
  )
}
