import { propertiesOf } from '#core/contract/properties.ts'
import { contract } from '../support/book.ts'
import { titleFault } from './titles.ts'

/**
 * What is wrong with a check that something names: `proof: ID`, or a test by file and title. Nothing when it exists.
 */
export function checkFault(check: string): string | undefined {
  const id = /^proof: (.*)$/.exec(check)?.[1]
  if (id === undefined) return titleFault(check)
  return Object.values(propertiesOf(contract))
    .flat()
    .some((property) => property.id === id)
    ? undefined
    : `there is no proof "${id}"`
}
