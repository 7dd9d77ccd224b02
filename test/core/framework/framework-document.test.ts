import t from 'tap'
import { FrameworkSchema, FrameworkSourceSchema } from '../../../src/core/framework/framework-document.js'
import { indicatorsOf } from '../../../src/core/framework/framework-rules.js'
import { library } from '../instruments/shipped.js'

const framework = library.framework.document

t.test('the framework that ships has four domains, capability and enactment in each', async (t) => {
  t.same(
    framework.domains.map(({ code }) => code),
    ['knowledge', 'networks', 'leadership', 'patient-benefit']
  )
  const codes = (use: string): string =>
    indicatorsOf(framework)
      .flatMap(({ indicator }) => (indicator.use === use ? [indicator.code] : []))
      .join(' ')
  t.equal(codes('capability'), 'K1 K2 K3 K4 N1 N3 L1 L2 L5 P1 P2')
  t.equal(codes('enactment'), 'K5 K6 N2 N4 L3 L4 P3 P4')
})

t.test('what an exchange causes by definition is a level, and its change means nothing', async (t) => {
  const changing = indicatorsOf(framework).filter(({ indicator }) => indicator.use === 'level' && indicator.changes)
  t.same(
    changing.map(({ indicator }) => `${indicator.code} ${indicator.rater}`),
    ['N-S sponsor', 'L-S sponsor', 'L3 sponsor', 'P4 sponsor']
  )
})

t.test('a framework is edited without scales and published with them', async (t) => {
  const { scales, ...source } = framework
  t.ok(FrameworkSourceSchema.safeParse(source).success)
  t.notOk(FrameworkSourceSchema.safeParse({ ...source, scales }).success)
  t.notOk(FrameworkSchema.safeParse(source).success)
})

t.test('a share of 0 or more than all is no rule for missing answers', async (t) => {
  for (const itemShare of [0, 1.5, -1]) {
    t.notOk(FrameworkSchema.safeParse({ ...framework, missing: { itemShare, indicatorShare: 0.5 } }).success)
  }
})
