/** How the paper form is set, the roomiest first: type of 10.5, 10, 9.5 and 9.5 points; the last sets lists as running text. */
const DENSITIES = ['roomy', 'snug', 'tight', 'running'] as const
export type Density = (typeof DENSITIES)[number]

/** What both A4 and US Letter hold between margins of 12 mm, with a little to spare; 96 CSS pixels are an inch of paper. */
const ROOM = (250 / 25.4) * 96

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
