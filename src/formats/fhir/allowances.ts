import { everyItem } from './enabled.ts'
import type { Questionnaire } from './r4.ts'
import { isRecord } from './record.ts'

/**
 * A response without what R4 lets other programs write, and we do not: items that nobody answered are left out; a code
 * without a system gets that of its item, whose codes it can only be; what a code is called, perhaps in another
 * language, is not read at all. All else stays as it is, and may not fit.
 */
export function withoutAllowances({ item: items }: Questionnaire, response: Record<string, unknown>): typeof response {
  const systems = new Map(
    everyItem(items).map(({ linkId, answerOption = [] }) => [linkId, answerOption[0]?.valueCoding.system]),
  )
  return 'item' in response ? { ...response, item: answered(response['item']) } : response

  function answered(given: unknown): unknown {
    if (!Array.isArray(given)) return given
    return (given as readonly unknown[]).flatMap((one) => {
      if (!isRecord(one)) return [one]
      if (isEmpty(one['answer']) && isEmpty(one['item'])) return []
      const { item, answer, ...rest } = one
      const within = answered(item)
      if (Array.isArray(within) && within.length === 0 && answer === undefined) return []
      const told = Array.isArray(answer) ? answer.map((said) => plain(said, String(one['linkId']))) : answer
      return [{ ...rest, ...(answer !== undefined && { answer: told }), ...(item !== undefined && { item: within }) }]
    })
  }

  function plain(answer: unknown, linkId: string): unknown {
    if (!isRecord(answer) || !isRecord(answer['valueCoding'])) return answer
    const { display: _said, ...coding } = answer['valueCoding']
    const system = systems.get(linkId)
    return { ...answer, valueCoding: 'system' in coding || system === undefined ? coding : { system, ...coding } }
  }
}

const isEmpty = (list: unknown): boolean => list === undefined || (Array.isArray(list) && list.length === 0)
