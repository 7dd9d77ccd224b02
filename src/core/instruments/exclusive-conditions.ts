import type { Condition, Test } from './condition.js'

/** Whether two conditions can never hold together: every list of the one contradicts every list of the other. */
export function areExclusive(one: Condition | undefined, other: Condition | undefined): boolean {
  if (one === undefined || other === undefined) return false
  return one.anyOf.every((a) => other.anyOf.every((b) => a.some((x) => b.some((y) => contradict(x, y)))))
}

/** Two tests of one id that no answer passes both. What cannot be told from the two texts counts as possible. */
function contradict(x: Test, y: Test): boolean {
  if (!('id' in x && 'id' in y) || x.id !== y.id) return false
  if (x.kind === 'is' && y.kind === 'is') return x.code !== y.code
  if (x.kind === 'is' && y.kind === 'is-not') return x.code === y.code
  if (x.kind === 'is-not' && y.kind === 'is') return x.code === y.code
  return leavesNoFigure(x, y) || leavesNoFigure(y, x)
}

function leavesNoFigure(low: Test, high: Test): boolean {
  if (high.kind !== 'at-most') return false
  return (low.kind === 'at-least' && low.n > high.n) || (low.kind === 'more-than' && low.n >= high.n)
}
