import type { ClinicianNote } from '#core/note/note.ts'
import type { Fact } from '#core/note/facts.ts'
import { nameInWords, noteWords, saidInWords } from '#words/note.ts'

/**
 * Letters and digits alone: paper breaks lines, joins letters and sets capitals where the note does none of it.
 */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** What of these texts does not stand on the paper. */
export function missingOn(paper: string, texts: readonly string[]): string[] {
  const there = bare(paper)
  return texts.filter((text) => !there.includes(bare(text)))
}

/** All that a note says and every form of the sheet has to say, in the words of the note. */
export const saidByNote = (note: ClinicianNote): string[] => [
  note.level.name,
  ...[...note.met, ...note.unsettled, ...note.causes, ...note.advice].map(({ name }) => name),
  ...note.withheld.flatMap(({ advice }) => advice.map(({ name }) => name)),
  ...note.signs.flatMap(signsSaid),
  ...[...note.sections.flatMap(({ facts }) => facts), ...note.outside].flatMap(factSaid),
  ...note.byHand.map((blank) => noteWords.byHand[blank]),
  note.own.aim,
  ...note.own.cannot.map(({ what }) => what),
  noteWords.versions(note.versions),
  noteWords.disclaimer,
]

/** A list of signs with its name, and each state with its signs in one run: a sign never loses its yes or no. */
const signsSaid = ({ name, signs, notAsked }: ClinicianNote['signs'][number]): string[] => [
  name,
  ...(notAsked
    ? []
    : (['yes', 'not-sure', 'no'] as const).flatMap((state) => {
        const names = signs.filter((sign) => sign.state === state).map((sign) => sign.name)
        return names.length > 0 ? [`${noteWords.state[state]} ${names.join(' ')}`] : []
      })),
]

const factSaid = (fact: Fact): string[] => [
  nameInWords(fact),
  ...(fact.said.kind === 'options' ? fact.said.options.map(({ name }) => name) : [saidInWords(fact.said)]),
]
