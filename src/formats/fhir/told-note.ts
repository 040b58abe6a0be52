/** The note in words, as the caller has it: formats know no sentences. */
export interface ToldNote {
  readonly title: string
  /** Stands in for whoever filled it in: no file of ours says who. */
  readonly patient: string
  readonly app: string
  readonly rulebook: string
  readonly questionnaire: string
  /** What a reader must know before the rest. */
  readonly foreword: readonly string[]
  readonly urgency: string
  readonly outcome: string
  readonly verdict: Readonly<Record<'met' | 'undetermined', string>>
  readonly state: Readonly<Record<'not-sure' | 'not-asked', string>>
  readonly sections: readonly ToldSection[]
  readonly coded: string
}

/** A list of lines, or a table of names and what was said. */
export interface ToldSection {
  readonly holds: 'outcome' | 'signs' | 'facts' | 'other'
  readonly title: string
  readonly lines?: readonly string[]
  readonly rows?: readonly (readonly [string, string])[]
}
