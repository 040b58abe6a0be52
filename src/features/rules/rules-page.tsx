import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { paths, type rulesPages } from '#paths'
import { Link } from '#ui/link.tsx'
import { BackLink } from '#ui/back-link.tsx'
import { Page } from '#ui/page.tsx'
import { rulesWords } from '#words/rules.ts'
import './rules-page.css'

const { pages } = rulesWords
const to = (page: (typeof rulesPages)[number]) => paths.rule(page)
const LINKS = [
  [paths.rules, pages.rules],
  [to('proof'), pages.proof],
  [to('map'), pages.map],
  [to('try'), pages.try],
] as const

interface RulesPageProps {
  /** The heading too, unless `heading` is given. */
  readonly title: string
  readonly heading?: string
  /** Stands over the heading. */
  readonly caption?: ReactNode
  readonly lead?: string
  readonly children: ReactNode
}

/** A page of the rule book, with the way to the others. */
export function RulesPage({ title, heading = title, caption, lead, children }: RulesPageProps) {
  return (
    <Page title={title} before={<Ways />} wide>
      <div className="rules-page">
        {caption === undefined ? null : <div className="rules-page__caption">{caption}</div>}
        <h1 className="rules-page__title">{heading}</h1>
        {lead === undefined ? null : <p className="rules-page__lead">{lead}</p>}
        {children}
      </div>
    </Page>
  )
}

function Ways() {
  const { pathname } = useLocation()
  return (
    <>
      <BackLink to={paths.about}>{rulesWords.back}</BackLink>
      <nav className="rules-nav" aria-label={rulesWords.nav}>
        <ul className="rules-nav__list">
          {LINKS.map(([path, name]) => (
            <li key={path}>
              <Link className="rules-nav__link" to={path} aria-current={pathname === path ? 'page' : undefined}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
