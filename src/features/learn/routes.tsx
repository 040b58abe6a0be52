import { useParams } from 'react-router'
import { useLibrary, useRuleBook } from '#state/rulebook.tsx'
import { AboutView } from './about-view.tsx'
import { NoTopic } from './no-topic.tsx'
import { TopicView } from './topic-view.tsx'

/** A page to read, by its topic. */
export function LearnPage() {
  const { topic = '' } = useParams()
  const library = useLibrary()
  return Object.hasOwn(library.learn, topic) ? <TopicView key={topic} topic={topic} library={library} /> : <NoTopic learn={library.learn} />
}

export function AboutPage() {
  return <AboutView book={useRuleBook()} library={useLibrary()} appVersion={import.meta.env.VITE_APP_VERSION} />
}
