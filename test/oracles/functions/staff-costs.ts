import { z } from 'zod'
import { employerNationalInsurance, pensionContributions } from '../../../src/core/economics/assumptions/on-costs.js'
import { activityCost, costPerMinute } from '../../../src/core/economics/costs/activity-cost.js'
import { mileagePence, passengerPence } from '../../../src/core/economics/costs/mileage.js'
import { weightedMean } from '../../../src/core/economics/weighted-mean.js'
import { shape, type Adapter } from '../adapter.js'

const Numbers = z.array(z.number())
const Tiers = z.array(
  z.tuple([z.number().nullable(), z.number()]).transform(([upToMiles, pounds]) => {
    return { upToMiles, pencePerMile: pounds * 100 }
  })
)
const Share = z.number().transform((value) => (value > 1 ? value / 100 : value))

export const staffCosts: Readonly<Record<string, Adapter>> = {
  'activityCost(rate,minutes,directToIndirect)': [
    shape(
      z.object({ hourly: z.number(), direct_indirect_multiplier: z.number(), minutes: Numbers }),
      ({ hourly, direct_indirect_multiplier, minutes }) => {
        const costs = minutes.map((length) => activityCost(hourly, length, direct_indirect_multiplier))
        return {
          excluding: costs.map(({ contactOnly }) => contactOnly),
          including: costs.map(({ withIndirectTime }) => withIndirectTime)
        }
      }
    )
  ],
  'perMinute,perConsultation': [
    shape(
      z.object({ per_hour_patient_contact: Numbers, minutes: z.number() }),
      ({ per_hour_patient_contact, minutes }) => ({
        per_minute: per_hour_patient_contact.map(costPerMinute),
        per_consultation: per_hour_patient_contact.map((hourly) => activityCost(hourly, minutes).contactOnly)
      })
    )
  ],
  weightedMean: [
    shape(z.object({ activity: Numbers, unit_cost: Numbers }), ({ activity, unit_cost }) => {
      const { weight, mean } = weightedMean(unit_cost, activity)
      return { total_activity: weight, weighted_mean: mean }
    })
  ],
  employerNI: [
    shape(
      z.object({ pay: Numbers, rate: Share, threshold: z.number() }),
      ({ pay, rate: niShare, threshold: niThreshold }) => ({
        ni: pay.map((amount) => employerNationalInsurance(amount, { niShare, niThreshold }))
      })
    )
  ],
  pensionOnCost: [
    shape(
      z.object({ pensionable_pay: z.number(), employer_rate: Share, central_rate: Share }),
      ({ pensionable_pay, employer_rate, central_rate }) => {
        const { employer, central, fullShare } = pensionContributions(pensionable_pay, employer_rate, central_rate)
        return { employer_pays: employer, central_pays: central, full_economic_pct: fullShare * 100 }
      }
    )
  ],
  mileage: [
    shape(z.object({ annual_miles: Numbers, tiers: Tiers }), ({ annual_miles, tiers }) => ({
      amounts: annual_miles.map((miles) => mileagePence(miles, tiers) / 100)
    })),
    shape(
      z.object({ miles: z.number(), car: z.number(), passengers: z.number(), passenger_rate: z.number() }),
      ({ miles, car, passengers, passenger_rate }) => {
        const driver = mileagePence(miles, [{ upToMiles: null, pencePerMile: car * 100 }])
        const paid = driver + passengerPence(miles, passengers, passenger_rate * 100)
        return { per_mile: paid / miles / 100, amount: paid / 100 }
      }
    )
  ],
  'mileage(miles,tiers)': [
    shape(z.object({ miles: z.number(), tiers: Tiers }), ({ miles, tiers }) => ({
      max_tax_free: mileagePence(miles, tiers) / 100
    }))
  ],
  'mileage(miles,tiers per journey)': [
    shape(z.object({ journey_miles: z.number(), tiers: Tiers }), ({ journey_miles, tiers }) => ({
      amount: mileagePence(journey_miles, tiers) / 100
    }))
  ]
}
