import { paths } from '#paths'
import { ButtonLink } from '#ui/button.tsx'
import { EmergencySigns } from '#ui/emergency-signs.tsx'
import { Page } from '#ui/page.tsx'
import { frameWords } from '#words/frame.ts'

export function NotFoundPage() {
  return (
    <Page title={frameWords.notFoundTitle}>
      <div className="flow">
        <h1>{frameWords.notFoundTitle}</h1>
        <p>{frameWords.notFoundMeaning}</p>
        <p>
          <ButtonLink to={paths.start}>{frameWords.notFoundStart}</ButtonLink>
        </p>
        <EmergencySigns />
      </div>
    </Page>
  )
}
