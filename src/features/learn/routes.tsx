import { useParams } from 'react-router'
import type { Safety } from '#core/rulebook/safety.ts'
import { SAFETY } from '#paths'
import { type Part, part, viewOf } from '#state/part.tsx'
import { useLibrary, useRuleBook } from '#state/rulebook.tsx'
import { AboutView } from './about-view.tsx'
import { NoTopic } from './no-topic.tsx'
import { TopicView } from './topic-view.tsx'

const SafetyView = viewOf(
  part(() => import('./safety-view.tsx')),
  (view) => view.SafetyView,
)

/** A page to read, by its topic. */
export function LearnPage({ safety }: { readonly safety: Part<Safety> }) {
  const { topic = '' } = useParams()
  const library = useLibrary()
  if (topic === SAFETY) return <SafetyView safety={safety} />
  return Object.hasOwn(library.learn, topic) ? (
    <TopicView key={topic} topic={topic} library={library} />
  ) : (
    <NoTopic learn={library.learn} />
  )
}

export function AboutPage() {
  return <AboutView book={useRuleBook()} library={useLibrary()} appVersion={import.meta.env.VITE_APP_VERSION} />
}
