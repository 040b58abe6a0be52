import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import type { RuleFile } from '#core/rulebook/rawfile.ts'

/** Every file of a rule book as data, as `inspect` takes them. */
export function ruleFiles(folder: string): RuleFile[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.yaml'),
  )
  return found
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      path: path
        .relative(folder, file)
        .split(path.sep)
        .join('/')
        .replace(/\.yaml$/, ''),
      data: parse(readFileSync(file, 'utf8')) as unknown,
    }))
}
