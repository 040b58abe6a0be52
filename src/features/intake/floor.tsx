import type { Interview } from '#core/assessment/interview.ts'
import './floor.css'

/** What is certain already, told at once: how soon at least, and how many questions may still be asked. */
export function Floor({ interview: { book, answers, walk } }: { readonly interview: Interview }) {
  const { floor } = book.urgencies[walk.sheet.urgency().atLeast]
  const left = [...walk.places].filter(
    ([id, place]) => place === 'waiting' || (place === 'asked' && answers[id] === undefined),
  ).length
  if (!floor || left === 0 || walk.step.kind !== 'ask') return null
  return (
    <p className="floor">
      <strong>{floor.says}</strong> {floor.more.replace('{n}', String(left))}
    </p>
  )
}
