import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { BenefitLine } from '../../../src/core/economics/benefits/benefit-line.js'
import { benefitStatuses } from '../../../src/core/economics/benefits/benefit-status.js'
import type { CaseEntries } from '../../../src/core/economics/appraisal/case-appraisal.js'
import type { Rates } from '../../../src/core/economics/assumptions/rates.js'
import type { ReleaseRecord } from '../../../src/core/economics/costs/release-record.js'
import { shippedRates } from '../../core/economics/worked-exchange.js'
import { findOracles } from '../oracle-files.js'

const Share = z.number().min(0).max(1)

const Assumptions = z.object({
  ni_rate: Share,
  ni_threshold: z.number(),
  pension_employer: Share,
  levy: Share,
  productive_hours: z.number(),
  vat: Share,
  optimism_bias: Share,
  ob_mitigation: Share,
  own_time_value_share: Share,
  mileage_tiers: z.array(z.tuple([z.number().nullable(), z.number()])),
  grade_correction: z.object({ 1: Share, 2: Share, 3: Share, 4: Share, 5: Share, 6: Share }),
  realisation: z.object({
    forecast: Share,
    committed: Share,
    partly_implemented: Share,
    implemented: Share,
    sponsor_confirmed: Share,
    measured: Share,
    no_response: Share
  })
})

const Participant = z.object({
  pay: z.number(),
  days: z.number(),
  hours_per_day: z.number(),
  own_time_share: Share,
  covered_share: Share,
  cover_rate: z.number(),
  cover_effectiveness: Share,
  miles: z.number(),
  fares: z.number(),
  nights: z.number(),
  night_rate: z.number(),
  subsistence_per_day: z.number(),
  admin_hours: z.number(),
  admin_rate: z.number(),
  fee: z.number(),
  vat_irrecoverable: z.boolean(),
  survey_hours: z.number(),
  salary_recovered: z.number(),
  host_hours: z.number(),
  host_rate: z.number()
})

const Status = z
  .string()
  .transform((status) => status.replaceAll('_', '-'))
  .pipe(z.enum(benefitStatuses))

const Benefit = z.object({
  id: z.string(),
  class: z.enum(['CRB', 'NCRB', 'SB', 'UB']),
  who: z.enum(['sponsor', 'participant', 'patient', 'host', 'other_public']),
  quantity: z.number(),
  unit_value: z.number().nullable(),
  marginal_share: Share,
  method: z.enum(['control', 'trend', 'estimate']),
  isolation: Share.nullable(),
  confidence: Share,
  grade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
  deadweight: Share.nullable(),
  displacement: Share,
  leakage: Share,
  status: Status,
  first_year: z.number().int(),
  duration: z.number().int(),
  drop_off: Share
})

/** The inputs of a worked case in pounds, as the oracles write them. */
export const WorkedCase = z.object({
  assumptions: Assumptions,
  participant: Participant,
  benefits: z.array(Benefit),
  unit_value_null_means: z.literal('participant direct hourly rate').optional()
})
export type WorkedCase = z.output<typeof WorkedCase>

export const ChangedCase = z.object({
  case: z.string(),
  assumption_changes: Assumptions.partial().optional(),
  all_benefit_status: Status.optional()
})

/** The case that another refers to by its id: out of the same list, else out of the list that is kept here. */
export function workedCase(id: string, list: readonly { readonly id: string; readonly inputs: unknown }[]): WorkedCase {
  const found = list.find((oracle) => oracle.id === id) ?? keptCase(id)
  if (found === undefined) throw new Error(`The list has no case ${id}.`)
  return WorkedCase.parse(found.inputs)
}

function keptCase(id: string): { readonly inputs: unknown } | undefined {
  const file = fileURLToPath(new URL('../economics/constructed.json', import.meta.url))
  const kept = findOracles(file).find((found) => found.kind === 'oracle' && found.oracle.name === id)
  return kept?.kind === 'oracle' ? { inputs: kept.oracle.input } : undefined
}

export function changedCase(base: WorkedCase, changes: z.output<typeof ChangedCase>): WorkedCase {
  const { assumption_changes = {}, all_benefit_status: status } = changes
  const stated = Object.fromEntries(Object.entries(assumption_changes).filter(([, value]) => value !== undefined))
  return {
    ...base,
    assumptions: { ...base.assumptions, ...stated },
    benefits: status === undefined ? base.benefits : base.benefits.map((benefit) => ({ ...benefit, status }))
  }
}

/** The shipped rates, with those of the case in their place. */
export function ratesOfCase({ assumptions: a }: WorkedCase): Rates {
  const share = (value: number) => ({ share: value, row: 'BEN-13' })
  return {
    ...shippedRates(),
    niShare: a.ni_rate,
    niThresholdPence: a.ni_threshold * 100,
    pensionShare: a.pension_employer,
    levyShare: a.levy,
    productiveHours: a.productive_hours,
    vatShare: a.vat,
    upliftShare: a.optimism_bias,
    mitigationShare: a.ob_mitigation,
    ownTimeValueShare: a.own_time_value_share,
    mileage: {
      ...shippedRates().mileage,
      afc: a.mileage_tiers.map(([upToMiles, pounds]) => ({ upToMiles, pencePerMile: pounds * 100 }))
    },
    gradeCorrection: a.grade_correction,
    realisation: {
      forecast: share(a.realisation.forecast),
      committed: share(a.realisation.committed),
      'partly-implemented': share(a.realisation.partly_implemented),
      implemented: share(a.realisation.implemented),
      'sponsor-confirmed': share(a.realisation.sponsor_confirmed),
      measured: share(a.realisation.measured),
      'no-response': share(a.realisation.no_response)
    }
  }
}

/** One exchange, all of it planned: the uplift of the case decides what that adds. */
export function entriesOfCase({ participant, benefits }: WorkedCase): CaseEntries {
  return { releases: [release(participant)], otherCosts: [], benefits: benefits.map(benefitLine) }
}

function release(p: z.output<typeof Participant>): ReleaseRecord {
  const values = {
    payPencePerYear: p.pay * 100,
    days: p.days,
    hoursPerDay: p.hours_per_day,
    ownTimeShare: p.own_time_share,
    coveredShare: p.covered_share,
    coverRatePencePerHour: p.cover_rate * 100,
    coverEffectiveness: p.cover_effectiveness,
    miles: p.miles,
    faresPence: p.fares * 100,
    nights: p.nights,
    nightRatePence: p.night_rate * 100,
    subsistencePencePerDay: p.subsistence_per_day * 100,
    adminHours: p.admin_hours,
    adminRatePencePerHour: p.admin_rate * 100,
    feeNetPence: p.fee * 100,
    vatIrrecoverable: p.vat_irrecoverable,
    surveyHours: p.survey_hours,
    salaryRecoveredPence: p.salary_recovered * 100,
    hostHours: p.host_hours,
    hostRatePencePerHour: p.host_rate * 100
  }
  const statements = [{ ...provenance, status: 'forecast' as const, values }]
  return { exchangeRef: 'E2E', label: 'worked case', startsOn: '2026-06-15', endsOn: '2026-06-19', statements }
}

function benefitLine(b: z.output<typeof Benefit>): BenefitLine {
  return {
    ...provenance,
    id: b.id,
    exchangeRef: 'E2E',
    description: b.id,
    kind: b.id === 'time_saved' ? 'time-saved' : 'other',
    class: b.class,
    who: b.who === 'other_public' ? 'wider-nhs' : b.who,
    quantity: b.quantity,
    unit: b.unit_value === null ? 'hours' : '',
    unitValuePence: b.unit_value === null ? null : b.unit_value * 100,
    unitValueSource: 'oracle',
    averageCost: false,
    marginalShare: b.marginal_share,
    method: b.method,
    isolation: b.isolation,
    confidence: b.confidence,
    grade: b.grade,
    deadweight: b.deadweight,
    displacement: b.displacement,
    leakage: b.leakage,
    status: b.status,
    firstYear: b.first_year,
    durationYears: b.duration,
    dropOff: b.drop_off,
    budgetLine: null,
    effect: null,
    extreme: false
  }
}

const provenance = { origin: 'author', source: 'oracle', by: 'author', on: '2026-06-19', released: false } as const
