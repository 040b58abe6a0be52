import type { QuestionId } from '#core/basics/id.ts'
import { asTyped } from '#core/note/own-words.ts'
import { lookup } from '#core/rulebook/lookup.ts'
import { useRuleBook } from '#state/rulebook.tsx'
import { openWords } from '#words/open.ts'

const MOST_NAMED = 12
const MOST_LETTERS = 40

/**
 * The answers that no longer fit, by question. The id of a question that we do not know may be any text, so it is cut
 * and set apart.
 */
export function LeftOut({ ids }: { readonly ids: readonly string[] }) {
  const { question } = lookup(useRuleBook())
  const named = ids.slice(0, MOST_NAMED)
  return (
    <>
      <h3>{openWords.leftHeading}</h3>
      <ul>
        {named.map((id) => (
          <li key={id}>
            {question.get(id)?.heading ?? (
              <>
                {openWords.unknown} <bdi>{asTyped(id, MOST_LETTERS)}</bdi>
              </>
            )}
          </li>
        ))}
        {ids.length > named.length ? <li>{openWords.andMore(ids.length - named.length)}</li> : null}
      </ul>
      <p>{openWords.leftMeaning}</p>
    </>
  )
}

/** Questions of ours by name, and what becomes of their answers. */
export function Questions({
  heading,
  ids,
  means,
}: {
  readonly heading: string
  readonly ids: readonly QuestionId[]
  readonly means: string
}) {
  const { question } = lookup(useRuleBook())
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {ids.map((id) => (
          <li key={id}>{question.get(id)!.heading}</li>
        ))}
      </ul>
      <p>{means}</p>
    </>
  )
}
