import type { ReactNode } from 'react'
import { paths } from '#paths'
import { BackLink } from '#ui/back-link.tsx'
import { Page } from '#ui/page.tsx'
import { learnWords } from '#words/learn.ts'
import './reading.css'

interface ReadingProps {
  readonly title: string
  readonly lead: string
  readonly children: ReactNode
}

/** A page to read from top to bottom. */
export function Reading({ title, lead, children }: ReadingProps) {
  return (
    <Page title={title} before={<BackLink to={paths.start}>{learnWords.back}</BackLink>} wide>
      <div className="reading">
        <h1 className="reading__title">{title}</h1>
        <p className="reading__lead">{lead}</p>
        {children}
      </div>
    </Page>
  )
}
