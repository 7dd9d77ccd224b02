import type { CohortTable } from '../src/core/statistics/cohort-table/cohort-table.js'
import type { CohortRow } from '../src/core/statistics/cohort-table/wave-comparison.js'
import type { OverWaves } from '../src/core/statistics/cohort-table/over-waves.js'
import type { Figures } from './figures.js'

/** The figures of a table under the names that the R programs use: cells by scale, wave and cohort. */
export function cellFigures({ scales }: CohortTable): Figures {
  return new Map(
    scales.flatMap(({ comparisons }, scale) =>
      comparisons.flatMap(({ wave, rows }) =>
        rows.map((row) => [`${scale + 1} ${wave} ${row.cohort}`, cellOf(row)] as const)
      )
    )
  )
}

function cellOf(row: CohortRow): Readonly<Record<string, number | null>> {
  const { mean, standardised, wilcoxon, hodgesLehmann, sign } = row.change
  return {
    n: mean.nPairs,
    meanPre: mean.meanPre,
    meanPost: mean.meanPost,
    meanChange: mean.meanChange,
    sdChange: mean.sdChange,
    low: mean.interval?.low ?? null,
    high: mean.interval?.high ?? null,
    p: mean.p,
    dZ: standardised.dZ,
    gAv: standardised.gAv,
    gAvLow: standardised.gAvInterval?.low ?? null,
    gAvHigh: standardised.gAvInterval?.high ?? null,
    wPlus: wilcoxon.wPlus,
    pWilcoxonNormal: wilcoxon.normalCorrected?.p ?? null,
    hodgesLehmann: hodgesLehmann.estimate,
    hodgesLehmannLow: hodgesLehmann.interval?.low ?? null,
    hodgesLehmannHigh: hodgesLehmann.interval?.high ?? null,
    probabilityOfImprovement: sign.probabilityOfImprovement,
    pHolm: row.pHolm,
    pBenjaminiHochberg: row.pBenjaminiHochberg,
    shrunken: row.shrunkenChange,
    funnelZ: row.funnel?.z ?? null
  }
}

/** What cohorts say together, by scale and wave. */
export function comparisonFigures({ scales }: CohortTable): Figures {
  return new Map(
    scales.flatMap(({ comparisons }, scale) =>
      comparisons.map(({ wave, pooled, funnel, ancova }) => {
        const mean = pooled.status === 'ok' ? pooled.reml : null
        return [
          `${scale + 1} ${wave}`,
          {
            tau2: mean?.tau2 ?? null,
            estimate: mean?.estimate ?? null,
            standardError: mean?.hartungKnapp.standardError ?? null,
            predictionLow: mean?.predictionInterval?.low ?? null,
            q: pooled.status === 'ok' ? pooled.q : null,
            phi: funnel.status === 'ok' ? funnel.phi : null,
            n: ancova.n,
            f: ancova.cohortTest?.f ?? null,
            df1: ancova.cohortTest?.df1 ?? null,
            df2: ancova.cohortTest?.df2 ?? null,
            pAncova: ancova.cohortTest?.p ?? null
          }
        ] as const
      })
    )
  )
}

/** Changes from the first wave, by scale and wave. */
export function modelFigures(models: readonly OverWaves[]): Figures {
  return new Map(
    models.flatMap(({ waves, model }, scale) => {
      if (model.status !== 'ok') return []
      const { minusTwoLogLikelihood } = model
      return model.changes
        .filter(({ from }) => from === 0)
        .map(({ to, estimate, standardError, df }) => {
          return [`${scale + 1} ${waves[to] ?? ''}`, { estimate, standardError, df, minusTwoLogLikelihood }] as const
        })
    })
  )
}
