/** A figure worked out from some people or measurements; null where it is not defined for these. */
export type Statistic<Item> = (items: readonly Item[]) => number | null

/**
 * How much does a figure hang on each single person? The figure without the first, without the second, and so on; null where it
 * is then not defined.
 *
 * Source: M. H. Quenouille, Biometrika 43 (1956) 353–360; J. W. Tukey, Annals of Mathematical Statistics 29 (1958) 614.
 */
export function jackknife<Item>(items: readonly Item[], statistic: Statistic<Item>): readonly (number | null)[] {
  return items.map((_, left) => statistic(items.toSpliced(left, 1)))
}
