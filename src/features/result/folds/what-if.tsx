import { useDeferredValue, useMemo } from 'react'
import type { Answers } from '#core/assessment/answers.ts'
import type { Interview } from '#core/assessment/interview.ts'
import type { RuleId } from '#core/basics/id.ts'
import { type CauseEffect, type UrgencyEffect, whatIf } from '#core/assessment/what-if.ts'
import { compareUrgency, type Library, type RuleBook, type Urgency } from '#core/rulebook/book.ts'
import { Details } from '#ui/details.tsx'
import { whatIfWords as words } from '#words/what-if.ts'
import { Section } from '../section.tsx'
import { byLevel, sentenceOf, splitBySigns, waysByCause } from './what-if-lines.ts'
import './what-if.css'

interface WhatIfProps {
  readonly interview: Interview
  readonly urgency: Urgency
  readonly library: Library
}

/** What would make this more urgent, or less, and what would change the causes. Worked out once the page stands. */
export function WhatWouldChange(props: WhatIfProps) {
  const standing = useDeferredValue(true, false)
  return standing ? <Found {...props} /> : null
}

function Found({ interview, urgency, library }: WhatIfProps) {
  const { raises, lowers, adds, removes, stays } = useMemo(
    () => whatIf(interview, library.questions),
    [interview, library],
  )
  const { book, answers } = interview
  const { pain, signs } = splitBySigns(book, raises)
  // Until someone has seen the runner, the causes can wait.
  const causesCount = compareUrgency(urgency, 'routine') >= 0
  if (raises.length + lowers.length === 0) return null
  return (
    <Section heading={words.heading} intro={words.intro}>
      {pain.length > 0 && <Sentences book={book} effects={pain} />}
      <div className="what-if__more">
        <Signs book={book} signs={signs} answers={answers} library={library} />
        <Better book={book} lowers={lowers} />
        {causesCount && <CauseChanges adds={adds} removes={removes} stays={stays} library={library} />}
      </div>
    </Section>
  )
}

function Sentences({ book, effects }: { readonly book: RuleBook; readonly effects: readonly UrgencyEffect[] }) {
  return (
    <ul>
      {effects
        .map((effect) => sentenceOf(book, effect))
        .map((line) => (
          <li key={line}>{line}</li>
        ))}
    </ul>
  )
}

function Signs({
  book,
  signs,
  answers,
  library,
}: {
  readonly book: RuleBook
  readonly signs: readonly UrgencyEffect[]
  readonly answers: Answers
  readonly library: Library
}) {
  if (signs.length === 0) return null
  return (
    <Details summary={words.worse}>
      {byLevel(signs, answers, library).map(({ urgency, open, lines }) => (
        <div key={urgency}>
          <p className="what-if__level">{words.levelIf(book.urgencies[urgency], open)}</p>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </Details>
  )
}

function Better({ book, lowers }: { readonly book: RuleBook; readonly lowers: readonly UrgencyEffect[] }) {
  if (lowers.length === 0) return null
  return (
    <Details summary={words.better}>
      <Sentences book={book} effects={lowers} />
      <p>{words.betterNow}</p>
    </Details>
  )
}

interface CauseChangesProps {
  readonly adds: readonly CauseEffect[]
  readonly removes: readonly CauseEffect[]
  readonly stays: readonly RuleId[]
  readonly library: Library
}

function CauseChanges({ adds, removes, stays, library }: CauseChangesProps) {
  const lines = [
    ...waysByCause(removes).map(({ cause, ways }) => words.leaves(library.causes[cause]!.title, ways)),
    ...stays.map((cause) => words.stays(library.causes[cause]!.title)),
    ...waysByCause(adds).map(({ cause, ways }) => words.joins(library.causes[cause]!.title, ways)),
  ]
  if (lines.length === 0) return null
  return (
    <Details summary={words.causes}>
      <p>{words.causesIntro}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Details>
  )
}
