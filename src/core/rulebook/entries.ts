import { suggestion } from '#core/basics/nearest.ts'
import { homeOf, isOfContract } from '#core/rulebook/rawfile.ts'
import { BESIDE, FOLDERS, SINGLES } from '#core/rulebook/schema.ts'

/** Something in a folder of rules: where, from the rule book's folder, with its ending; a `link` is not followed. */
export interface Entry {
  readonly path: string
  readonly kind: 'file' | 'folder' | 'link' | 'other'
}

/**
 * What becomes of an entry: a rule file is read, a folder of rules is gone through, what is known to be no rule is left
 * alone, and everything else is refused with the reason. `id`: the path that a refused entry would have had as a rule
 * file, so that nothing else is blamed for its absence. `editing`: an editor makes it while a file is open.
 */
export type Fate =
  | { readonly is: 'read'; readonly path: string }
  | { readonly is: 'folder' | 'beside' }
  | { readonly is: 'refused'; readonly message: string; readonly id?: string; readonly editing?: true }

/** Every folder of rules, and that of the contract. */
const READ = [...Object.keys(FOLDERS), 'contract']
/** Whether a file of that path, without its ending, is one of a rule book. */
export const belongs = (path: string): boolean => homeOf(path) !== undefined || isOfContract(path)

/** Nothing in a rule book is passed over: a rule that nobody reads is a red flag that nobody sees. */
export function fateOf({ path, kind }: Entry): Fate {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (kind !== 'link' && (BESIDE.entries.includes(path) || BESIDE.anywhere.includes(name))) return { is: 'beside' }
  const known = kind === 'folder' && foldersOf(READ).has(path)
  if (known) return { is: 'folder' }
  if (kind === 'file' && name.endsWith('.yaml') && belongs(path.slice(0, -5)) && !isBackup(name))
    return { is: 'read', path: path.slice(0, -5) }
  const id = path.replace(/\.ya?ml$/i, '')
  return {
    is: 'refused',
    message: whyNot(path, name, kind),
    ...(id !== path && belongs(id) && { id }),
    ...(isOpenInEditor(name) && { editing: true as const }),
  }
}

function whyNot(path: string, name: string, kind: Entry['kind']): string {
  if (kind === 'link') return 'a link is not followed: put the file itself here'
  if (kind === 'other') return 'this is neither a file nor a folder: take it away'
  if (kind === 'folder') {
    const folders = foldersOf(READ)
    return folders.has(path.toLowerCase())
      ? `this folder must be called ${path.toLowerCase()}, in small letters`
      : `no rule folder is called "${path}"${suggestion(path, folders)}: the folders are ${READ.join(', ')}`
  }
  if (isBackup(name)) return 'an editor keeps this copy: take it away, or it could be taken for the rule itself'
  if (/\.ya?ml$/i.test(name) && !name.endsWith('.yaml')) return 'a rule file ends in .yaml, in small letters: rename it'
  if (name.endsWith('.yaml'))
    return `no rule file belongs here; the folders are ${READ.join(', ')}; beside them stand ${Object.keys(SINGLES).join(', ')}`
  return 'this is no rule file, and nothing says that it may stand here: rules end in .yaml; take the rest away'
}

/** Those of vim while a file is open, and the lock of Emacs. */
const isOpenInEditor = (name: string): boolean => /^\..*\.sw[a-p]$|^\.#/.test(name)
const isBackup = (name: string): boolean =>
  isOpenInEditor(name) || /~$|^#.*#$|\.(bak|orig|rej|old|tmp|swp)$|^\._/i.test(name)

/** The folders of rules, and those that they stand in. */
const foldersOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => name.split('/').map((_part, index, all) => all.slice(0, index + 1).join('/'))))
