import type { Matrix, Vector } from '../algebra/matrix.js'
import { symmetricOf } from '../algebra/symmetric.js'
import { requireMeasurements } from '../caller-mistakes.js'

/**
 * All that a model of means by group and wave needs to know of the people: for each pattern of waves answered, how many
 * there are, their means in each group, and their scatter around these. 100,000 people at four waves are 15 patterns.
 *
 * Scores are kept as deviations from the mean of whoever answered in that group and wave (`centres`), in units of
 * `scale`, their pooled standard deviation. Vectors and matrices have all waves, with 0 for those not answered.
 */
export interface WavePatterns {
  readonly nWaves: number
  readonly nPeople: number
  readonly nMeasurements: number
  readonly scale: number
  readonly groups: readonly WaveGroup[]
  readonly patterns: readonly WavePattern[]
}

export interface WaveGroup {
  readonly name: string
  /** By wave: how many answered, and the mean of their scores (0 where nobody did). */
  readonly counts: readonly number[]
  readonly centres: Vector
  readonly cells: readonly PatternCell[]
}

/** People who answered exactly these waves; their scatter is summed over groups. */
interface WavePattern {
  readonly waves: readonly number[]
  readonly n: number
  readonly scatter: Matrix
  readonly cells: readonly PatternCell[]
}

/** People of one pattern (its place among the patterns) and one group (likewise). */
export interface PatternCell {
  readonly pattern: number
  readonly group: number
  readonly n: number
  readonly mean: Vector
}

type Scores = readonly (readonly (number | null)[])[]

/**
 * One row a person, one column a wave, null for not answered; people without any answer are not counted. Throws
 * RangeError for rows of different lengths, another number of groups than rows, numbers that are not finite, and more
 * than 20 waves.
 */
export function wavePatterns(scores: Scores, groupOf: readonly string[]): WavePatterns {
  const nWaves = scores[0]?.length ?? 0
  requireRows(scores, groupOf, nWaves)
  const answered = scores.flatMap((row, person) => {
    return row.some((score) => score !== null) ? [{ row, name: groupOf[person] ?? '' }] : []
  })
  const names = [...new Set(answered.map(({ name }) => name))]
  const places = new Map(names.map((name, place) => [name, place]))
  const people = answered.map(({ row, name }) => ({ row, group: places.get(name) ?? 0 }))

  const { counts, centres } = cellMeans(people, names.length, nWaves)
  const moments = patternMoments(people, centres, nWaves)
  const nMeasurements = counts.flat().reduce((total, n) => total + n, 0)
  const freedom = nMeasurements - counts.flat().filter((n) => n > 0).length
  const squares = moments.reduce((total, { products }) => total + traceOf(products, nWaves), 0)
  const scale = freedom === 0 ? 0 : Math.sqrt(squares / freedom)

  const patterns = patternsOf(moments, scale === 0 ? 1 : scale, nWaves)
  const cells = patterns.flatMap((pattern) => pattern.cells)
  const groups = names.map((name, group) => {
    const own = cells.filter((cell) => cell.group === group)
    return { name, counts: counts[group] ?? [], centres: centres[group] ?? [], cells: own }
  })
  return { nWaves, nPeople: people.length, nMeasurements, scale, groups, patterns }
}

function requireRows(scores: Scores, groups: readonly string[], nWaves: number): void {
  if (groups.length !== scores.length) throw new RangeError(`Expected ${scores.length} groups, got ${groups.length}.`)
  if (nWaves > 20) throw new RangeError(`Expected at most 20 waves, got ${nWaves}.`)
  for (const row of scores) {
    if (row.length !== nWaves) throw new RangeError(`Expected ${nWaves} waves for everybody, got ${row.length}.`)
    requireMeasurements('scores', row)
  }
}

type People = readonly Readonly<{ row: readonly (number | null)[]; group: number }>[]

function cellMeans(people: People, nGroups: number, nWaves: number) {
  const origin = people[0]?.row.find((score) => score !== null) ?? 0
  const counts = Array.from({ length: nGroups }, () => new Array<number>(nWaves).fill(0))
  const centres = Array.from({ length: nGroups }, () => new Array<number>(nWaves).fill(0))
  for (const { row, group } of people) {
    const [n, total] = [counts[group] ?? [], centres[group] ?? []]
    for (let wave = 0; wave < nWaves; wave++) {
      const score = row[wave] ?? null
      if (score === null) continue
      n[wave] = (n[wave] ?? 0) + 1
      total[wave] = (total[wave] ?? 0) + (score - origin)
    }
  }
  for (const [group, totals] of centres.entries()) {
    for (const [wave, total] of totals.entries()) {
      const n = counts[group]?.[wave] ?? 0
      totals[wave] = n === 0 ? 0 : origin + total / n
    }
  }
  return { counts, centres }
}

/** Of people of one pattern and group: sums of deviations, and of their products. */
interface Moments {
  /** Bit w is set when wave w was answered. */
  readonly answered: number
  readonly group: number
  n: number
  readonly sums: Float64Array
  readonly products: Float64Array
}

function patternMoments(people: People, centres: readonly (readonly number[])[], nWaves: number): readonly Moments[] {
  const byKey = new Map<number, Moments>()
  const deviations = new Float64Array(nWaves)
  for (const { row, group } of people) {
    const centre = centres[group] ?? []
    let answered = 0
    for (let wave = 0; wave < nWaves; wave++) {
      const score = row[wave] ?? null
      if (score !== null) answered |= 1 << wave
      deviations[wave] = score === null ? 0 : score - (centre[wave] ?? 0)
    }
    const key = group * 2 ** nWaves + answered
    const moments = byKey.get(key) ?? emptyMoments(answered, group, nWaves)
    byKey.set(key, moments)
    moments.n += 1
    for (let i = 0; i < nWaves; i++) {
      const deviation = deviations[i] ?? 0
      moments.sums[i] = (moments.sums[i] ?? 0) + deviation
      for (let j = 0; j < nWaves; j++) {
        const at = i * nWaves + j
        moments.products[at] = (moments.products[at] ?? 0) + deviation * (deviations[j] ?? 0)
      }
    }
  }
  return [...byKey.values()]
}

function emptyMoments(answered: number, group: number, nWaves: number): Moments {
  return { answered, group, n: 0, sums: new Float64Array(nWaves), products: new Float64Array(nWaves ** 2) }
}

function traceOf(matrix: Float64Array, size: number): number {
  return matrix.reduce((total, value, at) => (at % (size + 1) === 0 ? total + value : total), 0)
}

function patternsOf(moments: readonly Moments[], scale: number, nWaves: number): readonly WavePattern[] {
  const found = [...new Set(moments.map(({ answered }) => answered))]
  return found.map((answered, pattern) => {
    const own = moments.filter((one) => one.answered === answered)
    const cells = own.map(({ group, n, sums }) => ({
      pattern,
      group,
      n,
      mean: Array.from(sums, (sum) => sum / n / scale)
    }))
    const scatter = symmetricOf(nWaves, (row, column) => {
      const products = own.reduce((total, one) => total + (one.products[row * nWaves + column] ?? 0), 0)
      return cells.reduce(
        (rest, { n, mean }) => rest - n * (mean[row] ?? 0) * (mean[column] ?? 0),
        products / scale ** 2
      )
    })
    const waves = Array.from({ length: nWaves }, (_, wave) => wave).filter((wave) => (answered >> wave) & 1)
    return { waves, n: own.reduce((total, { n }) => total + n, 0), scatter, cells }
  })
}
