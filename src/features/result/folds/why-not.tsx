import { useMemo } from 'react'
import type { Interview } from '#core/assessment/interview.ts'
import { causesNotShown, type Heard, type NotShown } from '#core/assessment/why-not.ts'
import type { Library, RuleBook } from '#core/rulebook/book.ts'
import { lookup } from '#core/rulebook/lookup.ts'
import { Details } from '#ui/details.tsx'
import { optionText } from '#words/answer-text.ts'
import { whatIfWords as words } from '#words/what-if.ts'
import { RuleTitle } from '../how.tsx'
import { SaidList } from '../said-list.tsx'
import { sayingOf } from '../said.ts'
import './why-not.css'

interface WhyNotProps {
  readonly interview: Interview
  readonly library: Library
}

/** Each cause that is not listed, with the runner's own answers as the reason. */
export function WhyNot({ interview, library }: WhyNotProps) {
  // Of a cause whose questions were not asked there is nothing to say.
  const causes = useMemo(
    () => causesNotShown(interview).filter(({ heard }) => heard.some(({ asked }) => asked)),
    [interview],
  )
  if (causes.length === 0) return null
  return (
    <div className="why-not">
      <Details summary={words.whyNot}>
        <ul className="why-not__causes">
          {causes.map((cause) => (
            <li key={cause.rule.id} className="why-not__cause">
              <p className="why-not__title">
                <RuleTitle rule={cause.rule.id} title={library.causes[cause.rule.id]!.title} />
              </p>
              <Reason cause={cause} book={interview.book} library={library} />
            </li>
          ))}
        </ul>
      </Details>
    </div>
  )
}

function Reason({
  cause,
  book,
  library,
}: {
  readonly cause: NotShown
  readonly book: RuleBook
  readonly library: Library
}) {
  if (cause.for.length > 0) return <SaidList heading={words.against} said={cause.against} library={library} />
  return (
    <SaidList
      heading={words.told}
      said={[]}
      library={library}
      more={cause.heard.flatMap((one) => linesOf(one, book, library))}
    />
  )
}

function linesOf({ question, said, unsaid, unsure, asked }: Heard, book: RuleBook, library: Library): string[] {
  const name = library.questions[question]!.short
  if (!asked) return [words.notAsked(name)]
  const asking = lookup(book).question.get(question)!
  const not = unsaid.length > 0 ? [words.unsaid(unsaid.map((option) => optionText(asking, option)))] : []
  const none =
    said.length + unsaid.length === 0 && !unsure && asking.kind === 'choices' && asking.none !== undefined
      ? [words.none(asking.none)]
      : []
  return [...said.map((one) => sayingOf(library, one)), ...not, ...none, ...(unsure ? [words.unsure(name)] : [])]
}
