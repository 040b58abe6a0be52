import { filesUnder, isScript } from '../support/source-files.ts'

/** How long the files of `src` are: a report, not a law. */
const lines = filesUnder('src')
  .filter(({ path }) => isScript(path))
  .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
  .sort((a, b) => a.lines - b.lines)
const at = (share: number) => lines[Math.floor((lines.length - 1) * share)]!.lines
const longest = lines
  .slice(-3)
  .reverse()
  .map(({ path, lines: count }) => `${path} ${count}`)
console.log(
  `${lines.length} files in src: median ${at(0.5)} lines, nine in ten at most ${at(0.9)}; the longest are ${longest.join(', ')}`,
)
