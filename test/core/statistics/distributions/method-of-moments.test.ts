import fc from 'fast-check'
import t from 'tap'
import {
  betaFromMoments,
  gammaFromMoments,
  lognormalFromMoments
} from '../../../../src/core/statistics/distributions/method-of-moments.js'
import { near } from '../near.js'

t.test('the parameters have the moments that were asked for', async () => {
  const mean = fc.double({ min: 0.01, max: 1e6, noNaN: true })
  const part = fc.double({ min: 0.01, max: 5, noNaN: true })
  fc.assert(
    fc.property(mean, part, (mean, part) => {
      const sd = mean * part
      const gamma = gammaFromMoments(mean, sd)
      const log = lognormalFromMoments(mean, sd)
      if (gamma.kind !== 'gamma' || log.kind !== 'lognormal') return false
      const { shape, scale } = gamma
      const { mu, sigma } = log
      const logMean = Math.exp(mu + sigma ** 2 / 2)
      return (
        near(shape * scale, mean, 1e-12) &&
        near(Math.sqrt(shape) * scale, sd, 1e-12) &&
        near(logMean, mean, 1e-10) &&
        near(logMean * Math.sqrt(Math.expm1(sigma ** 2)), sd, 1e-10)
      )
    })
  )
})

t.test('a share of 35%, give or take 10 points', async (t) => {
  const found = betaFromMoments(0.35, 0.1)
  t.ok(found.kind === 'beta' && near(found.alpha, 7.6125, 1e-12) && near(found.beta, 14.1375, 1e-12))
})

t.test('a beta has the moments that were asked for, up to the widest there can be', async () => {
  const mean = fc.double({ min: 0.001, max: 0.999, noNaN: true })
  const part = fc.double({ min: 0.01, max: 0.999, noNaN: true })
  fc.assert(
    fc.property(mean, part, (mean, part) => {
      const sd = part * Math.sqrt(mean * (1 - mean))
      const found = betaFromMoments(mean, sd)
      if (found.kind !== 'beta') return false
      const n = found.alpha + found.beta
      return near(found.alpha / n, mean, 1e-9) && near(Math.sqrt((mean * (1 - mean)) / (n + 1)), sd, 1e-9)
    })
  )
})

t.test('moments that none can have are refused, and never bent', async (t) => {
  const cases = [
    [gammaFromMoments(-1, 2), 'mean-not-positive'],
    [gammaFromMoments(0, 2), 'mean-not-positive'],
    [gammaFromMoments(5, 0), 'sd-not-positive'],
    [gammaFromMoments(5, -1), 'sd-not-positive'],
    [gammaFromMoments(1e-200, 1), 'sd-too-large'],
    [gammaFromMoments(1, 1e-300), 'sd-too-small'],
    [lognormalFromMoments(0, 1), 'mean-not-positive'],
    [lognormalFromMoments(300, 0), 'sd-not-positive'],
    [lognormalFromMoments(1e-200, 1), 'sd-too-large'],
    [lognormalFromMoments(1, 1e-300), 'sd-too-small'],
    [betaFromMoments(0.5, 0.5), 'sd-too-large'],
    [betaFromMoments(0.1, 0.3), 'sd-too-large'],
    [betaFromMoments(0.1, 0.4), 'sd-too-large'],
    [betaFromMoments(0, 0.1), 'mean-outside-0-to-1'],
    [betaFromMoments(1, 0.1), 'mean-outside-0-to-1'],
    [betaFromMoments(35, 10), 'mean-outside-0-to-1'],
    [betaFromMoments(0.5, 0), 'sd-not-positive'],
    [betaFromMoments(0.5, 1e-300), 'sd-too-small']
  ] as const
  for (const [found, why] of cases) t.same(found, { kind: 'impossible', why })
})

t.test('what is no number is the mistake of the caller', async (t) => {
  for (const of of [gammaFromMoments, betaFromMoments, lognormalFromMoments]) {
    t.throws(() => of(NaN, 0.1), RangeError)
    t.throws(() => of(0.5, Infinity), RangeError)
  }
})
