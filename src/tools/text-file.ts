import { readFileSync, statSync } from 'node:fs'
import { notUtf8, notUtf8Message } from '#core/basics/utf8.ts'
import { failure, type Result, success } from '#core/basics/result.ts'

/** Why a file is no text that we can read; where, if it is its bytes. */
export interface TextFault {
  readonly message: string
  readonly line?: number
  readonly column?: number
}

/** The text of a file (0 for standard input), with no byte of it lost or bent. A byte order mark is taken off. */
export function readTextFile(file: string | 0, mostBytes = Infinity): Result<string, TextFault> {
  let bytes: Uint8Array
  try {
    if (file !== 0 && statSync(file).size > mostBytes)
      return failure([{ message: `this file is larger than ${mostBytes.toLocaleString('en')} bytes` }])
    bytes = readFileSync(file)
  } catch (error) {
    return failure([{ message: `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})` }])
  }
  const wrong = notUtf8(bytes)
  if (wrong) return failure([{ message: notUtf8Message(wrong), line: wrong.line, column: wrong.column }])
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return failure([{ message: `is too long to read in one piece: ${bytes.length.toLocaleString('en')} bytes` }])
  }
}
