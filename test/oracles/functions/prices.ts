import { z } from 'zod'
import { priceLevel, type PriceGrowth } from '../../../src/core/economics/prices/price-growth.js'
import { rebased } from '../../../src/core/economics/prices/price-index.js'
import { shape, type Adapter } from '../adapter.js'

const ByYear = z.record(z.string(), z.number())

export const prices: Readonly<Record<string, Adapter>> = {
  deflate: [
    shape(
      z.object({ index: ByYear, value: z.number(), from: z.coerce.number(), to: z.coerce.number() }),
      ({ index, value, from, to }) => {
        const found = rebased(value, from, to, index)
        return found.kind === 'rebased' ? { factor: found.factor, value: found.amount } : { factor: null, value: null }
      }
    )
  ],
  // growth[y] is growth from y to y + 1. Levels and factors are given for every year within 60 of the base year.
  deflatorFromGrowth: [
    shape(z.object({ base_year: z.number(), growth: ByYear }), ({ base_year: baseYear, growth }) => {
      const years = Array.from({ length: 121 }, (_, index) => baseYear - 60 + index)
      const levels = (beyond: PriceGrowth['beyond']) => {
        return Object.fromEntries(years.map((year) => [year, levelIn(year, { baseYear, growth, beyond })]))
      }
      const [flat, extrapolated] = [levels('flat'), levels('extrapolated')]
      const factors = years.flatMap((from) =>
        years.map((to) => {
          const found = rebased(1, from, to, definedOf(extrapolated))
          return [`factor_${from}_to_${to}`, found.kind === 'rebased' ? found.factor : null] as const
        })
      )
      return {
        index_no_extrapolation: flat,
        index_extrapolated: extrapolated,
        ...Object.fromEntries(factors)
      }
    })
  ]
}

function levelIn(year: number, growth: PriceGrowth): number | null {
  const found = priceLevel(year, growth)
  return found.kind === 'level' ? found.level : null
}

function definedOf(levels: Readonly<Record<string, number | null>>): Record<string, number> {
  return Object.fromEntries(Object.entries(levels).filter((entry): entry is [string, number] => entry[1] !== null))
}
