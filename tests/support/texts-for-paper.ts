/**
 * Runs in the page: every text of the page's main part that is to be read on paper. Left out is what is folded away,
 * what stands for ears alone or for eyes at a keyboard, and what a style sheet takes off the paper by name.
 */
export function textsForPaper(): string[] {
  const printed = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSMediaRule && rule.conditionText.includes('print'))
    .flatMap((rule) => [...(rule as CSSMediaRule).cssRules] as CSSStyleRule[])
  const off = [
    '.visually-hidden, script, style, select, [aria-hidden="true"]',
    ...printed.filter((rule) => rule.style?.display === 'none').map((rule) => rule.selectorText),
  ].join(', ')
  const texts: string[] = []
  const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode
    if (!textContent!.trim() || parentElement!.closest(off)) continue
    if (parentElement!.checkVisibility({ visibilityProperty: true })) texts.push(textContent!.trim())
  }
  return texts
}
