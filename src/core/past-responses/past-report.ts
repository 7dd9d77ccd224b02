import { wavePairs } from '../cohorts/wave-pairs.js'
import type { WavePair } from '../cohorts/change-table.js'
import {
  addsAnything,
  noStanding,
  type PastDecision,
  type PersonDecision,
  type Standing,
  type StayDecision
} from './decide-past.js'
import { type Layout, type PastWave, pastWaves } from './mapping.js'
import { nearKeys, type NearKeys } from './near-keys.js'
import type { PastFault } from './read-sheets.js'

/** How answers of one person are known to be one person's: by a key, by standing in one row, or not at all. */
export type LinkedBy = 'key' | 'row' | 'nothing'

export function linkedBy(person: string | null, layout: Layout): LinkedBy {
  if (person !== null) return 'key'
  return layout === 'wide' ? 'row' : 'nothing'
}

/** `nothing-new`: all of it is here already. `preview`: nothing was written, and it would have been. */
type PastState = 'refused' | 'preview' | 'imported' | 'nothing-new'

interface Linked extends Pick<WavePair, 'from' | 'to'> {
  readonly people: number
}

/** Somebody who answered in one wave alone. */
export interface Unmatched {
  readonly key: string | null
  readonly wave: PastWave
  readonly lines: readonly number[]
}

/** Keys that may be one person's. `lines` of each; none for one that is here from an earlier import alone. */
export interface NearMiss extends NearKeys {
  readonly lines: readonly [readonly number[], readonly number[]]
}

/**
 * What could be linked and what could not. `answered`: people by wave, with what was here before. `linked`: people who
 * answered both waves of a comparison. `unanswered`: people without any answer. `withoutKey`: lines left out, since nobody
 * could tell whose answers they are. `unmapped`: columns that are not read.
 */
export interface PastReport {
  readonly state: PastState
  readonly faults: readonly PastFault[]
  readonly linkedBy: LinkedBy
  readonly rows: number
  readonly people: number
  readonly addedPeople: number
  readonly addedResponses: number
  readonly standingResponses: number
  readonly answered: readonly Readonly<{ wave: PastWave; people: number }>[]
  readonly linked: readonly Linked[]
  readonly unmatched: readonly Unmatched[]
  readonly unanswered: number
  readonly inTwoCohorts: readonly Readonly<{ key: string; lines: readonly number[] }>[]
  readonly nearMisses: readonly NearMiss[]
  readonly withoutKey: readonly number[]
  readonly unmapped: readonly string[]
}

/** What was read of the file before anybody asked what is here already. */
export interface FileFacts {
  readonly linkedBy: LinkedBy
  readonly rows: number
  readonly withoutKey: readonly number[]
  readonly unmapped: readonly string[]
}

/** `isHere`: this very file was imported before, and without keys nothing else could tell. */
export function pastReport(
  file: FileFacts,
  decision: PastDecision,
  standing: Standing,
  faults: readonly PastFault[],
  { dryRun, isHere }: Readonly<{ dryRun: boolean; isHere: boolean }>
): PastReport {
  const stays = decision.people.flatMap(({ person: { key }, stays }) => stays.map((one) => ({ key, ...one })))
  const waves = new Map(stays.map((stay) => [stay, wavesWith(stay)]))
  const answeredIn = (wave: PastWave): number => stays.filter((stay) => waves.get(stay)?.has(wave)).length
  const seen = pastWaves.filter((wave) => answeredIn(wave) > 0)
  const all = [...faults, ...decision.faults].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return {
    ...file,
    state: stateOf(all, !isHere && addsAnything(decision), dryRun),
    faults: all,
    people: decision.people.length,
    addedPeople: decision.people.filter((one) => one.standing === undefined).length,
    addedResponses: stays.reduce((sum, { added }) => sum + added.length, 0),
    standingResponses: stays.reduce((sum, { there }) => sum + there.length, 0),
    answered: seen.map((wave) => ({ wave, people: answeredIn(wave) })),
    linked: wavePairs
      .filter(({ from, to }) => seen.some((one) => one === from) && seen.some((one) => one === to))
      .map(({ from, to }) => ({
        from,
        to,
        people: stays.filter((stay) => hasBoth(waves.get(stay), from, to)).length
      })),
    unmatched: stays.flatMap((stay) => {
      const [wave, another] = waves.get(stay) ?? []
      const alone = wave !== undefined && another === undefined && seen.length > 1
      return alone ? [{ key: stay.key, wave, lines: stay.stay.lines }] : []
    }),
    unanswered: stays.filter((stay) => waves.get(stay)?.size === 0).length,
    inTwoCohorts: decision.people.flatMap(({ person: { key, stays } }) =>
      key !== null && stays.length > 1 ? [{ key, lines: stays.flatMap(({ lines }) => lines) }] : []
    ),
    nearMisses: nearMisses(decision.people, standing)
  }
}

/** Of a file that could not be read as a table of answers at all, or whose mapping is wrong. */
export function refusedFile(faults: readonly PastFault[]): PastReport {
  const file = { linkedBy: 'nothing', rows: 0, withoutKey: [], unmapped: [] } as const
  return pastReport(file, { people: [], faults: [] }, noStanding, faults, { dryRun: false, isHere: false })
}

function stateOf(faults: readonly PastFault[], adds: boolean, dryRun: boolean): PastState {
  if (faults.length > 0) return 'refused'
  if (!adds) return 'nothing-new'
  return dryRun ? 'preview' : 'imported'
}

function wavesWith({ stay, standing }: StayDecision): ReadonlySet<string> & ReadonlySet<PastWave> {
  return new Set([...stay.waves.keys(), ...(standing?.waves.keys() ?? [])])
}

function hasBoth(waves: ReadonlySet<string> | undefined, from: string, to: string): boolean {
  return waves?.has(from) === true && waves.has(to)
}

/** Keys of this file and of earlier ones that look alike. Two that answered in one wave did not swap two characters. */
function nearMisses(people: readonly PersonDecision[], standing: Standing): readonly NearMiss[] {
  const lines = new Map(
    people.flatMap(({ person: { key, stays } }) =>
      key === null ? [] : [[key, stays.flatMap((stay) => stay.lines)] as const]
    )
  )
  const waves = new Map<string, ReadonlySet<PastWave>>([
    ...[...standing].map(
      ([key, { stays }]) => [key, new Set(stays.flatMap((stay) => [...stay.waves.keys()]))] as const
    ),
    ...people.flatMap(({ person: { key }, stays, standing: known }) => {
      const here = [...stays.flatMap(({ stay }) => [...stay.waves.keys()])]
      const there = known?.stays.flatMap((stay) => [...stay.waves.keys()]) ?? []
      return key === null ? [] : [[key, new Set([...here, ...there])] as const]
    })
  ])
  return nearKeys([...lines.keys(), ...standing.keys()]).flatMap((near) => {
    const [a, b] = near.keys
    const [first, second] = [lines.get(a) ?? [], lines.get(b) ?? []]
    if (first.length + second.length === 0) return []
    const together = [...(waves.get(a) ?? [])].some((wave) => waves.get(b)?.has(wave))
    return near.why === 'swapped' && together ? [] : [{ ...near, lines: [first, second] as const }]
  })
}
