import type { Library } from '#core/rulebook/book.ts'
import { paths } from '#paths'
import { Link } from '#ui/link.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { notFoundWords } from '#words/not-found.ts'
import { learnWords } from '#words/learn.ts'
import './read-on.css'

/** A topic that there is no page for. */
export function NoTopic({ learn }: Pick<Library, 'learn'>) {
  return (
    <Page title={notFoundWords.title}>
      <div className="flow">
        <h1>{notFoundWords.title}</h1>
        <p>{notFoundWords.meaning}</p>
        <p>{learnWords.topics}</p>
        <ul className="read-on">
          {Object.entries(learn).map(([topic, { title }]) => (
            <li key={topic}>
              <Link className="read-on__link" to={paths.learn(topic)}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
        <p>
          <ButtonLink to={paths.start} look="secondary">
            {notFoundWords.start}
          </ButtonLink>
        </p>
      </div>
    </Page>
  )
}
