import { describe, expect, it } from 'vitest'
import { checkRules, problemLine } from '#tools/rules.ts'

describe('the real rule book', () => {
  const { problems, lacks, sound } = checkRules('rules')
  it('has no problem, and every worked case comes out as written', () => expect(problems.map(problemLine)).toEqual([]))
  it('has a claim, a case that fires it and a near miss for every rule', () => expect(lacks).toEqual([]))
  it('names no dose in any of its words', () => {
    expect(JSON.stringify([sound?.book, sound?.library])).not.toMatch(
      /\d\s?(mg|milligrams?|ml|g|grams?|tablets?|capsules?|pills?)\b/i,
    )
  })
  it('has at least twelve whole runners', () => expect(sound?.raw['cases/runners'].size).toBeGreaterThanOrEqual(12))
  it('keeps the ids and the order that saved answers and the command line rely on', () => {
    expect(sound?.book.questions.map(({ id }) => id)).toEqual([
      'nerve-signs',
      'emergency-signs',
      'illness-signs',
      'leg-symptoms',
      'medical-history',
      'age',
      'pain-place',
      'daily-function',
      'bone-signs',
      'pain-duration',
      'pain-severity',
      'pain-course',
      'onset',
      'stiffness-signs',
      'running-background',
      'recent-changes',
      'longest-run-jump',
      'mileage-ramp',
      'run-days',
      'surface',
      'shoes',
      'heel-strike',
      'muscles',
      'strength-work',
      'daily-load',
      'painkiller-cautions',
    ])
    expect([sound?.book.redFlags.length, sound?.book.causes.length, sound?.book.advice.length]).toEqual([65, 10, 30])
  })
  it.each([
    ['breathless-triathlete', 'emergency', 'not-until-seen'],
    ['central-sacral-fracture', 'within-days', 'not-until-seen'],
    ['diabetes-and-worsening', 'same-day', 'not-until-seen'],
    ['crohns-and-stiff', 'routine', 'ask-first'],
    ['hip-or-groin', 'routine', 'ask-first'],
    ['sudden-at-66', 'within-days', 'not-until-seen'],
    ['painful-calf', 'same-day', 'not-until-seen'],
  ])('has the whole runner %s, with the urgency %s and the answer on running %s', (id, urgency, canIRun) =>
    expect(sound?.raw['cases/runners'].get(id)?.expect).toMatchObject({ urgency, canIRun }),
  )
})
