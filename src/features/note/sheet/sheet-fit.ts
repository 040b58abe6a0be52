/**
 * How the paper form is set, the roomiest first, in type of 10 down to 8 points. At `dense` the lists of signs run on
 * as text; `running` is for the longest notes alone, where every list does. What even that cannot hold goes on two
 * pages.
 */
const ON_ONE_PAGE = ['roomy', 'snug', 'dense', 'running'] as const
export type Density = (typeof ON_ONE_PAGE)[number] | 'two-pages'

/**
 * What both A4 and US Letter hold between margins of 12 mm, in every browser and with some room to spare for what print
 * sets wider than the copy; 96 CSS pixels are an inch of paper. WebKit enlarges the sheet to the width of Letter, so
 * that there a page holds 247 mm.
 */
const ROOM = (245 / 25.4) * 96

export const classesOf = (density: Density): string =>
  density === 'two-pages' ? 'sheet sheet--dense sheet--two-pages' : `sheet sheet--${density}`

/** The roomiest density at which one page holds the sheet: measured on a hidden copy as wide as paper. */
export function roomiest(sheet: HTMLElement): Density {
  const copy = sheet.cloneNode(true) as HTMLElement
  const heightAt = (density: Density): number => {
    copy.className = `${classesOf(density)} sheet--measured`
    return copy.getBoundingClientRect().height
  }
  sheet.after(copy)
  const fitting = ON_ONE_PAGE.find((density) => heightAt(density) <= ROOM)
  copy.remove()
  return fitting ?? 'two-pages'
}
