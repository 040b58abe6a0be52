import type { ReactNode } from 'react'
import './fieldset.css'

interface FieldsetProps {
  readonly name: string
  readonly legend: string
  /** Stands above the heading: the part of the interview. */
  readonly caption?: ReactNode
  readonly hint?: string
  readonly error?: string | undefined
  readonly children: ReactNode
}

/** A question: its legend is the heading of the page, heard once; hint and error belong to the group. */
export function Fieldset({ name, legend, caption, hint, error, children }: FieldsetProps) {
  const hintId = `${name}-hint`
  const errorId = `${name}-error`
  const described = [hint === undefined ? '' : hintId, error === undefined ? '' : errorId].filter(Boolean).join(' ')
  return (
    <div className={error === undefined ? 'fieldset' : 'fieldset fieldset--error'}>
      {caption}
      <fieldset aria-describedby={described || undefined}>
        <legend className="fieldset__legend">
          <h1 className="fieldset__heading">{legend}</h1>
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
