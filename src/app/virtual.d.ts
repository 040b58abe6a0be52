/** What the build makes of `rules/`. */
declare module 'virtual:rulebook' {
  export const book: import('#core/rulebook/book.ts').RuleBook
}
declare module 'virtual:library' {
  export const library: import('#core/rulebook/book.ts').Library
}
