import type { OptionId, QuestionId, RuleId, SourceId } from '#core/basics/id.ts'
import {
  type Advice,
  type Cause,
  type Change,
  type Claim,
  type Library,
  type Limits,
  type Option,
  type Question,
  type RedFlag,
  type RuleBook,
  type Source,
  type Urgency,
  URGENCIES,
} from '#core/rulebook/book.ts'
import { readCondition, type Scope } from '#core/rulebook/conditions.ts'
import type { DraftBook, RawBook } from '#core/rulebook/rawfile.ts'
import type { Emergency, Safety } from '#core/rulebook/safety.ts'
import type { RawCondition } from '#core/rulebook/schema.ts'

type Raw<K extends keyof RawBook> = RawBook[K] extends ReadonlyMap<string, infer T> ? T : never
type Questions = Scope['questions']

/** Kind and options of every question, as conditions need them. Of one whose kind cannot be read, nothing. */
export function questionShapes({ questions }: Pick<DraftBook, 'questions'>): Questions {
  return new Map(
    [...questions].map(([id, question]) => {
      if (question.kind === undefined) return [id, undefined]
      const options = (('options' in question && question.options) || []).flatMap((option) => option?.id ?? [])
      return [id, { kind: question.kind, options }]
    }),
  )
}

/** The rule book and its library, from files that were inspected and found sound. `hash` is that of their content. */
export function assemble(raw: RawBook, hash: string): { book: RuleBook; library: Library; safety: Safety } {
  const shapes = questionShapes(raw)
  const interview = raw['questions/interview']!
  const question = (id: string, section: string) =>
    toQuestion(id as QuestionId, section, raw.questions.get(id)!, shapes)
  const book: RuleBook = {
    hash,
    sections: interview.sections.map(({ id, title, questions }) => ({
      id,
      title,
      questions: questions as QuestionId[],
    })),
    questions: interview.sections.flatMap((section) =>
      section.questions.map((id) => ({
        ...question(id, section.id),
        ...(interview.onDemand.includes(id) && { onDemand: true }),
      })),
    ),
    pages: [
      ...interview.pages.map(({ title, questions }) => ({ ...given({ title }), questions: questions as QuestionId[] })),
      ...interview.onDemand.map((id) => ({ questions: [id as QuestionId] })),
    ],
    outside: interview.outside.map((id) => question(id, '')),
    redFlags: inOrder(raw['red-flags']).map(([id, file]) => toRedFlag(id as RuleId, file, shapes)),
    causes: inOrder(raw.causes).map(([id, file]) => toCause(id as RuleId, file, shapes)),
    advice: [...raw.advice]
      .sort(([a, x], [b, y]) => x.order - y.order || (a < b ? -1 : 1))
      .map(([id, file]) => toAdvice(id as RuleId, file, shapes)),
    limits: toLimits(raw.limits!, shapes),
    canIRun: toCanIRun(raw, shapes),
    urgencies: everyUrgency(
      ({ name, timeFrame, heading, short, floor }) => ({ name, timeFrame, heading, short, ...given({ floor }) }),
      raw,
    ),
    emergency: { meaning: raw.urgencies.get('emergency')!.meaning, ...toEmergency(raw.emergency!) },
  }
  return { book, library: toLibrary(raw), safety: toSafety(raw) }
}

function toQuestion(id: QuestionId, section: string, file: Raw<'questions'>, shapes: Questions): Question {
  const { heading, hint, why, notSure, askedIf, role } = file
  const common = {
    id,
    section,
    heading,
    why,
    notSure,
    ...given({ hint, role }),
    ...(askedIf && { askedIf: readCondition(askedIf, shapes) }),
  }
  if (file.kind === 'scale') return { ...common, kind: 'scale', lowest: file.lowest, highest: file.highest }
  const options: Option[] = file.options.map((option) => ({
    id: option.id as OptionId,
    label: option.label,
    ...given({ hint: option.hint, since: option.since }),
    ...(option.picture && { picture: { region: option.picture, oneSided: option.oneSided ?? false } }),
  }))
  return file.kind === 'choice'
    ? { ...common, kind: 'choice', options }
    : { ...common, kind: 'choices', options, ...given({ none: file.none }) }
}

function toRedFlag(id: RuleId, { urgency, raised, when }: Raw<'red-flags'>, shapes: Questions): RedFlag {
  return {
    kind: 'red-flag',
    id,
    urgency,
    when: readCondition(when, shapes),
    ...(raised && { raised: { to: raised.to, when: readCondition(raised.when, shapes) } }),
  }
}

function toCause(id: RuleId, { label, signs }: Raw<'causes'>, shapes: Questions): Cause {
  const read = (conditions: readonly RawCondition[]) => conditions.map((condition) => readCondition(condition, shapes))
  return {
    kind: 'cause',
    id,
    label,
    strong: read(signs.strong),
    supporting: read(signs.supporting),
    common: read(signs.common),
    against: read(signs.against),
  }
}

function toAdvice(
  id: RuleId,
  { label, role, group, running, shownWhen, neverWhen }: Raw<'advice'>,
  shapes: Questions,
): Advice {
  return {
    kind: 'advice',
    id,
    label,
    ...given({ role, group }),
    running,
    shownWhen: readCondition(shownWhen, shapes),
    neverWhen: neverWhen.map((condition) => readCondition(condition, shapes)),
  }
}

function toLimits({ ceilings, running }: NonNullable<RawBook['limits']>, shapes: Questions): Limits {
  return {
    ceilings: ceilings as unknown as Limits['ceilings'],
    runningNeverWhen: running.neverWhen.map((condition) => readCondition(condition, shapes)),
  }
}

function toCanIRun(raw: RawBook, shapes: Questions): RuleBook['canIRun'] {
  return raw['can-i-run']!.lines.map(({ answer, anyRedFlagBut, when }) => {
    const own = readCondition(when, shapes)
    if (!anyRedFlagBut) return { answer, when: own }
    const flags = inOrder(raw['red-flags']).filter(([id]) => !anyRedFlagBut.includes(id))
    return {
      answer,
      when: { kind: 'any', of: [...flags.map(([id]) => ({ kind: 'rule', rule: id as RuleId }) as const), own] },
    }
  })
}

function toLibrary(raw: RawBook): Library {
  return {
    canIRun: Object.fromEntries(
      raw['can-i-run']!.lines.map(({ answer, says, because }) => [answer, { says, because }]),
    ) as Library['canIRun'],
    questions: each(raw.questions, (file) => {
      const options =
        file.kind === 'scale' ? [] : file.options.map(({ id, said, clinical }) => [id, { said, clinical }] as const)
      return {
        short: file.short,
        clinical: file.clinical,
        options: Object.fromEntries(options),
        ...given({ askedIfReason: file.askedIfReason, alike: file.alike, change: toChange(file) }),
        ...(file.kind === 'scale' && { said: file.said }),
      }
    }),
    redFlags: each(raw['red-flags'], ({ title, clinical, why, outrankedReason, claims }) => ({
      title,
      clinical,
      why,
      claims: toClaims(claims),
      ...given({ outrankedReason }),
    })),
    causes: each(raw.causes, ({ title, section, summary, notFirst, claims }) => ({
      title,
      section,
      summary,
      ...given({ notFirst }),
      claims: toClaims(claims),
    })),
    advice: each(raw.advice, ({ title, section, summary, do: todo, doNot, claims }) => ({
      title,
      summary,
      do: todo,
      doNot,
      claims: toClaims(claims),
      ...given({ section }),
    })),
    urgencies: everyUrgency(({ meaning, seenBy, recheck, sooner }) => {
      const said = sooner && 'like' in sooner ? raw.urgencies.get(sooner.like)!.sooner : sooner
      return { meaning, ...given({ seenBy, recheck, sooner: said && 'says' in said ? said : undefined }) }
    }, raw),
    sources: each(raw.sources, ({ title, by, year, in: within, kind, read, note }, id): Source => ({
      id: id as SourceId,
      title,
      by,
      kind,
      read,
      ...given({ year, in: within, note }),
    })),
    learn: each(raw.learn, ({ title, intro, parts, regions, claims }) => ({
      title,
      intro,
      parts,
      claims: toClaims(claims),
      ...given({ regions }),
    })),
  }
}

const everyUrgency = <T>(make: (file: Raw<'urgencies'>) => T, { urgencies }: RawBook): Record<Urgency, T> =>
  Object.fromEntries(URGENCIES.map((urgency) => [urgency, make(urgencies.get(urgency)!)])) as Record<Urgency, T>

const toEmergency = ({ numbers, ...words }: NonNullable<RawBook['emergency']>): Omit<Emergency, 'meaning'> => ({
  ...words,
  numbers: numbers.map(({ dates, ...one }) => ({ ...one, ...given({ dates }) })),
})

function toSafety({ safety, hazards }: RawBook): Safety {
  const { use, case: argument } = safety!
  const parts = argument.parts.map(({ claim, hazards: ids }) => ({
    claim,
    hazards: ids.map((id) => ({ id, ...hazards.get(id)! })),
  }))
  return { use, case: { ...argument, parts } }
}

function toChange(file: Raw<'questions'>): Change | undefined {
  if (!file.change) return undefined
  switch (file.kind) {
    case 'choice':
      return {
        kind: 'choice',
        becomes: each(new Map(Object.entries(file.change.becomes ?? {})), ({ says, from, eases }) => ({
          says,
          eases: eases ?? false,
          ...given({ from: from as OptionId[] | undefined }),
        })),
      }
    case 'choices':
      return {
        kind: 'choices',
        begins: file.change.begins ?? {},
        ends: file.change.ends ?? {},
        ...given({ anyBegins: file.change.anyBegins, allEnd: file.change.allEnd }),
      }
    case 'scale':
      return { kind: 'scale', ...given({ rises: file.change.rises, falls: file.change.falls }) }
  }
}

const toClaims = (claims: Raw<'causes'>['claims']): Claim[] =>
  claims.map(({ says, source, section, label }) => ({ says, source: source as SourceId, label, ...given({ section }) }))

const inOrder = <T>(files: ReadonlyMap<string, T>) => [...files].sort(([a], [b]) => (a < b ? -1 : 1))
const each = <T, U>(files: ReadonlyMap<string, T>, make: (file: T, id: string) => U): Record<string, U> =>
  Object.fromEntries(inOrder(files).map(([id, file]) => [id, make(file, id)]))

/** The same without what is undefined. */
function given<T extends object>(some: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
