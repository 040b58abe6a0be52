import { type ReactNode, useId } from 'react'
import './part.css'

/** A part of a page to read: its heading beside its text where there is room. */
export function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className="part" aria-labelledby={id}>
      <h2 className="part__heading" id={id}>
        {heading}
      </h2>
      <div className="part__text">{children}</div>
    </section>
  )
}
