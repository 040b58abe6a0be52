import { lazy } from 'react'
import { useParams } from 'react-router'
import type { Safety } from '#core/rulebook/safety.ts'
import { SAFETY } from '#paths'
import { useLibrary, useRuleBook } from '#state/rulebook.tsx'
import { AboutView } from './about-view.tsx'
import { NoTopic } from './no-topic.tsx'
import { TopicView } from './topic-view.tsx'

const SafetyView = lazy(async () => ({ default: (await import('./safety-view.tsx')).SafetyView }))

/** A page to read, by its topic. */
export function LearnPage({ loadSafety }: { readonly loadSafety: () => Promise<Safety> }) {
  const { topic = '' } = useParams()
  const library = useLibrary()
  if (topic === SAFETY) return <SafetyView safety={loadSafety()} />
  return Object.hasOwn(library.learn, topic) ? (
    <TopicView key={topic} topic={topic} library={library} />
  ) : (
    <NoTopic learn={library.learn} />
  )
}

export function AboutPage() {
  return <AboutView book={useRuleBook()} library={useLibrary()} appVersion={import.meta.env.VITE_APP_VERSION} />
}
