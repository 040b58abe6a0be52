import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { belongs, type Entry, fateOf } from '#core/rulebook/entries.ts'
import { BadInput } from '#tools/command.ts'

/**
 * What a rule book's folder holds: the files to read, and what is refused. `lost`: the rule files that are missing only
 * because of that, so that nothing else is blamed for it.
 */
export interface Listing {
  readonly files: { readonly file: string; readonly id: string }[]
  readonly refused: { readonly file: string; readonly message: string }[]
  readonly lost: string[]
}

/**
 * Goes through a rule book's folder, every entry of it. `editing`: what an editor makes while a file is open is left
 * alone.
 */
export function listRules(folder: string, editing = false): Listing {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new BadInput(`there is no folder "${folder}"`)
  const listing: Listing = { files: [], refused: [], lost: [] }
  const list = (within: string): void => {
    for (const entry of readdirSync(path.join(folder, within), { withFileTypes: true })) {
      const at = within + entry.name
      const file = path.join(folder, at)
      const fate = fateOf({ path: at, kind: kindOf(entry) })
      if (fate.is === 'folder') list(`${at}/`)
      else if (fate.is === 'read') listing.files.push({ file, id: fate.path })
      else if (fate.is === 'refused' && !(editing && fate.editing)) {
        listing.refused.push({ file, message: fate.message })
        listing.lost.push(...(fate.id === undefined ? idsIn(file, at.toLowerCase()) : [fate.id]))
      }
    }
  }
  list('')
  return listing
}

const kindOf = (entry: Dirent): Entry['kind'] =>
  entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other'

/** The rule files that a refused folder, or one behind a link, would have held. */
function idsIn(folder: string, as: string): string[] {
  try {
    return (readdirSync(folder, { recursive: true }) as string[])
      .map((name) => `${as}/${name.split(path.sep).join('/')}`)
      .filter((name) => name.endsWith('.yaml') && belongs(name.slice(0, -5)))
      .map((name) => name.slice(0, -5))
  } catch {
    return [] // a file, or a link that leads nowhere
  }
}
