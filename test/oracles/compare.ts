interface Limit {
  readonly abs: number
  readonly rel: number
}

/** `overrides` by field: `wilcoxon.hl` holds for every value whose path has these segments one after the other. */
export interface Tolerance extends Limit {
  readonly overrides: Readonly<Record<string, Limit>>
}

export interface Difference {
  readonly field: string
  readonly expected: string
  readonly got: string
}

type Path = readonly (string | number)[]

/**
 * Where `got` is not what was expected; an empty list is a pass.
 *
 * Only what `expected` names is asked for: more is free. A number passes when |got − expected| ≤ abs + rel × |expected|, so
 * NaN never does. Null stands for null or nothing at all, never for NaN or 0. `"Infinity"` is how JSON writes Infinity.
 */
export function differences(
  expected: unknown,
  got: unknown,
  tolerance: Tolerance,
  path: Path = []
): readonly Difference[] {
  if (expected === null) return got === null || got === undefined ? [] : [difference(expected, got, path)]
  if (typeof expected === 'number')
    return near(expected, got, limitAt(path, tolerance)) ? [] : [difference(expected, got, path)]
  if (expected === 'Infinity' || expected === '-Infinity')
    return String(got) === expected ? [] : [difference(expected, got, path)]
  if (Array.isArray(expected)) return arrayDifferences(expected, got, tolerance, path)
  if (isRecord(expected)) return recordDifferences(expected, got, tolerance, path)
  return expected === got ? [] : [difference(expected, got, path)]
}

function near(expected: number, got: unknown, { abs, rel }: Limit): boolean {
  return typeof got === 'number' && Math.abs(got - expected) <= abs + rel * Math.abs(expected)
}

function arrayDifferences(
  expected: readonly unknown[],
  got: unknown,
  tolerance: Tolerance,
  path: Path
): readonly Difference[] {
  if (!Array.isArray(got) || got.length !== expected.length) {
    const found = Array.isArray(got) ? `${got.length} values` : textOf(got)
    return [{ field: fieldName(path), expected: `${expected.length} values`, got: found }]
  }
  return expected.flatMap((value, index) => differences(value, got[index], tolerance, [...path, index]))
}

function recordDifferences(expected: object, got: unknown, tolerance: Tolerance, path: Path): readonly Difference[] {
  if (!isRecord(got)) return [difference(expected, got, path)]
  return Object.entries(expected).flatMap(([key, value]) => {
    return differences(value, Object.hasOwn(got, key) ? got[key] : undefined, tolerance, [...path, key])
  })
}

/** The override with most segments wins, then the one listed last. */
function limitAt(path: Path, tolerance: Tolerance): Limit {
  const names = path.filter((segment) => typeof segment === 'string')
  const fitting = Object.entries(tolerance.overrides)
    .map(([key, limit]) => ({ segments: key.split('.'), limit }))
    .filter(({ segments }) => names.some((_, at) => segments.every((segment, i) => names[at + i] === segment)))
  const longest = Math.max(0, ...fitting.map(({ segments }) => segments.length))
  return fitting.findLast(({ segments }) => segments.length === longest)?.limit ?? tolerance
}

function difference(expected: unknown, got: unknown, path: Path): Difference {
  return { field: fieldName(path), expected: textOf(expected), got: textOf(got) }
}

function fieldName(path: Path): string {
  const name = path.map((segment) => (typeof segment === 'number' ? `[${segment}]` : `.${segment}`)).join('')
  return name.startsWith('.') ? name.slice(1) : name || 'the whole'
}

function textOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  return typeof value === 'number' ? String(value) : JSON.stringify(value)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
