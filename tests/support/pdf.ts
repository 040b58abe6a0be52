import { inflateSync } from 'node:zlib'

/** How many pages a PDF has: its page objects, counted in the open and inside packed object streams. */
export function pageCount(pdf: Buffer): number {
  const text = pdf.toString('latin1')
  if (!text.startsWith('%PDF-')) throw new Error('this is not a PDF')
  return [text, ...packedObjects(pdf, text)].reduce(
    (sum, part) => sum + (part.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0),
    0,
  )
}

function packedObjects(pdf: Buffer, text: string): string[] {
  return [...text.matchAll(/\/Type\s*\/ObjStm[\s\S]*?stream\r?\n/g)].map((match) => {
    const start = match.index + match[0].length
    return inflateSync(pdf.subarray(start, text.indexOf('endstream', start))).toString('latin1')
  })
}
