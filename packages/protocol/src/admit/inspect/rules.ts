/** All rules, by subject. */
import { agreementRules } from './agreements'
import { balanceRules } from './balance'
import { bandRules } from './bands'
import { conditionRules } from './conditions'
import { countingRules } from './counting'
import { flowRules } from './flow'
import { migrationRules } from './migrations'
import { nameRules } from './names'
import { privacyRules } from './privacy'
import { questionRules } from './questions'
import { referenceRules } from './references'
import type { Rule } from './rule'
import { scoreRules } from './scores'
import { spokenRules } from './spoken'
import { testRules } from './tests'
import { textRules } from './texts'

/** Made at the first look: who never inspects a document can then leave the rules out of what a browser loads. */
let made: readonly Rule[] | undefined

export function rules(): readonly Rule[] {
  made ??= [
    ...nameRules,
    ...referenceRules,
    ...textRules,
    ...spokenRules,
    ...questionRules,
    ...testRules(),
    ...conditionRules,
    ...flowRules,
    ...bandRules,
    ...scoreRules,
    ...balanceRules,
    ...privacyRules,
    ...countingRules,
    ...agreementRules,
    ...migrationRules,
  ]
  return made
}
