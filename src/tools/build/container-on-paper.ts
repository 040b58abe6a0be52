import type { CSSOptions } from 'vite'

type PostcssPlugin = NonNullable<Exclude<CSSOptions['postcss'], string | undefined>['plugins']>[number]

/**
 * Repeats what a `@container` rule says under `@media print`, right behind it. Paper is always wide enough for the wide
 * layout; and Firefox loses, when it prints, every element whose `display` a container rule has changed. A container
 * must give up being one in print (`container-type: normal`), or the rule itself stays and the element is lost all the
 * same.
 */
export const containerOnPaper: PostcssPlugin = {
  postcssPlugin: 'backstride-container-on-paper',
  Once(styles, { AtRule }) {
    styles.walkAtRules('container', (rule) => {
      rule.after(new AtRule({ name: 'media', params: 'print', nodes: rule.clone().nodes ?? [] }))
    })
  },
}
