import { useEffect, useLayoutEffect, useRef } from 'react'
import { type Day, dayOf, daysFrom } from '#core/basics/day.ts'
import type { Opened } from '#formats/saved-note/read-saved-note.ts'
import { useDateOrder } from '#state/date-order.ts'
import { useSession } from '#state/session.ts'
import { Button } from '#ui/button.tsx'
import { announceNewView } from '#ui/new-view.ts'
import { Notice } from '#ui/notice.tsx'
import { dateInWords } from '#words/day.ts'
import { openWords } from '#words/open.ts'
import { LeftOut, Questions } from './left-out.tsx'
import './found.css'

interface FoundProps {
  readonly opened: Opened
  readonly onUse: () => void
  readonly onLeave: () => void
}

/** A day that is still to come is doubted; what is years old is spoken of strongly. */
function savedWhen(made: Day, day: string): string {
  const age = daysFrom(made, dayOf(new Date()))
  if (age < 0) return openWords.savedAhead(day)
  return age > A_YEAR ? openWords.savedLongAgo(day) : openWords.savedOn(day)
}

const A_YEAR = 365

/**
 * What the file holds, before any of it counts; where there are answers already, it asks before it takes their place.
 */
export function Found({
  opened: { made, answers, words, sameRules, left, again, doubted },
  onUse,
  onLeave,
}: FoundProps) {
  const present = useSession((session) => Object.keys(session.answers).length)
  const order = useDateOrder()
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(announceNewView, [])
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="found flow" ref={box} tabIndex={-1}>
      <Notice heading={openWords.foundHeading}>
        <p>
          {made ? savedWhen(made, dateInWords(made, order)) : openWords.savedOnce} <strong>{openWords.stillSo}</strong>
        </p>
        <p>
          {openWords.count(Object.keys(answers).length)}{' '}
          {words.aim !== '' || words.cannot.length > 0 ? `${openWords.ownWords} ` : ''}
          {openWords.afresh}
        </p>
        {sameRules ? null : <p>{openWords.otherRules}</p>}
        {left.length > 0 ? <LeftOut ids={left} /> : null}
        {again.length > 0 ? (
          <Questions heading={openWords.againHeading} ids={again} means={openWords.againMeaning} />
        ) : null}
        {doubted.length > 0 ? (
          <Questions heading={openWords.doubtedHeading} ids={doubted} means={openWords.doubtedMeaning} />
        ) : null}
      </Notice>
      {present > 0 ? (
        <>
          <h2>{openWords.replaceHeading}</h2>
          <p>{openWords.replaceMeaning(present)}</p>
        </>
      ) : null}
      <p className="found__ways">
        {present > 0 ? (
          <Button look="secondary" onClick={onLeave}>
            {openWords.keep}
          </Button>
        ) : null}
        <Button onClick={onUse}>{present > 0 ? openWords.replace : openWords.use}</Button>
      </p>
    </div>
  )
}
