import Form from '@rjsf/core'
import type { RJSFSchema, UiSchema } from '@rjsf/utils'
import validator from '@rjsf/validator-ajv8'
import { useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'

/** The same questions in react-jsonschema-form, a page at a time; what it holds is put here by the build. */
declare const PAGES: readonly {
  readonly title: string
  readonly schema: RJSFSchema
  readonly uiSchema: UiSchema
}[]

// Its validators are made before the first page is there: they could be made by a build, as ours are.
for (const { schema } of PAGES) validator.rawValidation(schema, {})

function Pages() {
  const [at, go] = useState(0)
  const [answers, keep] = useState({})
  const heading = useRef<HTMLHeadingElement>(null)
  // What every form of several pages owes to its runners, and this library leaves to whoever uses it.
  useEffect(() => {
    if (at > 0) heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0, behavior: 'instant' })
  }, [at])
  const page = PAGES[at]
  if (!page) return <h1>The end</h1>
  return (
    <main>
      <h1 ref={heading} tabIndex={-1}>
        {page.title}
      </h1>
      <Form
        key={at}
        schema={page.schema}
        uiSchema={page.uiSchema}
        validator={validator}
        formData={answers}
        omitExtraData={false}
        showErrorList="top"
        noHtml5Validate
        onSubmit={({ formData }) => {
          keep(formData as object)
          go(at + 1)
        }}
      >
        <button type="submit">Continue</button>
      </Form>
    </main>
  )
}

createRoot(document.getElementById('root')!).render(<Pages />)
