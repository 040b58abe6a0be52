import type { ReactNode } from 'react'
import type { Library } from '#core/rulebook/book.ts'
import { paths } from '#paths'
import { Link } from '#ui/link.tsx'
import './rule-link.css'

/** The way to a rule, by its title; or by other words, when the title stands right above. */
export function RuleLink({
  id,
  library,
  children,
}: {
  readonly id: string
  readonly library: Library
  readonly children?: ReactNode
}) {
  const title = titleOf(id, library)
  return (
    <Link className="rule-link" to={paths.rule(id)}>
      {children === undefined ? (
        title
      ) : (
        <>
          {children}
          <span className="visually-hidden">: {title}</span>
        </>
      )}
    </Link>
  )
}

/** What a rule is called, of whichever kind it is. */
export const titleOf = (id: string, { redFlags, causes, advice }: Library): string =>
  (redFlags[id] ?? causes[id] ?? advice[id])!.title
