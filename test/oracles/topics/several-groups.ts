import { z } from 'zod'
import { severalGroups as engine } from '../../../src/core/statistics/groups/several-groups.js'
import { shape, type Adapter } from '../adapter.js'

const Groups = z.object({
  y: z.array(z.number().nullable()),
  group: z.array(z.coerce.string().nullable()),
  conf: z.number().default(0.95)
})

export const severalGroups: Adapter = [
  shape(Groups, compared),
  shape(z.object({ cases: z.array(Groups) }), ({ cases }) => ({ cases: cases.map(compared) }))
]

function compared({ y, group, conf }: z.output<typeof Groups>): unknown {
  const { status, groups, anova, welchAnova, kruskalWallis, pairs } = engine(y, group, { confidence: conf })
  return {
    status,
    groups: {
      name: groups.map(({ name }) => name),
      n: groups.map(({ n }) => n),
      mean: groups.map(({ mean }) => mean),
      sd: groups.map(({ sd }) => sd)
    },
    anova: {
      ss_between: anova.sumOfSquaresBetween,
      df_between: anova.dfBetween,
      ss_within: anova.sumOfSquaresWithin,
      df_within: anova.dfWithin,
      f: anova.test?.f,
      p: anova.test?.p,
      eta_sq: anova.etaSquared,
      omega_sq: anova.omegaSquared
    },
    welch_anova: welchAnova ?? { f: null, df1: anova.dfBetween, df2: null, p: null },
    kruskal: kruskalWallis && { ...kruskalWallis, epsilon_sq: kruskalWallis.epsilonSquared },
    pairwise: {
      a: pairs.map(({ first }) => first),
      b: pairs.map(({ second }) => second),
      diff: pairs.map(({ difference }) => difference),
      t: pairs.map(({ welch }) => welch?.t ?? null),
      df: pairs.map(({ welch }) => welch?.df ?? null),
      p: pairs.map(({ welch }) => welch?.p ?? null),
      dunn_z: pairs.map(({ dunn }) => dunn?.z ?? null),
      dunn_p: pairs.map(({ dunn }) => dunn?.p ?? null),
      p_holm: pairs.map(({ pHolm }) => pHolm),
      p_bh: pairs.map(({ pBenjaminiHochberg }) => pBenjaminiHochberg),
      dunn_p_holm: pairs.map(({ dunnPHolm }) => dunnPHolm)
    }
  }
}
