import process from 'node:process'
import { parseArgs, type ParseArgsConfig } from 'node:util'

/** What a user gave that a command cannot use: exit 2, with this message and no trace. */
export class BadInput extends Error {}

/** The words behind a command, as `parseArgs` reads them. */
export function wordsOf<T extends ParseArgsConfig>(usage: string, config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config)
  } catch (error) {
    throw new BadInput(`${(error as Error).message.split('\n')[0]!.replace(/\. To specify.*/, '')}\n${usage}`)
  }
}

/**
 * Runs a command. Exit 2 for what a user gave, 1 for any other fault. Whoever reads its output may stop when they have
 * seen enough.
 */
export function runCommand(main: () => void): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))
  try {
    main()
  } catch (error) {
    console.error(error instanceof BadInput ? error.message : error)
    process.exitCode = error instanceof BadInput ? 2 : 1
  }
}
