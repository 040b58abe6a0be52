import { EXTENSIONS } from './names.ts'
import type { EnableWhen, QuestionnaireItem } from './r4.ts'

/** The codes answered to an item; none where it is disabled or not answered. */
export type Said = (linkId: string) => readonly string[]
/** Whether the expression of an item holds; FHIRPath is the caller's to judge. */
export type JudgeExpression = (linkId: string, said: Said) => boolean

/** Every item and all within it, in order. */
export const everyItem = (items: readonly QuestionnaireItem[]): QuestionnaireItem[] =>
  items.flatMap((item) => [item, ...everyItem(item.item ?? [])])

/**
 * The items that may not be answered, by what is answered. In the order of the questionnaire, since each of ours
 * depends on earlier ones alone; what stands in a disabled item is disabled with it.
 */
export function disabledItems(
  items: readonly QuestionnaireItem[],
  given: Said,
  judgeExpression: JudgeExpression,
): ReadonlySet<string> {
  const disabled = new Set<string>()
  const said: Said = (linkId) => (disabled.has(linkId) ? [] : given(linkId))
  for (const item of everyItem(items))
    if (!isEnabled(item, said, judgeExpression)) for (const { linkId } of everyItem([item])) disabled.add(linkId)
  return disabled
}

function isEnabled(
  { linkId, enableWhen, enableBehavior, extension }: QuestionnaireItem,
  said: Said,
  judgeExpression: JudgeExpression,
): boolean {
  if (extension?.some(({ url }) => url === EXTENSIONS.enableWhenExpression)) return judgeExpression(linkId, said)
  const met = enableWhen?.map((one) => isMet(one, said)) ?? [true]
  return enableBehavior === 'any' ? met.some(Boolean) : met.every(Boolean)
}

function isMet({ question, operator, answerBoolean, answerCoding }: EnableWhen, said: Said): boolean {
  const codes = said(question)
  return operator === 'exists'
    ? codes.length > 0 === answerBoolean
    : codes.includes(answerCoding!.code) === (operator === '=')
}
