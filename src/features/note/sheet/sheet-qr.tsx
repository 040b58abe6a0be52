import { useMemo } from 'react'
import { qrCode } from '#formats/qr/qr.ts'
import { noteWords } from '#words/note.ts'
import './sheet-qr.css'

/**
 * The main points for a phone camera: drawn in black on white of its own, so that it can be read in the dark and where
 * backgrounds do not print.
 */
export function SheetQr({ text }: { readonly text: string }) {
  const { size, path } = useMemo(() => qrCode(text), [text])
  return (
    <figure className="sheet-qr">
      <svg
        className="sheet-qr__code"
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={noteWords.code}
        shapeRendering="crispEdges"
      >
        <rect className="sheet-qr__ground" width={size} height={size} />
        <path d={path} />
      </svg>
    </figure>
  )
}
