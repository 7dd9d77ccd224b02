import type { Adapter } from './adapter.js'
import { benefits } from './functions/benefits.js'
import { breakEven } from './functions/break-even.js'
import { businessCase } from './functions/business-case.js'
import { costs } from './functions/costs.js'
import { discounting } from './functions/discounting.js'
import { optimism } from './functions/optimism.js'
import { options } from './functions/options.js'
import { prices } from './functions/prices.js'
import { returns } from './functions/returns.js'
import { risk } from './functions/risk.js'
import { sensitivity } from './functions/sensitivity.js'
import { socialValue } from './functions/social-value.js'
import { staffCosts } from './functions/staff-costs.js'
import { summary } from './functions/summary.js'
import { agreement } from './topics/agreement.js'
import { ancova } from './topics/ancova.js'
import { anovaNist } from './topics/anova-nist.js'
import { attritionIpw } from './topics/attrition-ipw.js'
import { bootstrap } from './topics/bootstrap.js'
import { cohortTable } from './topics/cohort-table.js'
import { correlation } from './topics/correlation.js'
import { descriptive } from './topics/descriptive.js'
import { differenceInDifferences } from './topics/difference-in-differences.js'
import { distributions } from './topics/distributions.js'
import { economics } from './topics/economics.js'
import { economicsMonteCarlo } from './topics/economics-mc.js'
import { egoNetwork } from './topics/ego-network.js'
import { funnel } from './topics/funnel.js'
import { likertNps } from './topics/likert-nps.js'
import { independentSamples } from './topics/independent-samples.js'
import { metaAnalysis } from './topics/meta-analysis.js'
import { missingData } from './topics/missing-data.js'
import { mmrm } from './topics/mmrm.js'
import { multiplicity } from './topics/multiplicity.js'
import { olsNist } from './topics/ols-nist.js'
import { pairedChange } from './topics/paired-change.js'
import { power } from './topics/power.js'
import { proportions } from './topics/proportions.js'
import { randomIntercept } from './topics/random-intercept.js'
import { reliability } from './topics/reliability.js'
import { reliableChange } from './topics/reliable-change.js'
import { responseFlow } from './topics/response-flow.js'
import { responseShift } from './topics/response-shift.js'
import { scaleScoring } from './topics/scale-scoring.js'
import { severalGroups } from './topics/several-groups.js'
import { suppression } from './topics/suppression.js'

/** Which of our functions answers which oracle. What is not listed here is skipped, and said to be. */
export const adapters: Readonly<Record<string, Adapter>> = {
  // Topics of test/oracles/statistics: one file each under topics/.
  agreement,
  ancova,
  'anova-nist': anovaNist,
  'attrition-ipw': attritionIpw,
  bootstrap,
  'cohort-table': cohortTable,
  correlation,
  descriptive,
  'difference-in-differences': differenceInDifferences,
  distributions,
  economics,
  'economics-mc': economicsMonteCarlo,
  'ego-network': egoNetwork,
  funnel,
  'likert-nps': likertNps,
  'independent-samples': independentSamples,
  'meta-analysis': metaAnalysis,
  'missing-data': missingData,
  mmrm,
  multiplicity,
  'ols-nist': olsNist,
  'paired-change': pairedChange,
  power,
  proportions,
  'random-intercept': randomIntercept,
  reliability,
  'reliable-change': reliableChange,
  'response-flow': responseFlow,
  'response-shift': responseShift,
  'scale-scoring': scaleScoring,
  'several-groups': severalGroups,
  suppression,
  // Functions of test/oracles/economics: under functions/, by the whole hint as the oracle writes it.
  businessCase,
  breakEven,
  costs,
  summary,
  ...benefits,
  ...discounting,
  ...optimism,
  ...options,
  ...prices,
  ...returns,
  ...risk,
  ...sensitivity,
  ...socialValue,
  ...staffCosts
}
