import type { OptionId, QuestionId } from '#core/basics/id.ts'
import type { QuestionShape } from '#core/compiled/columns.ts'
import { compile } from '#core/compiled/compile.ts'
import { type Atom, atoms, type Condition, NOT_SURE } from '#core/engine/condition.ts'
import { judge, type Known, RULED_OUT } from '#core/engine/judge.ts'
import { Run } from '#core/compiled/run.ts'
import { explain, type Reason, type Verdict, verdictOf } from '#core/engine/reason.ts'
import android from './android-fhir.json' with { type: 'json' }
import dmn from './dmn-tck.json' with { type: 'json' }
import { type DmnRow, mapDmn } from './dmn-tck.ts'
import { type EnableWhenRow, mapEnableWhen } from './enable-when.ts'
import fhir from './fhir-enable-when.json' with { type: 'json' }
import publicodes from './publicodes.json' with { type: 'json' }
import { mapPublicodes, type PublicodesRow } from './publicodes.ts'
import type { Fixture, Mapped, NotApplicable, Sheet } from './row.ts'

/** What became of a row: `wrong` holds a line for each way in which it was not met. */
export interface Fate {
  readonly case: string
  readonly notApplicable?: string
  readonly wrong: readonly string[]
  /** Where the row lets more than one verdict pass: the one that the judge came to. */
  readonly lenient?: Verdict
}
export interface Suite {
  readonly fixture: Omit<Fixture<unknown>, 'rows'>
  readonly fates: readonly Fate[]
}

/** Every row from outside, put to the judge and to the compiled engine. */
export const conform = (): readonly Suite[] => [
  suite(dmn as unknown as Fixture<DmnRow>, mapDmn),
  suite(publicodes as unknown as Fixture<PublicodesRow>, mapPublicodes),
  suite(fhir as unknown as Fixture<EnableWhenRow>, mapEnableWhen),
  suite(android as unknown as Fixture<EnableWhenRow>, mapEnableWhen),
]

function suite<Row>(fixture: Fixture<Row>, map: (row: Row) => Mapped | NotApplicable): Suite {
  return {
    fixture,
    fates: fixture.rows.map((row) => {
      const mapped = map(row)
      if ('because' in mapped) return { case: row.case, notApplicable: mapped.because, wrong: [] }
      return {
        case: row.case,
        wrong: wrongIn(mapped),
        ...(mapped.verdicts.length > 1 && { lenient: verdictOn(mapped.condition, mapped.sheets[0]!) }),
      }
    }),
  }
}

const knownOf = (sheet: Sheet): Known => ({
  reading: (question) => sheet.get(question) ?? 'absent',
  named: () => RULED_OUT,
})
const verdictOn = (condition: Condition, sheet: Sheet): Verdict => verdictOf(judge(condition, knownOf(sheet)))

/** A line for each sheet on which the row does not come out as published. */
export function wrongIn({ condition, sheets, verdicts, missing }: Mapped): string[] {
  const run = new Run(compile([condition], shapes(condition, sheets)))
  return sheets.flatMap((sheet) => {
    const reason = explain(condition, knownOf(sheet))
    const judged = verdictOn(condition, sheet)
    run.evaluate(knownOf(sheet))
    const wrong = [judged, run.verdict(0)]
      .filter((verdict) => !verdicts.includes(verdict))
      .map((verdict) => `${told(sheet)} is ${verdict}, not ${verdicts.join(' or ')}`)
    const needed = judged === 'undetermined' ? unasked(reason) : []
    return missing && needed.join() !== missing.join()
      ? [...wrong, `${told(sheet)} still needs [${needed.join()}], not [${missing.join()}]`]
      : wrong
  })
}

/** The questions that were not asked and leave their part of the condition open. */
function unasked(reason: Reason): string[] {
  if (reason.kind === 'answer') return reason.basis === 'not-asked' ? [reason.question] : []
  return 'of' in reason ? reason.of.filter(({ verdict }) => verdict === 'undetermined').flatMap(unasked) : []
}

const KINDS = { is: 'choice', includes: 'choices', atLeastOf: 'choices', atLeast: 'scale', atMost: 'scale' } as const

/** The questions of a condition, with every option that it or an answer names. */
function shapes(condition: Condition, sheets: readonly Sheet[]): QuestionShape[] {
  const read = atoms(condition).filter((one): one is Atom => 'question' in one)
  const answered = (question: QuestionId): OptionId[] =>
    sheets.flatMap((sheet) => {
      const reading = sheet.get(question)
      return typeof reading === 'object' && 'ticked' in reading ? reading.ticked : []
    })
  return [...new Set(read.map(({ question }) => question))].map((id) => {
    const own = read.filter(({ question }) => question === id)
    const options = [...own.flatMap((atom) => ('options' in atom ? atom.options : [])), ...answered(id)].filter(
      (option) => option !== NOT_SURE,
    )
    return { id, kind: KINDS[own[0]!.kind], options: [...new Set(options)] }
  })
}

const told = (sheet: Sheet): string => JSON.stringify([...sheet])
