import { expect, it } from 'vitest'
import { inspect } from '#core/rulebook/inspect.ts'
import type { RuleFile } from '#core/rulebook/rawfile.ts'
import { ruleFiles } from '../support/rule-files.ts'

/** The contract is inspected by itself. */
const files = ruleFiles('rules').filter(({ path }) => !path.startsWith('contract/'))
type Data = Record<string, unknown>

/** The faults of the real rule book with one file changed, or gone where nothing is left of it. */
function faultsAfter(path: string, change: (data: Data) => Data | undefined): string[] {
  const others = files.filter((file) => file.path !== path)
  const data = change(structuredClone((files.find((file) => file.path === path)?.data ?? {}) as Data))
  const changed: RuleFile[] = data ? [...others, { path, data }] : others
  return inspect(changed).faults.map((fault) => `${fault.path} ${fault.at.join('.')}: ${fault.message}`)
}
const set = (values: Data) => (data: Data) => ({ ...data, ...values })
const numbers = (edit: (numbers: Data[]) => void) => (data: Data) => {
  edit(data['numbers'] as Data[])
  return data
}
const parts = (edit: (parts: { hazards: string[] }[]) => void) => (data: Data) => {
  edit((data['case'] as Data)['parts'] as { hazards: string[] }[])
  return data
}

it('the real rule book has no such fault', () => expect(inspect(files).faults).toEqual([]))

it.each<[string, string, (data: Data) => Data | undefined, string]>([
  ['of an urgency without words', 'urgencies/routine', () => undefined, 'urgencies/routine : this file is missing'],
  [
    'of words for an urgency that there is not, with the right word',
    'urgencies/same-dya',
    () => files.find(({ path }) => path === 'urgencies/same-day')!.data as Data,
    'urgencies/same-dya : there is no urgency "same-dya" (did you mean "same-day"?)',
  ],
  [
    'when a more urgent result may be seen no sooner than a less urgent one',
    'urgencies/within-days',
    set({ seenBy: 28 }),
    'urgencies/within-days seenBy: "within-days" is more urgent than "routine", so it has to be seen before day 28',
  ],
  [
    'when words are taken over from an urgency that has none of its own',
    'urgencies/routine',
    set({ sooner: { like: 'within-days' } }),
    'urgencies/routine sooner.like: urgencies/within-days says nothing under "sooner" itself',
  ],
  ['when the emergency words are gone', 'emergency', () => undefined, 'emergency : this file is missing'],
  [
    'of an emergency number with anything but digits',
    'emergency',
    numbers((all) => (all[0]!['number'] = '1-1-2')),
    'emergency numbers.0.number: write a number to call, in quotation marks',
  ],
  [
    'of a number for a place that stands there twice',
    'emergency',
    numbers((all) => (all[1]!['id'] = 'europe')),
    'emergency numbers.1.id: "europe" is there twice',
  ],
  [
    'of a country that two places claim',
    'emergency',
    numbers((all) => (all[3]!['countries'] = ['AU', 'GB'])),
    'emergency numbers.3.countries.1: "GB" is there twice',
  ],
  [
    'of a word that does harm in an emergency sentence',
    'emergency',
    set({ mistake: 'Sorry, call anyway.' }),
    'emergency mistake: no "please", "sorry" or "oops"',
  ],
  [
    'of a control that nothing shows',
    'hazards/own-fault',
    set({ controls: [{ says: 'We look after it.', shownBy: [] }] }),
    'hazards/own-fault controls.0.shownBy: Too small: expected array to have >=1 items',
  ],
  [
    'of a hazard on which no part of the safety case rests',
    'safety',
    parts((all) => all[0]!.hazards.pop()),
    'hazards/alarm-fatigue : no part of the safety case rests on this hazard',
  ],
  [
    'of a hazard that there is not, with the right word',
    'safety',
    parts((all) => all[0]!.hazards.push('folklor')),
    'safety case.parts.0.hazards.4: there is no hazard "folklor" (did you mean "folklore"?)',
  ],
  [
    'of a hazard that two parts of the safety case claim',
    'safety',
    parts((all) => all[0]!.hazards.push('folklore')),
    'safety case.parts.1.hazards.2: "folklore" is there twice',
  ],
])('an author is told %s', (_what, path, change, fault) => expect(faultsAfter(path, change)).toContain(fault))
