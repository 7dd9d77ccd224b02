import { z } from 'zod'

/** Nine groups that differ in their first decimal only, around a number that may be very large. */
export const SimonLesageRecipe = z.object({ recipe: z.literal('simon-lesage'), base: z.number(), reps: z.number() })

/** First value (10 base + k)/10, then (10 base + k ∓ 1)/10 in turn. S. D. Simon, J. P. Lesage, American Statistician 43 (1989). */
export function simonLesageGroups({ base, reps }: z.output<typeof SimonLesageRecipe>): readonly (readonly number[])[] {
  return [4, 3, 5, 3, 5, 3, 5, 3, 5].map((k) => {
    return Array.from({ length: reps }, (_, row) => (10 * base + k + (row === 0 ? 0 : row % 2 === 1 ? -1 : 1)) / 10)
  })
}
