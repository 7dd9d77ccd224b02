import { z } from 'zod'
import { oneWayAnova } from '../../../src/core/statistics/groups/one-way-anova.js'
import { shape, type Adapter } from '../adapter.js'
import { simonLesageGroups, SimonLesageRecipe } from './recipe-simon-lesage.js'

export const anovaNist: Adapter = [
  shape(z.object({ groups: z.array(z.array(z.number())) }), ({ groups }) => squares(groups)),
  shape(SimonLesageRecipe, (recipe) => squares(simonLesageGroups(recipe)))
]

function squares(groups: readonly (readonly number[])[]): unknown {
  const got = oneWayAnova(groups)
  return {
    status: got.status,
    ss_between: got.sumOfSquaresBetween,
    df_between: got.dfBetween,
    ss_within: got.sumOfSquaresWithin,
    df_within: got.dfWithin,
    f: got.test?.f,
    p: got.test?.p,
    r_squared: got.etaSquared,
    residual_sd: got.residualSd,
    certified_f: got.test?.f
  }
}
