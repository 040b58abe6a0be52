import { useDeferredValue, useMemo, useState } from 'react'
import { Navigate } from 'react-router'
import type { Answer } from '#core/assessment/answers.ts'
import { outcomeOf } from '#core/assessment/assess.ts'
import { dayOf, isoDay, timeOf } from '#core/basics/day.ts'
import { clinicianNote } from '#core/note/note.ts'
import { editionOf } from '#core/rulebook/lookup.ts'
import { writeSavedNote } from '#formats/saved-note/saved-note.ts'
import { paths } from '#paths'
import { useInterview } from '#state/interview.ts'
import { useDateOrder } from '#state/date-order.ts'
import { useOwnWords, writeOwnWords } from '#state/own-words.ts'
import { useLibrary } from '#state/rulebook.tsx'
import { useSession } from '#state/session.ts'
import { shownAt } from '#state/shown-at.ts'
import { KeepAnswers } from './tools/keep-answers.tsx'
import { OwnWordsForm } from './tools/own-words-form.tsx'
import { SaveFhir } from './tools/save-fhir.tsx'
import { SheetView } from './sheet-view.tsx'
import { TriedForm } from './tools/tried-form.tsx'

const APP = import.meta.env.VITE_APP_VERSION

/**
 * The sheet of a finished interview. Reached too early, it leads to what is still open; at an emergency, to that page.
 */
export function SheetRoute() {
  const { step } = useInterview().walk
  if (step.kind === 'ask') return <Navigate to={paths.question(step.question)} replace />
  if (step.kind === 'stop') return <Navigate to={paths.emergency} replace />
  return <Finished />
}

function Finished() {
  const interview = useInterview()
  const { book, answers } = interview
  const library = useLibrary()
  const { answer, withdraw } = useSession()
  const words = useOwnWords()
  // The sheet is measured anew for each letter, so it may lag behind the fingers.
  const own = useDeferredValue(words)
  const order = useDateOrder()
  const [now] = useState(() => shownAt(answers))
  const note = useMemo(
    () =>
      clinicianNote(book, library, answers, outcomeOf(interview), {
        today: dayOf(now),
        time: timeOf(now),
        appVersion: APP,
        order,
        own,
      }),
    [book, library, answers, interview, now, order, own],
  )
  return (
    <SheetView note={note} address={`${window.location.origin}${import.meta.env.BASE_URL}`}>
      <OwnWordsForm value={words} onChange={writeOwnWords} />
      {book.outside.map(
        (question) =>
          question.kind === 'choices' &&
          !question.askedIf && (
            <TriedForm
              key={question.id}
              question={question}
              value={answers[question.id] as readonly string[] | undefined}
              onChange={(value) => (value ? answer(question.id, value as Answer) : withdraw(question.id))}
            />
          ),
      )}
      <SaveFhir note={note} />
      <KeepAnswers
        file={`backstride-answers-${isoDay(note.made.day)}.json`}
        text={writeSavedNote({
          made: note.made.day,
          answers,
          words,
          app: APP,
          rulebook: book.hash,
          edition: editionOf(book),
        })}
      />
    </SheetView>
  )
}
