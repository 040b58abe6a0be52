import type { ReactNode } from 'react'
import './fieldset.css'

interface FieldsetProps {
  readonly name: string
  readonly legend: string
  /** Of the heading that the legend is: the page's own, or one below it. */
  readonly level: 1 | 2
  readonly hint?: string
  readonly error?: string | undefined
  readonly children: ReactNode
}

/** A question: its legend is a heading, heard once; hint and error belong to the group. */
export function Fieldset({ name, legend, level, hint, error, children }: FieldsetProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  const hintId = `${name}-hint`
  const errorId = `${name}-error`
  const described = [hint === undefined ? '' : hintId, error === undefined ? '' : errorId].filter(Boolean).join(' ')
  return (
    <div className={error === undefined ? 'fieldset' : 'fieldset fieldset--error'} id={`question-${name}`}>
      <fieldset aria-describedby={described || undefined}>
        <legend className="fieldset__legend">
          <Heading className="fieldset__heading">{legend}</Heading>
        </legend>
        {hint !== undefined && (
          <p className="fieldset__hint" id={hintId}>
            {hint}
          </p>
        )}
        {error !== undefined && (
          <p className="fieldset__error" id={errorId}>
            {error}
          </p>
        )}
        <div className="fieldset__answers">{children}</div>
      </fieldset>
    </div>
  )
}
