import type { SignState } from '#core/note/signs.ts'
import './sheet-mark.css'

/**
 * A filled square, a question mark, nothing, an open ring: drawn, so that they print where backgrounds do not. The word
 * stands beside it.
 */
export function SheetMark({ state }: { readonly state: SignState }) {
  return (
    <span className={`sheet-mark sheet-mark--${state}`} aria-hidden="true">
      {state === 'not-sure' ? '?' : null}
    </span>
  )
}
