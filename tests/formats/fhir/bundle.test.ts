import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '#core/assessment/assess.ts'
import { clinicianNote } from '#core/note/note.ts'
import type { Library, RuleBook } from '#core/rulebook/book.ts'
import { bundleOf } from '#formats/fhir/bundle.ts'
import type { Bundle, Composition, Observation, QuestionnaireResponse } from '#formats/fhir/r4.ts'
import { toldNote } from '#words/fhir.ts'
import { book, library, optionsOf } from '../../support/book.ts'
import { fileOf, finishedSheet, MADE, noteOf } from '../../support/finished.ts'
import { runnerWith } from '../../support/runner.ts'

const resources = <T>(bundle: Bundle, type: string): T[] =>
  bundle.entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === type) as T[]
const observation = (bundle: Bundle, code: string): Observation =>
  resources<Observation>(bundle, 'Observation').find((one) => one.code.coding!.some((coding) => coding.code === code))!
const responseIn = (bundle: Bundle): QuestionnaireResponse =>
  resources<QuestionnaireResponse>(bundle, 'QuestionnaireResponse')[0]!
const compositionIn = (bundle: Bundle): Composition => resources<Composition>(bundle, 'Composition')[0]!
const answersTo = (bundle: Bundle, linkId: string) =>
  responseIn(bundle)
    .item.flatMap(({ item = [] }) => item)
    .find((one) => one.linkId === linkId)
    ?.answer?.map(({ valueCoding }) => valueCoding.code)
/** The four ways of a sign, as FHIR says them. */
const stateOf = (one: NonNullable<Observation['component']>[number]) =>
  one.valueBoolean === undefined
    ? { 'asked-unknown': 'not-sure', 'not-asked': 'not-asked' }[one.dataAbsentReason!.coding![0]!.code]
    : one.valueBoolean
      ? 'yes'
      : 'no'

describe('the same as the note, over random interviews', () => {
  test('the urgency, each sign in its four ways, the red flags, how bad the pain is, and the versions', () => {
    fc.assert(
      fc.property(finishedSheet(), (answers) => {
        const [note, bundle] = [noteOf(answers), fileOf(answers)]
        const outcome = observation(bundle, 'urgency')
        expect(outcome.valueCodeableConcept!.coding![0]!.code).toBe(note.urgency)
        expect(
          (outcome.component ?? []).map(({ code, valueCodeableConcept }) => [
            code.coding![0]!.code,
            valueCodeableConcept!.coding![0]!.code,
          ]),
        ).toEqual([
          ...note.met.map(({ rule }) => [rule, 'met']),
          ...note.unsettled.map(({ rule }) => [rule, 'undetermined']),
        ])
        for (const { question, signs } of note.signs)
          expect(
            observation(bundle, question).component!.map((one) => [one.code.coding![0]!.code, stateOf(one)]),
            question,
          ).toEqual(signs.map(({ option, state }) => [option, state]))
        const said = note.sections
          .flatMap(({ facts }) => facts)
          .find(({ question }) => question === 'pain-severity')!.said
        const pain = observation(bundle, '72514-3')
        expect(pain.valueQuantity?.value ?? pain.dataAbsentReason!.coding![0]!.code).toBe(
          said.kind === 'score' ? said.score : said.kind === 'not-sure' ? 'asked-unknown' : 'not-asked',
        )
        expect(responseIn(bundle).questionnaire.split('|')[1]).toBe(note.versions.rulebook)
        expect(JSON.stringify(resources(bundle, 'Device'))).toContain(`"value":"${note.versions.app}"`)
      }),
      { numRuns: 150 },
    )
  })

  test('what a human reads says the same urgency, names every sign and its answer, and names every red flag', () => {
    fc.assert(
      fc.property(finishedSheet(), (answers) => {
        const [note, bundle] = [noteOf(answers), fileOf(answers)]
        const read = compositionIn(bundle)
          .section.map(({ text }) => text.div)
          .join('')
          .replaceAll('&#39;', "'")
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&')
        expect(read).toContain(toldNote(note).urgency)
        for (const flag of [...note.met, ...note.unsettled]) expect(read).toContain(flag.name)
        const words = { yes: 'Yes', no: 'No', 'not-sure': 'Not sure' }
        for (const { name, signs } of note.signs)
          for (const sign of signs)
            if (sign.state !== 'not-asked')
              expect(read).toContain(`<th>${name}: ${sign.name}</th><td>${words[sign.state]}</td>`)
      }),
      { numRuns: 60 },
    )
  })
})

describe('not knowing is never a no', () => {
  test('"none of these", "not sure" and a question that was not asked are three different things', () => {
    const bundle = fileOf(
      runnerWith({ shoes: [], muscles: ['not-sure'], onset: 'not-sure', 'leg-symptoms': ['foot-drop', 'not-sure'] }),
    )
    expect(answersTo(bundle, 'shoes')).toEqual(['none'])
    expect(answersTo(bundle, 'onset')).toEqual(['not-sure'])
    expect(answersTo(bundle, 'leg-symptoms')).toEqual(['foot-drop', 'not-sure'])
    expect(answersTo(bundle, 'stiffness-signs')).toBeUndefined()
    expect(observation(bundle, 'stiffness-signs').component!.map(stateOf)).toEqual(
      observation(bundle, 'stiffness-signs').component!.map(() => 'not-asked'),
    )
    expect(
      observation(bundle, 'leg-symptoms').component!.map((one) => [one.code.coding![0]!.code, stateOf(one)]),
    ).toEqual(optionsOf('leg-symptoms').map((id) => [id, id === 'foot-drop' ? 'yes' : 'not-sure']))
  })

  test('a list in which everything is ticked keeps its "not sure"', () => {
    expect(
      answersTo(fileOf(runnerWith({ 'leg-symptoms': [...optionsOf('leg-symptoms'), 'not-sure'] })), 'leg-symptoms'),
    ).toContain('not-sure')
  })

  test('a severity that the runner is not sure about has no number', () => {
    const pain = observation(fileOf(runnerWith({ 'pain-severity': 'not-sure' })), '72514-3')
    expect(pain.valueQuantity).toBeUndefined()
    expect(pain.dataAbsentReason!.coding![0]!.code).toBe('asked-unknown')
  })

  test.each([0, 2, 10])("a severity of %i is that number, never a code of LOINC's answer list", (score) => {
    const bundle = fileOf(runnerWith({ 'pain-severity': score }))
    expect(observation(bundle, '72514-3').valueQuantity).toEqual({
      value: score,
      unit: '{score}',
      system: 'http://unitsofmeasure.org',
      code: '{score}',
    })
    expect(JSON.stringify(bundle)).not.toMatch(/"LA\d/)
  })
})

describe('the document', () => {
  const bundle = fileOf(runnerWith({ 'illness-signs': ['fever-or-shivering'] }))

  test('begins with its summary, has a name and a time, and names every entry once', () => {
    expect(bundle).toMatchObject({
      type: 'document',
      timestamp: '2025-11-24T09:05:00+01:00',
      identifier: { system: 'urn:ietf:rfc:3986' },
    })
    expect(bundle.entry[0]!.resource.resourceType).toBe('Composition')
    const names = bundle.entry.map(({ fullUrl }) => fullUrl)
    expect(new Set(names).size).toBe(names.length)
    for (const name of [...names, bundle.identifier.value])
      expect(name).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  test('the summary leads to every other entry, and every reference leads somewhere', () => {
    const { text, ...led } = compositionIn(bundle)
    const refers = (value: unknown): string[] =>
      [...JSON.stringify(value).matchAll(/"reference":"([^"]+)"/g)].map(([, name]) => name!)
    const names = bundle.entry.map(({ fullUrl }) => fullUrl)
    expect(text.div).toContain('not a diagnosis')
    expect([...refers(led)].sort()).toEqual(names.slice(1).sort())
    for (const name of refers(bundle)) expect(names).toContain(name)
  })

  test('made twice of the same note it is the same to the byte, and another answer gives another name', () => {
    expect(JSON.stringify(fileOf(runnerWith({})))).toBe(JSON.stringify(fileOf(runnerWith({}))))
    expect(fileOf(runnerWith({})).identifier).not.toEqual(fileOf(runnerWith({ surface: 'hard' })).identifier)
  })

  test('nobody is named: no patient, no subject, no contact', () => {
    expect(bundle.entry.map(({ resource }) => resource.resourceType)).not.toContain('Patient')
    expect(JSON.stringify(bundle)).not.toMatch(/"(subject|birthDate|family|given|telecom|address|photo)":/)
    expect(responseIn(bundle)).toMatchObject({
      author: { type: 'Patient', display: 'The patient (not named)' },
      source: { type: 'Patient' },
    })
  })

  test('no empty text, list or part stands anywhere in it', () => {
    const look = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return expect(value).not.toBe('')
      expect(Object.keys(value).length).toBeGreaterThan(0)
      Object.values(value).forEach(look)
    }
    look(bundle)
  })

  test('a note with a day alone has no time of day made up for its answers', () => {
    const answers = runnerWith({})
    const note = clinicianNote(book, library, answers, assess(book, answers), { today: MADE.today, appVersion: '1' })
    const dayAlone = bundleOf(book, note, toldNote(note))
    expect(responseIn(dayAlone).authored).toBe('2025-11-24')
    expect(dayAlone.timestamp).toBe('2025-11-24T00:00:00Z')
  })

  test.each([
    [0, 'Z'],
    [-210, '-03:30'],
    [345, '+05:45'],
  ])('a clock that is %i minutes ahead of UTC is written %s', (offsetMinutes, zone) => {
    const answers = runnerWith({})
    const note = clinicianNote(book, library, answers, assess(book, answers), {
      ...MADE,
      time: { hour: 23, minute: 0, offsetMinutes },
    })
    expect(responseIn(bundleOf(book, note, toldNote(note))).authored).toBe(`2025-11-24T23:00:00${zone}`)
  })

  test('is not made with another rule book than the note', () => {
    const note = noteOf(runnerWith({}))
    expect(() => bundleOf({ ...book, hash: 'other' }, note, toldNote(note))).toThrow('another rule book')
  })
})

describe('hostile words', () => {
  const HOSTILE = `<script>alert("1")</script><img src=x onerror='x'> & \u202E\u2066rtl\u200B\u200F\uFEFF \u0000\u0007 \uD800 ${'long '.repeat(400)}`
  const everyText = <T>(value: T): T => {
    if (Array.isArray(value)) return value.map(everyText) as T
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        typeof inner === 'string' &&
        ['heading', 'label', 'clinical', 'title', 'why', 'hint', 'notSure', 'none', 'summary'].includes(key)
          ? HOSTILE
          : everyText(inner),
      ]),
    ) as T
  }
  const [evilBook, evilLibrary]: [RuleBook, Library] = [everyText(book), everyText(library)]
  const answers = runnerWith({ 'illness-signs': ['fever-or-shivering'], 'leg-symptoms': ['not-sure'] })
  const note = clinicianNote(evilBook, evilLibrary, answers, assess(evilBook, answers), MADE)
  const file = JSON.stringify(bundleOf(evilBook, note, toldNote(note)))

  test('hold nothing that hides, turns the text around or is forbidden in FHIR', () => {
    const texts: string[] = []
    JSON.parse(file, (_, value: unknown) => (typeof value === 'string' && texts.push(value), value))
    for (const text of texts)
      // eslint-disable-next-line no-control-regex -- these must not be there
      expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/)
    for (const text of texts) expect(text).not.toMatch(/\p{Cs}/u)
  })

  test('stand in the summary as text, never as markup', () => {
    const { section, text } = compositionIn(JSON.parse(file) as Bundle)
    for (const { div } of [text, ...section.map((one) => one.text)]) {
      expect(
        div.replaceAll(/<\/?(div|p|ul|li|table|tbody|tr|th|td)( xmlns="http:\/\/www\.w3\.org\/1999\/xhtml")?>/g, ''),
      ).not.toMatch(/[<>]/)
      expect(div).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/)
    }
  })
})
