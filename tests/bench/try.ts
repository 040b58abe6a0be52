import { CONTESTANTS } from './contestants.ts'
import { truths } from './ours.ts'
import { drawRules, drawSheets } from './workload.ts'
const rules = drawRules({ family: 'fixed', rules: Number(process.argv[2] ?? 80) })
const sheets = drawSheets(rules, 30, 1)
const half = drawSheets(rules, 30, 0.5, 9)
const met = sheets.map((s) => truths(rules.conditions, s).filter((v) => v === 2).length / rules.conditions.length)
console.log('share met', met.slice(0, 6))
for (const c of CONTESTANTS) {
  if (process.argv[3] && !c.name.includes(process.argv[3])) continue
  try {
  const src = c.source(rules)
  const t0 = performance.now()
  const r = await c.load(src)
  const t1 = performance.now()
  let bad = 0
  const inputs = sheets.map((s) => r.input(s))
  for (const [i, s] of sheets.entries()) { await r.evaluate(inputs[i]); const v = r.verdicts(); const t = truths(rules.conditions, s); if (v.some((x, k) => x !== t[k])) { bad++; if (bad === 1) { const k = v.findIndex((x, k) => x !== t[k]); console.log('  first', k, v[k], t[k], JSON.stringify(rules.conditions[k])) } } }
  const t2 = performance.now(); let n = 0
  while (performance.now() - t2 < 300) for (const i of inputs) { const p = r.evaluate(i); if (p) await p; n++ }
  const ns = (performance.now() - t2) / n * 1e6
  let wrongSheets = 0, u0 = 0, u2 = 0, other = 0, und = 0
  const hin = half.map((s) => r.input(s))
  let err = ''
  for (const [i, s] of half.entries()) { try { await r.evaluate(hin[i]) } catch (e) { err = String(e).slice(0, 80); continue } const v = r.verdicts(); const t = truths(rules.conditions, s); let w = false; v.forEach((x, k) => { if (t[k] === 1) und++; if (x !== t[k]) { w = true; if (t[k] === 1 && x === 0) u0++; else if (t[k] === 1 && x === 2) u2++; else other++ } }); if (w) wrongSheets++ }
  console.log(c.name.padEnd(36), 'load', (t1 - t0).toFixed(1), 'bad', bad, 'ns/sheet', ns.toFixed(0), 'ns/rule', (ns / rules.conditions.length).toFixed(2), 'wrong half', wrongSheets, 'und', und, 'as no', u0, 'as yes', u2, 'other', other, err)
  } catch (e) { console.log(c.name, 'ERR', (e as Error).stack?.slice(0, 400)) }
}
