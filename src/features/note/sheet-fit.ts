/**
 * How the paper form is set, the roomiest first, in type of 10.5 down to 9 points. From `tight` on, advice runs on as text;
 * from `dense` on, red flags and facts do; `running` is for the longest notes alone, where every list does.
 */
const DENSITIES = ['roomy', 'snug', 'tight', 'dense', 'running'] as const
export type Density = (typeof DENSITIES)[number]

/** What both A4 and US Letter hold between margins of 12 mm, with room to spare for what print sets wider than the copy; 96 CSS pixels are an inch of paper. */
const ROOM = (225 / 25.4) * 96

/** The roomiest density at which one page holds the sheet: measured on a hidden copy as wide as paper. */
export function roomiest(sheet: HTMLElement): Density {
  const copy = sheet.cloneNode(true) as HTMLElement
  const heightAt = (density: Density): number => {
    copy.className = `sheet sheet--measured sheet--${density}`
    return copy.getBoundingClientRect().height
  }
  sheet.after(copy)
  const fitting = DENSITIES.find((density) => heightAt(density) <= ROOM)
  copy.remove()
  return fitting ?? 'running'
}
