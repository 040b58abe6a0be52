import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stringify } from 'yaml'
import { describe, expect, it } from 'vitest'
import { caseFile, sheetLines } from '#core/proof/counterexample.ts'
import { proveBook } from '#core/contract/properties.ts'
import { checkRules } from '#tools/rules.ts'
import { book } from '../../support/book.ts'
import { sheetOf } from '../../support/sheets.ts'

describe('a sheet that breaks a property', () => {
  it('reads in the words of the questionnaire, one line for each answer', () => {
    expect(
      sheetLines(
        book,
        sheetOf({
          'pain-severity': 7,
          age: 'under-18',
          'leg-symptoms': ['foot-drop', 'not-sure'],
          'nerve-signs': [],
          'pain-course': 'not-sure',
        }),
      ),
    ).toEqual([
      'Since your back began to hurt, have any of these started? No, none of these bladder, bowel, sexual, numbness or leg changes',
      'Do you have any of these in a leg or foot? A weak foot or knee + Not sure about one',
      'How old are you? Under 18',
      'How bad does your pain get at its worst? 7',
      'How is the pain changing? Not sure',
    ])
    expect(sheetLines(book, sheetOf({}))).toEqual(['No question is answered.'])
  })

  it('is a worked case that the broken rule book takes as it stands, and the mended one does not', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'broken-'))
    try {
      cpSync('rules', folder, { recursive: true })
      const flag = path.join(folder, 'red-flags/kidney-stone.yaml')
      const sound = readFileSync(flag, 'utf8')
      writeFileSync(flag, sound.replace('urgency: emergency', 'urgency: same-day'))
      const broken = checkRules(folder)
      const { book, library } = broken.inOrder!
      const { contract } = broken
      const [failed, ...others] = proveBook(book, library, contract!).proofs.filter(({ holds }) => !holds)
      expect([failed, ...others].map((proof) => proof!.id)).toEqual(['emergency-signs-stop', 'red-flags-are-as-urgent'])
      const file = caseFile(book, 'Breaks it', failed!.violations[0]!.whole!)
      writeFileSync(path.join(folder, 'cases/runners/breaks-it.yaml'), stringify(file))
      const about = () =>
        checkRules(folder)
          .problems.filter((problem) => problem.file.endsWith('breaks-it.yaml'))
          .map(({ message }) => message)
      expect(about()).toEqual([])
      writeFileSync(flag, sound)
      expect(about()).toContain('expected "same-day", got "emergency"')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('is no worked case while the interview goes on', () =>
    expect(caseFile(book, 'Partial', sheetOf({ age: '18-34' }))).toBeUndefined())
})
