import { closures } from './closures.ts'
import type { Contestant } from './contestant.ts'
import { compiled, interpreter } from './ours.ts'
import { celJs, jexlPeer } from './peers/expressions.ts'
import { jsonLogicCompiled, jsonLogicInterpreted, jsonLogicJs } from './peers/json-logic.ts'
import { jsonRulesEngine } from './peers/json-rules-engine.ts'
import { publicodes } from './peers/publicodes.ts'
import { zenEngine } from './peers/zen-engine.ts'
import { straightLine, straightLineKleene } from './straight-line.ts'

export const CONTESTANTS: readonly Contestant[] = [
  compiled,
  interpreter,
  jsonRulesEngine,
  jsonLogicJs,
  jsonLogicInterpreted,
  jsonLogicCompiled,
  celJs,
  jexlPeer,
  zenEngine,
  publicodes,
  closures,
  straightLine,
  straightLineKleene,
]
