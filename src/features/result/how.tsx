import { paths } from '#paths'
import { Link } from '#ui/link.tsx'
import { resultWords } from '#words/result.ts'
import './how.css'

/** The way to the rule behind a finding. */
export function How({ rule, title }: { readonly rule: string; readonly title: string }) {
  return (
    <p>
      <Link className="how" to={paths.rule(rule)}>
        {resultWords.how}
        <span className="visually-hidden">: {title}</span>
      </Link>
    </p>
  )
}

/** The title of a rule in a list, as the way to it. */
export function RuleTitle({ rule, title }: { readonly rule: string; readonly title: string }) {
  return (
    <Link className="how how--title" to={paths.rule(rule)}>
      {title}
    </Link>
  )
}
