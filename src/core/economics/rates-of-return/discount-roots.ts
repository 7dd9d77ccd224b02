import { bracketedRoot } from '../../statistics/roots/bracketed-root.js'
import { sum } from '../../statistics/sum.js'

/** coefficient × v^power */
export interface Term {
  readonly power: number
  readonly coefficient: number
}

/**
 * Every v above 0, up to and including 1, at which a sum of powers of v is 0. Powers may be broken (money on days).
 *
 * Between two neighbouring turning points a curve crosses 0 at most once. The turning points are the roots of the slope,
 * which after division by its lowest power is a sum with one term less: so the question answers itself, down to sums whose
 * signs change once or never, with one root or none (Descartes). A curve that touches 0 at a turning point, as near as its
 * rounding can tell, has a root there.
 *
 * Terms in any order, of one power or none: equal powers are added up, and a common power is divided out.
 * Source: R. Descartes, La Géométrie (1637), for the signs; M. Rolle, Démonstration d'une méthode (1691), for the turning points.
 */
export function discountRoots(terms: readonly Term[]): readonly number[] {
  return rootsOf(tidied(terms))
}

/** How often the sign changes from one term to the next, in the order of their powers: never fewer than there are roots. */
export function signChanges(terms: readonly Term[]): number {
  return changesIn(tidied(terms))
}

/** Rising powers from 0, no coefficient 0, the largest 1 in size. */
function tidied(terms: readonly Term[]): readonly Term[] {
  const powers = [...new Set(terms.map(({ power }) => power))].sort((a, b) => a - b)
  const merged = powers.map((power) => {
    return { power, coefficient: sum(terms.filter((term) => term.power === power).map((term) => term.coefficient)) }
  })
  const kept = merged.filter(({ coefficient }) => coefficient !== 0)
  const largest = Math.max(...kept.map(({ coefficient }) => Math.abs(coefficient)))
  const lowest = kept[0]?.power ?? 0
  return kept.map(({ power, coefficient }) => ({ power: power - lowest, coefficient: coefficient / largest }))
}

function rootsOf(terms: readonly Term[]): readonly number[] {
  const changes = changesIn(terms)
  if (changes === 0) return []
  const turning = changes === 1 ? [] : rootsOf(slope(terms))
  const points = [0, ...turning, 1].filter((v, index, all) => v !== all[index - 1])
  const crossings = points.flatMap((from, index) => {
    const to = points[index + 1]
    if (to === undefined || signAt(terms, from) * signAt(terms, to) >= 0) return []
    return [bracketedRoot((v) => valueAt(terms, v), from, to)]
  })
  const touching = points.filter((v) => v > 0 && signAt(terms, v) === 0)
  return [...crossings, ...touching].sort((a, b) => a - b)
}

function changesIn(terms: readonly Term[]): number {
  return terms.filter(({ coefficient }, index) => coefficient * (terms[index - 1]?.coefficient ?? 0) < 0).length
}

/** The slope's terms; the constant is gone, and the lowest power is divided out. */
function slope(terms: readonly Term[]): readonly Term[] {
  return tidied(terms.slice(1).map(({ power, coefficient }) => ({ power, coefficient: coefficient * power })))
}

function valueAt(terms: readonly Term[], v: number): number {
  return sum(terms.map(({ power, coefficient }) => coefficient * v ** power))
}

/** 0 where what is left is no more than what rounding the terms could leave. */
function signAt(terms: readonly Term[], v: number): number {
  const sizes = sum(terms.map(({ power, coefficient }) => Math.abs(coefficient) * v ** power))
  const value = valueAt(terms, v)
  return Math.abs(value) <= 1e-13 * sizes ? 0 : Math.sign(value)
}
