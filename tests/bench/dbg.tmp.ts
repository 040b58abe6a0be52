import { openStall } from './stall.ts'
import { CONTESTANTS } from './contestants.ts'
const script = new URL('node_modules/.stand/stand.js', import.meta.url).pathname
for (const { name } of CONTESTANTS) { const t = performance.now(); const s = await openStall(script, true); console.log(name, 'open', (performance.now() - t).toFixed(0)); try { const l = await s.load(name, { family: 'fixed', rules: 80 }); console.log('  loaded', (performance.now() - t).toFixed(0), l.makesCode); const v = await s.verdicts('complete', 60000); console.log('  verdicts', v.length, (performance.now() - t).toFixed(0)) } catch (e) { console.log('  ', String(e).slice(0, 120)) } s.close() }
process.exit()
