/** What the build makes of `rules/`. */
declare module 'virtual:rulebook' {
  export const book: import('#core/rulebook/book.ts').RuleBook
}
declare module 'virtual:library' {
  export const library: import('#core/rulebook/book.ts').Library
}
declare module 'virtual:safety' {
  export const safety: import('#core/rulebook/safety.ts').Safety
}
declare module 'virtual:evidence' {
  export const evidence: import('#core/cases/evidence.ts').Evidence
}
declare module 'virtual:proofs' {
  export const proofs: import('#core/proof/prove.ts').Proofs
}
