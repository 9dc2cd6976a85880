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

export const rules: readonly Rule[] = [
  ...nameRules,
  ...referenceRules,
  ...textRules,
  ...spokenRules,
  ...questionRules,
  ...testRules,
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
