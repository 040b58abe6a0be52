import type { QuestionId, RuleId } from '#core/basics/id.ts'
import type { Condition } from '#core/engine/condition.ts'
import type { Library, RuleBook } from '#core/rulebook/book.ts'

/** A rule book with the reasons that its authors give. */
export interface Written {
  readonly book: RuleBook
  readonly library: Library
}
/** What each copy has for its own: new questions and rules that read them, or new rules that read the same questions. */
export type Copied = 'questions and rules' | 'rules'

/**
 * A rule book that holds itself so many times, to see how the proofs grow. The first copy keeps its ids; the questions
 * of each copy follow those of the copy before. One urgency is reached by the red flags of all, and the ceilings and
 * what holds running back count for all.
 */
export function copies({ book, library }: Written, times: number, copied: Copied): Written {
  const more = Array.from({ length: times - 1 }, (_, place) => copy(book, library, `-${place + 2}`, copied))
  const all = [{ book, library }, ...more]
  return {
    book: {
      ...book,
      questions: copied === 'rules' ? book.questions : all.flatMap((one) => one.book.questions),
      redFlags: all.flatMap((one) => one.book.redFlags),
      causes: all.flatMap((one) => one.book.causes),
      advice: all.flatMap((one) => one.book.advice),
      limits: {
        ceilings: Object.fromEntries(
          Object.keys(book.limits.ceilings).map((urgency) => [
            urgency,
            all.flatMap((one) => one.book.limits.ceilings[urgency as keyof typeof book.limits.ceilings] ?? []),
          ]),
        ),
        runningNeverWhen: all.flatMap((one) => one.book.limits.runningNeverWhen),
      },
    },
    library: {
      ...library,
      questions: Object.assign({}, ...all.map((one) => one.library.questions)) as Library['questions'],
      redFlags: Object.assign({}, ...all.map((one) => one.library.redFlags)) as Library['redFlags'],
    },
  }
}

function copy(book: RuleBook, library: Library, mark: string, copied: Copied): Written {
  const ruleId = (id: RuleId) => `${id}${mark}` as RuleId
  const questionId = (id: QuestionId) => (copied === 'rules' ? id : (`${id}${mark}` as QuestionId))
  const condition = (one: Condition): Condition => {
    switch (one.kind) {
      case 'all':
      case 'any':
        return { ...one, of: one.of.map(condition) }
      case 'not':
      case 'notRuledOut':
        return { ...one, of: condition(one.of) }
      case 'rule':
        return { ...one, rule: ruleId(one.rule) }
      case 'urgency':
        return one
      default:
        return { ...one, question: questionId(one.question) }
    }
  }
  const marked = <T>(words: Readonly<Record<string, T>>, rename: (id: never) => string) =>
    Object.fromEntries(Object.entries(words).map(([id, word]) => [rename(id as never), word]))
  return {
    book: {
      ...book,
      questions: book.questions.map((one) => ({
        ...one,
        id: questionId(one.id),
        ...(one.askedIf && { askedIf: condition(one.askedIf) }),
      })),
      redFlags: book.redFlags.map((one) => ({
        ...one,
        id: ruleId(one.id),
        when: condition(one.when),
        ...(one.raised && { raised: { ...one.raised, when: condition(one.raised.when) } }),
      })),
      causes: book.causes.map((one) => ({
        ...one,
        id: ruleId(one.id),
        strong: one.strong.map(condition),
        supporting: one.supporting.map(condition),
        against: one.against.map(condition),
      })),
      advice: book.advice.map((one) => ({
        ...one,
        id: ruleId(one.id),
        shownWhen: condition(one.shownWhen),
        neverWhen: one.neverWhen.map(condition),
      })),
      limits: {
        ceilings: Object.fromEntries(
          Object.entries(book.limits.ceilings).map(([urgency, allowed]) => [urgency, allowed.map(ruleId)]),
        ),
        runningNeverWhen: book.limits.runningNeverWhen.map(condition),
      },
    },
    library: {
      ...library,
      questions: marked(library.questions, questionId),
      redFlags: marked(library.redFlags, ruleId),
    },
  }
}
