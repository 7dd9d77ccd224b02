export interface ActivityCost {
  readonly contactOnly: number
  readonly withIndirectTime: number
}

/** What a minute costs, where an hour costs so much. */
export function costPerMinute(hourlyCost: number): number {
  return hourlyCost / 60
}

/**
 * What a contact of so many minutes costs: the minutes with the patient alone, and with the notes, calls and travel that each
 * such minute brings along.
 *
 * `timePerContactTime` is the whole working time per time of contact: a ratio of direct to indirect time of 1 : 0.6 is 1.6. In
 * the unit of the hourly cost. Throws RangeError where it is below 1: contact is part of the time.
 *
 * Source: PSSRU, Unit Costs of Health and Social Care (how an hour of contact is costed; its values are not in here).
 */
export function activityCost(hourlyCost: number, minutes: number, timePerContactTime = 1): ActivityCost {
  if (!(timePerContactTime >= 1)) throw new RangeError(`Expected at least 1 for all time, got ${timePerContactTime}.`)
  const contactOnly = costPerMinute(hourlyCost) * minutes
  return { contactOnly, withIndirectTime: contactOnly * timePerContactTime }
}
