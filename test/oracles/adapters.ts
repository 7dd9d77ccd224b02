import type { Adapter } from './adapter.js'
import { breakEven } from './functions/break-even.js'
import { businessCase } from './functions/business-case.js'
import { costs } from './functions/costs.js'
import { summary } from './functions/summary.js'
import { anovaNist } from './topics/anova-nist.js'
import { correlation } from './topics/correlation.js'
import { descriptive } from './topics/descriptive.js'
import { distributions } from './topics/distributions.js'
import { egoNetwork } from './topics/ego-network.js'
import { funnel } from './topics/funnel.js'
import { likertNps } from './topics/likert-nps.js'
import { metaAnalysis } from './topics/meta-analysis.js'
import { multiplicity } from './topics/multiplicity.js'
import { olsNist } from './topics/ols-nist.js'
import { pairedChange } from './topics/paired-change.js'
import { power } from './topics/power.js'
import { proportions } from './topics/proportions.js'
import { randomIntercept } from './topics/random-intercept.js'
import { scaleScoring } from './topics/scale-scoring.js'

/** Which of our functions answers which oracle. What is not listed here is skipped, and said to be. */
export const adapters: Readonly<Record<string, Adapter>> = {
  // Topics of test/oracles/statistics: one file each under topics/.
  'anova-nist': anovaNist,
  correlation,
  descriptive,
  distributions,
  'ego-network': egoNetwork,
  funnel,
  'likert-nps': likertNps,
  'meta-analysis': metaAnalysis,
  multiplicity,
  'ols-nist': olsNist,
  'paired-change': pairedChange,
  power,
  proportions,
  'random-intercept': randomIntercept,
  'scale-scoring': scaleScoring,
  // Functions of test/oracles/economics: under functions/, by the whole hint as the oracle writes it.
  businessCase,
  breakEven,
  costs,
  summary
}
