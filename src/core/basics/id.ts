declare const brand: unique symbol

/** A string that names one thing of kind K; ids of different kinds do not mix. */
type Id<K extends string> = string & { readonly [brand]: K }

export type QuestionId = Id<'question'>
export type OptionId = Id<'option'>
export type RuleId = Id<'rule'>
export type SourceId = Id<'source'>
