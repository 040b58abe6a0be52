import { atoms } from '#core/engine/condition.ts'
import type { Rule } from '#core/rulebook/book.ts'
import { conditionsOf, lookup, questionsReadBy } from '#core/rulebook/lookup.ts'
import { Part } from '#ui/part.tsx'
import { rulesWords } from '#words/rules.ts'
import type { OpenBook } from '../entry.ts'
import { RuleLink } from '../rule-link.tsx'

const words = rulesWords.rule

/** The questions that a rule looks at, in the order of asking, and the rules that look at it. */
export function ReadsAndNamed({ rule, books }: { readonly rule: Rule; readonly books: OpenBook }) {
  const { book } = books
  const read = questionsReadBy(rule, book)
  const questions = book.questions.filter(({ id }) => read.has(id))
  const namedBy = [...lookup(book).rule.values()].filter((other) =>
    conditionsOf(other, book.limits)
      .flatMap(atoms)
      .some((atom) => atom.kind === 'rule' && atom.rule === rule.id),
  )
  return (
    <>
      {questions.length === 0 ? null : (
        <Part heading={words.reads}>
          <ul>
            {questions.map(({ id, heading }) => (
              <li key={id}>{heading}</li>
            ))}
          </ul>
        </Part>
      )}
      {namedBy.length === 0 ? null : (
        <Part heading={words.named}>
          <ul className="rule-links">
            {namedBy.map((other) => (
              <li key={other.id}>
                <RuleLink id={other.id} library={books.library} />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}
