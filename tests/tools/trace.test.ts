import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import type { RuleId } from '#core/basics/id.ts'
import { checkRules } from '#tools/rules.ts'
import { leaningOn, traceOf } from '#tools/traceability.ts'

const { book, library, raw, contract } = checkRules('rules').sound!
const traces = traceOf(book, library, raw)

describe('the trace from source to case', () => {
  it('holds every rule, each with a source, a case that fires it and a near miss', () => {
    expect(traces).toHaveLength(book.redFlags.length + book.causes.length + book.advice.length)
    for (const { id, sources, fires, nearly } of traces) {
      expect(sources.length, id).toBeGreaterThan(0)
      expect(fires, id).toBeGreaterThan(0)
      expect(nearly, id).toBeGreaterThan(0)
    }
  })

  it('is printed by the command as one row for each rule', () => {
    const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'src/tools/trace.ts'], {
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    for (const { id, file } of traces) expect(stdout).toContain(`[${id}](${file})`)
  })
})

describe('the proofs that lean on a rule', () => {
  it('are found by silencing it: squeezed nerves carry the proof that emergency signs stop', () => {
    expect(leaningOn(book, library, contract, 'cauda-equina' as RuleId)).toContain('emergency-signs-stop')
  })
  it('are none for a rule that there is not: nothing was silenced', () => {
    expect(leaningOn(book, library, contract, 'no-such-rule' as RuleId)).toEqual([])
  })
})
