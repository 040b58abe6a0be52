import type { Rule } from '#core/rulebook/book.ts'
import { Part } from '#ui/part.tsx'
import { rulesWords } from '#words/rules.ts'
import './authors.css'

const words = rulesWords.rule
const FOLDERS = { 'red-flag': 'red-flags', cause: 'causes', advice: 'advice' } as const

/** Where the rule is written, and what a sign-off has to name. */
export function Authors({ rule, hash }: { readonly rule: Rule; readonly hash: string }) {
  return (
    <Part heading={words.authors}>
      <dl className="authors">
        <div>
          <dt>{words.file}</dt>
          <dd>
            <code>
              rules/{FOLDERS[rule.kind]}/{rule.id}.yaml
            </code>
          </dd>
        </div>
        <div>
          <dt>{words.hash}</dt>
          <dd>
            <code>{hash}</code>
          </dd>
        </div>
      </dl>
      <p className="quiet">{words.hashMeans}</p>
    </Part>
  )
}
