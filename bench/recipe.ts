import type { CohortScores } from '../src/core/statistics/cohort-table/cohort-scores.js'

/**
 * People who do not exist, the same in every language that computes in doubles: `people` of them in 200 cohorts (or as many as
 * said), four domains, four waves, scores from 0 to 100 in steps of 5, some of them missing later on.
 *
 * Chance is the minimal standard generator, state ← 16807 state mod (2³¹ − 1), begun at 20240601 + people; 63 draws for each person and
 * domain: twelve make the person's level (their sum is close to normal), twelve each a wave's deviation, and the last three who is missing.
 */
export function recipe({ people, cohorts = 200 }: Readonly<{ people: number; cohorts?: number }>): CohortScores {
  const chance = minimalStandard(20240601 + people)
  const scales = Array.from({ length: 4 }, (_, index) => ({
    domain: `D${index + 1}`,
    subScore: null,
    columns: MISSING.map((): (number | null)[] => [])
  }))
  for (let person = 0; person < people; person++) {
    const cohort = (person % cohorts) + 1
    for (const [index, { columns }] of scales.entries()) {
      const level = sumOfTwelve(chance)
      const deviations = MISSING.map(() => sumOfTwelve(chance))
      const draws = MISSING.map((_, wave) => (wave === 0 ? 1 : uniform(chance)))
      for (const [wave, column] of columns.entries()) {
        const [deviation, missing, gain] = [deviations[wave] ?? 0, MISSING[wave] ?? 0, GAIN[wave] ?? 0]
        // prettier-ignore
        const raw = 50 + 12 * level + 10 * deviation + 0.5 * (((cohort * 7919) % 13) - 6) + gain * (1 + 0.1 * (index + 1))
        const score = Math.min(100, Math.max(0, 5 * Math.floor(raw / 5 + 0.5)))
        column.push((draws[wave] ?? 1) < missing ? null : score)
      }
    }
  }
  return {
    cohorts: Array.from({ length: people }, (_, person) => String((person % cohorts) + 1)),
    waves: ['w0', 'w1', 'w2', 'w3'],
    scales
  }
}

const MISSING = [0, 0.1, 0.2, 0.3]
const GAIN = [0, 8, 6, 5]
const MODULUS = 2147483647

export function minimalStandard(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 16807) % MODULUS
    return state
  }
}

function uniform(chance: () => number): number {
  return chance() / MODULUS
}

function sumOfTwelve(chance: () => number): number {
  let total = 0
  for (let draw = 0; draw < 12; draw++) total += chance()
  return total / MODULUS - 6
}

/** A line for each person and domain, as R reads it: participant, cohort, domain (1 to 4), a column a wave, nothing for missing. */
export function csvOf({ cohorts, waves, scales }: CohortScores): string {
  const lines = [['participant', 'cohort', 'domain', ...waves].join(',')]
  for (const [person, cohort] of cohorts.entries()) {
    for (const [index, { columns }] of scales.entries()) {
      const scores = columns.map((column) => column[person] ?? '')
      lines.push([person + 1, cohort, index + 1, ...scores].join(','))
    }
  }
  return `${lines.join('\n')}\n`
}
