import { z } from 'zod'

/** Data too large for a file, described by how to make it; `check` says whether it was made right. */
export const LikertRecipe = z.object({
  recipe: z.literal('recipe-likert'),
  seed: z.int(),
  n: z.int(),
  items: z.int().default(5),
  shift: z.number(),
  check: z
    .object({
      sum_pre: z.number(),
      sum_post: z.number(),
      first5_pre: z.array(z.number()),
      first5_post: z.array(z.number())
    })
    .optional()
})

export interface Generated {
  readonly pre: readonly number[]
  readonly post: readonly number[]
}

/**
 * People with a standing z, answering `items` questions in five steps before and after; after, everybody's answers are moved up
 * by `shift`. Scores 0 to 100. The generator is Park and Miller's minimal standard (1988); a normal draw is the sum of 12 of
 * its values less 6. The same doubles on every machine.
 */
export function likertData({ seed, n, items, shift, check }: z.output<typeof LikertRecipe>): Generated {
  const draw = normalDraws(seed)
  const pre: number[] = []
  const post: number[] = []
  for (let person = 0; person < n; person++) {
    const standing = draw()
    pre.push(score(standing, 0, items, draw))
    post.push(score(standing, shift, items, draw))
  }
  requireAsDescribed({ pre, post }, check)
  return { pre, post }
}

function normalDraws(seed: number): () => number {
  let state = seed
  return () => {
    let twelve = 0
    for (let value = 0; value < 12; value++) {
      state = (16807 * state) % 2147483647
      twelve += state
    }
    return twelve / 2147483647 - 6
  }
}

function score(standing: number, shift: number, items: number, draw: () => number): number {
  let total = 0
  for (let item = 0; item < items; item++) {
    const leaning = 0.8 * standing + 0.6 * draw() + shift
    total += 1 + [-1.5, -0.5, 0.5, 1.5].filter((step) => leaning > step).length
  }
  return (100 * (total - items)) / (4 * items)
}

function requireAsDescribed({ pre, post }: Generated, check: z.output<typeof LikertRecipe>['check']): void {
  if (check === undefined) return
  const made = [total(pre), total(post), pre.slice(0, 5), post.slice(0, 5)]
  const described = [check.sum_pre, check.sum_post, check.first5_pre, check.first5_post]
  if (JSON.stringify(made) !== JSON.stringify(described))
    throw new Error('The recipe gave other data than it describes.')
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
