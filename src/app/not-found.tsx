import { paths } from '#paths'
import { useRuleBook } from '#state/rulebook.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { EmergencySigns } from '#ui/emergency-signs.tsx'
import { Page } from '#ui/page.tsx'
import { notFoundWords } from '#words/not-found.ts'

export function NotFoundPage() {
  return (
    <Page title={notFoundWords.title}>
      <div className="flow">
        <h1>{notFoundWords.title}</h1>
        <p>{notFoundWords.meaning}</p>
        <p>
          <ButtonLink to={paths.start}>{notFoundWords.start}</ButtonLink>
        </p>
        <EmergencySigns emergency={useRuleBook().emergency} />
      </div>
    </Page>
  )
}
