import { diceFor } from '../platform/chance/dice.js'

/** Dice that fall the same way whenever they are made for the same matter. */
export interface Chance {
  readonly share: () => number // 0 to below 1
  readonly happens: (probability: number) => boolean
  readonly whole: (from: number, to: number) => number // both included
  readonly normal: (mean: number, deviation: number) => number
  readonly oneOf: <Thing>(things: readonly Thing[]) => Thing
  readonly weighted: <Thing extends string>(weights: Readonly<Partial<Record<Thing, number>>>) => Thing
  readonly shuffled: <Thing>(things: readonly Thing[]) => readonly Thing[]
}

/**
 * Each matter (`seed, 'amina@example.org', 'k3'`) has dice of its own, so that what one person does never depends on who was
 * asked before.
 */
export function chanceOf(...matter: readonly string[]): Chance {
  const { share, whole } = diceFor(...matter)
  return {
    share,
    whole,
    happens: (probability) => share() < probability,
    normal: (mean, deviation) => mean + deviation * standardNormal(share),
    oneOf: (things) => itemAt(things, whole(0, things.length - 1)),
    weighted: (weights) => weightedKey(weights, share()),
    shuffled: (things) => {
      const left = [...things]
      return things.map(() => itemAt(left.splice(whole(0, left.length - 1), 1), 0))
    }
  }
}

/** Box and Muller, 1958, one of the pair. The share is below 1, so the logarithm is finite. */
function standardNormal(share: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share())
}

function weightedKey<Thing extends string>(weights: Readonly<Partial<Record<Thing, number>>>, share: number): Thing {
  const entries = Object.entries(weights) as [Thing, number][]
  let left = share * entries.reduce((sum, [, weight]) => sum + weight, 0)
  const found = entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1)
  if (found === undefined) throw new RangeError('Expected something to choose from.')
  return found[0]
}

function itemAt<Thing>(things: readonly Thing[], index: number): Thing {
  if (index >= things.length || index < 0) throw new RangeError('Expected something to choose from.')
  return things[index] as Thing
}
