import type { OptionId } from '#core/basics/id.ts'
import type { Option, Picture, Region } from '#core/rulebook/book.ts'

/** How a region is lit by what is told; `half` is on one side only. */
export function lightOf(region: Region, lit: readonly Picture[]): 'none' | 'half' | 'full' {
  const here = lit.filter((picture) => picture.region === region)
  if (here.length === 0) return 'none'
  return here.every(({ oneSided }) => oneSided) ? 'half' : 'full'
}

/** What the figure shows of some options; not all need have a picture. */
export const picturesOf = (options: readonly Option[], ticked: readonly OptionId[]): Picture[] =>
  options.flatMap(({ id, picture }) => (picture && ticked.includes(id) ? [picture] : []))

/** The option that tells of a region, or of one side of it. Of some regions only one side is asked. */
export function optionAt(options: readonly Option[], region: Region, oneSided: boolean): OptionId | undefined {
  const here = options.filter(({ picture }) => picture?.region === region)
  return (here.find(({ picture }) => picture?.oneSided === oneSided) ?? (oneSided ? undefined : here[0]))?.id
}
