/** `1184000` as `1,184,000`: a whole number of any length, as decimal text. */
export const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** A whole number as `mantissa` × 10^`power`, rounded to 3 figures; nothing for one that is short enough to read. */
export function about(digits: string): { readonly mantissa: string; readonly power: number } | undefined {
  if (digits.length <= 6) return undefined
  const rounded = String((BigInt(digits.slice(0, 4)) + 5n) / 10n)
  const power = digits.length - 1 + (rounded.length - 3)
  return { mantissa: `${rounded[0]}.${rounded.slice(1, 3)}`, power }
}

/** What share of the whole a part is: `24.3%`; never 0% or 100% unless it is just that. */
export function share(part: string, whole: string): string {
  const [some, all] = [BigInt(part), BigInt(whole)]
  if (some === 0n || all === 0n) return '0%'
  if (some === all) return '100%'
  const tenths = Number((some * 1000n + all / 2n) / all)
  if (tenths === 0) return 'less than 0.1%'
  return tenths === 1000 ? 'more than 99.9%' : `${tenths / 10}%`
}
