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
      'medical-history',
      'leg-symptoms',
      'age',
      'pain-place',
      'onset',
      'pain-severity',
      'pain-duration',
      'pain-course',
      'daily-function',
      'bone-signs',
      'stiffness-signs',
      'running-background',
      'longest-run-jump',
      'mileage-ramp',
      'recent-changes',
      'run-days',
      'surface',
      'shoes',
      'heel-strike',
      'muscles',
      'strength-work',
      'daily-load',
      'painkiller-cautions',
    ])
    expect([sound?.book.redFlags.length, sound?.book.causes.length, sound?.book.advice.length]).toEqual([53, 10, 30])
  })
})
