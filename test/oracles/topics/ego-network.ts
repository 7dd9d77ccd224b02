import { z } from 'zod'
import type { Interval } from '../../../src/core/statistics/interval.js'
import { egoNetwork as ego } from '../../../src/core/statistics/networks/ego-network.js'
import { contactMixing, networkEiIndex } from '../../../src/core/statistics/networks/group-mixing.js'
import { networkChange } from '../../../src/core/statistics/networks/network-change.js'
import { networkOf, type Network, type Tie } from '../../../src/core/statistics/networks/network.js'
import { wholeNetwork } from '../../../src/core/statistics/networks/whole-network.js'
import { shape, type Adapter } from '../adapter.js'

const Edges = z.array(z.tuple([z.number(), z.number()]))
const Group = z.array(z.union([z.string(), z.number().transform(String)]).nullable())
const Waves = z.object({
  n_nodes: z.number(),
  edges_wave1: Edges,
  edges_wave2: Edges,
  conf: z.number().default(0.95)
})
const Whole = z.object({ n_nodes: z.number(), edges: Edges, group: Group.nullish() })

export const egoNetwork: Adapter = [
  shape(Waves, ({ n_nodes, edges_wave1, edges_wave2, conf }) => {
    const change = networkChange(fromOne(n_nodes, edges_wave1), fromOne(n_nodes, edges_wave2), { confidence: conf })
    return {
      status: change.status,
      degree_change: meanChange(change.degree),
      effective_size_change: meanChange(change.effectiveSize),
      ties_kept: change.tiesKept,
      ties_lost: change.tiesLost,
      ties_gained: change.tiesGained,
      jaccard: change.jaccard
    }
  }),
  shape(Whole, whole),
  shape(z.object({ cases: z.array(Whole) }), ({ cases }) => ({ cases: cases.map(whole) }))
]

/** The oracles number people from 1. */
function fromOne(nPeople: number, edges: readonly Tie[]): Network {
  return networkOf(
    nPeople,
    edges.map(([one, other]) => [one - 1, other - 1])
  )
}

function whole({ n_nodes, edges, group }: z.output<typeof Whole>): unknown {
  const network = fromOne(n_nodes, edges)
  const { status, nPeople, nTies, density, meanDegree } = wholeNetwork(network)
  const people = network.neighbours.map((_, person) => person)
  const egos = people.map((person) => ego(network, person))
  const mixings = people.map((person) => (group == null ? null : contactMixing(network, person, group)))
  return {
    status,
    n_nodes: nPeople,
    n_edges: nTies,
    density,
    mean_degree: meanDegree,
    network_ei_index: group == null ? null : networkEiIndex(network, group),
    nodes: {
      node: people.map((person) => person + 1),
      degree: egos.map(({ degree }) => degree),
      alter_ties: egos.map(({ alterTies }) => alterTies),
      ego_density: egos.map(({ density }) => density),
      effective_size: egos.map(({ effectiveSize }) => effectiveSize),
      efficiency: egos.map(({ efficiency }) => efficiency),
      constraint_ego: egos.map(({ constraintEgo }) => constraintEgo),
      constraint_whole: egos.map(({ constraintWhole }) => constraintWhole),
      ei_index: mixings.map((mixing) => mixing?.eiIndex ?? null),
      blau: mixings.map((mixing) => mixing?.diversity ?? null)
    }
  }
}

interface MeanChange {
  readonly meanPre: number | null
  readonly meanPost: number | null
  readonly meanChange: number | null
  readonly sdChange: number | null
  readonly t: number | null
  readonly p: number | null
  readonly interval: Interval | null
}

function meanChange(change: MeanChange): unknown {
  return {
    mean_pre: change.meanPre,
    mean_post: change.meanPost,
    mean_diff: change.meanChange,
    sd_diff: change.sdChange,
    t: change.t,
    p: change.p,
    ci: [change.interval?.low ?? null, change.interval?.high ?? null]
  }
}
