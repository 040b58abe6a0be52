import type { Library } from '#core/rulebook/book.ts'
import { paths } from '#paths'
import { Link } from '#ui/link.tsx'
import { Part } from '#ui/part.tsx'
import { learnWords } from '#words/learn.ts'
import './read-on.css'

/** Where to go from a topic: the others, the sources, the questions. */
export function ReadOn({ topic, learn }: { readonly topic: string; readonly learn: Library['learn'] }) {
  const others = Object.entries(learn).filter(([other]) => other !== topic)
  return (
    <Part heading={learnWords.next}>
      <ul className="read-on">
        {others.map(([other, { title }]) => (
          <li key={other}>
            <Link className="read-on__link" to={paths.learn(other)}>
              {title}
            </Link>
          </li>
        ))}
        <li>
          <Link className="read-on__link" to={paths.about}>
            {learnWords.about}
          </Link>
        </li>
        <li>
          <Link className="read-on__link" to={paths.start}>
            {learnWords.start}
          </Link>
        </li>
      </ul>
    </Part>
  )
}
