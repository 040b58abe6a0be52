import { spawn } from 'node:child_process'
import { root } from './source-files.ts'

export interface Served {
  readonly url: string
  stop(): void
}

/** The built app on a free port, without its last slash. */
export const serveBuiltApp = (): Promise<Served> => serveFolder('dist')

/** What was built into a folder, served as the app is. */
export function serveFolder(folder: string): Promise<Served> {
  const words = ['--import', 'tsx', 'src/tools/serve.ts', '--port', '0', '--folder', folder]
  const server = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((done, fail) => {
    server.on('exit', () => fail(new Error('the server of the built app ended')))
    server.stdout.on('data', (said: Buffer) => {
      const url = /http:\/\/[\d.]+:\d+/.exec(said.toString())?.[0]
      if (url) done({ url, stop: () => server.kill() })
    })
  })
}
