import type { ReactNode } from 'react'

/** A small caps label with its text on the same line. */
export function SheetLine({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <p className="sheet__line">
      <span className="sheet__label">{label}</span> {children}
    </p>
  )
}
