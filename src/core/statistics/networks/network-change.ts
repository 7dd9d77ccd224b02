import { pairedMeanChange, type PairedMeanChange } from '../paired/paired-mean-change.js'
import { egoNetwork } from './ego-network.js'
import type { Network } from './network.js'

/** What became of ties between two waves, and of people's own numbers of contacts. */
export interface NetworkChange {
  readonly status: PairedMeanChange['status']
  readonly tiesKept: number
  readonly tiesLost: number
  readonly tiesGained: number
  readonly jaccard: number | null
  readonly degree: PairedMeanChange
  readonly effectiveSize: PairedMeanChange
}

/**
 * Did people gain contacts, and are they the same ones? Ties of both waves are kept, those of the first alone lost, those of the
 * second alone gained; the Jaccard index is the share of all ever named that was kept, kept / (kept + lost + gained): 1, nothing
 * moved; 0, nobody the same. As many contacts as before can hide that all are new.
 *
 * Degrees and effective sizes are compared person by person (paired-mean-change.ts); an effective size that is not defined, for
 * want of a contact, is not measured. The t test takes people as independent, which those who name each other are not quite: its
 * interval is somewhat too narrow. Never judge by networks in which one wave allowed more names than the other.
 *
 * No tie in either wave: Jaccard null. The status is that of the degrees. Throws RangeError when the waves have not the same
 * number of people.
 *
 * Sources: P. Jaccard, Bulletin de la Société Vaudoise des Sciences Naturelles 37 (1901) 547–579; for networks T. A. B. Snijders,
 * G. G. van de Bunt, C. E. G. Steglich, Social Networks 32 (2010) 44–60.
 */
export function networkChange(
  before: Network,
  after: Network,
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): NetworkChange {
  const degree = pairedMeanChange(degrees(before), degrees(after), { confidence })
  const tiesKept = tiesOfBoth(before, after)
  const [tiesLost, tiesGained] = [before.nTies - tiesKept, after.nTies - tiesKept]
  const everNamed = tiesKept + tiesLost + tiesGained
  return {
    status: degree.status,
    tiesKept,
    tiesLost,
    tiesGained,
    jaccard: everNamed === 0 ? null : tiesKept / everNamed,
    degree,
    effectiveSize: pairedMeanChange(effectiveSizes(before), effectiveSizes(after), { confidence })
  }
}

function degrees({ neighbours }: Network): readonly number[] {
  return neighbours.map(({ size }) => size)
}

function effectiveSizes(network: Network): readonly (number | null)[] {
  return network.neighbours.map((_, person) => egoNetwork(network, person).effectiveSize)
}

function tiesOfBoth(before: Network, after: Network): number {
  let ends = 0
  for (const [person, neighbours] of before.neighbours.entries()) {
    for (const neighbour of neighbours) if (after.neighbours[person]?.has(neighbour) === true) ends++
  }
  return ends / 2
}
