import { requireNumber, requireProbability } from '../caller-mistakes.js'

/** √(2π). */
export const ROOT_TWO_PI = 2.506628274631000502

/** The height of the standard normal curve at z. */
export function normalDensity(z: number): number {
  requireNumber('z', z)
  return Math.exp(-z * z * 0.5) / ROOT_TWO_PI
}

/**
 * The share of a standard normal distribution below z; the share above z is `normalLower(-z)`, and the two-sided p value of
 * an observed z is `2 * normalLower(-Math.abs(z))`. Each tail keeps about 15 digits of its own, down to 1e-308: it is never
 * taken as 1 minus the other. Beyond z = −38 it is 0, smaller than any double.
 *
 * Source: rational approximations of W. J. Cody, Mathematics of Computation 23 (1969) 631–637, as in his ANORM,
 * ACM Transactions on Mathematical Software 19 (1993) 22–32 (algorithm 715).
 */
export function normalLower(z: number): number {
  requireNumber('z', z)
  const size = Math.abs(z)
  if (size <= 0.67448975) return 0.5 + z * centre(z * z)
  const tail = size <= 5.656854249492380195 ? nearTail(size) : farTail(size)
  return z < 0 ? tail : 1 - tail
}

function centre(square: number): number {
  let top = 0.065682337918207449113 * square
  let bottom = square
  top = (top + 2.2352520354606839287) * square
  bottom = (bottom + 47.20258190468824187) * square
  top = (top + 161.02823106855587881) * square
  bottom = (bottom + 976.09855173777669322) * square
  top = (top + 1067.6894854603709582) * square
  bottom = (bottom + 10260.932208618978205) * square
  return (top + 18154.981253343561249) / (bottom + 45507.789335026729956)
}

const NEAR_TOP = [
  1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
  2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218
]
const NEAR_BOTTOM = [
  1, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755, 18615.571640885098091,
  34900.952721145977266, 38912.003286093271411, 19685.429676859990727
]

function nearTail(size: number): number {
  return (polynomial(NEAR_TOP, size) / polynomial(NEAR_BOTTOM, size)) * halfSquareDecay(size)
}

const FAR_TOP = [
  0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277870649807, 0.001421619193227893466,
  2.9112874951168792e-5
]
const FAR_BOTTOM = [
  1, 1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244, 7.29751555083966205e-5
]

function farTail(size: number): number {
  if (size > 39) return 0
  const square = 1 / (size * size)
  const bend = (square * polynomial(FAR_TOP, square)) / polynomial(FAR_BOTTOM, square)
  return ((1 / ROOT_TWO_PI - bend) / size) * halfSquareDecay(size)
}

/** exp(−z²/2), with z split so that the rounding of z² is not blown up by the exponential. */
function halfSquareDecay(size: number): number {
  const coarse = Math.trunc(size * 16) / 16
  const rest = (size - coarse) * (size + coarse)
  return Math.exp(-coarse * coarse * 0.5) * Math.exp(-rest * 0.5)
}

/**
 * The z with the share p below it: −1.96 for p = 0.025. 16 digits for every p between 0 and 1, which must lie inside.
 *
 * Source: M. J. Wichura, algorithm AS 241, Applied Statistics 37 (1988) 477–484, PPND16.
 */
export function normalQuantile(p: number): number {
  requireProbability('p', p)
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (q * polynomial(QUANTILE_A, r)) / polynomial(QUANTILE_B, r)
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p))
  const size =
    r <= 5
      ? polynomial(QUANTILE_C, r - 1.6) / polynomial(QUANTILE_D, r - 1.6)
      : polynomial(QUANTILE_E, r - 5) / polynomial(QUANTILE_F, r - 5)
  return q < 0 ? -size : size
}

const QUANTILE_A = [
  2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
  1971.5909503065514427, 133.14166789178437745, 3.387132872796366608
]
const QUANTILE_B = [
  5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077,
  687.1870074920579083, 42.313330701600911252, 1
]
const QUANTILE_C = [
  7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
  3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734
]
const QUANTILE_D = [
  1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
  0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1
]
const QUANTILE_E = [
  2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
  0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772
]
const QUANTILE_F = [
  2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
  0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1
]

/** Highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (const coefficient of coefficients) sum = sum * x + coefficient
  return sum
}
