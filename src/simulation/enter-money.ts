import { addDays, addMonths } from '../core/schedule/calendar.js'
import { getOrganisation } from '../features/accounts/organisation.js'
import { writeCase } from '../features/business-cases/write-case.js'
import { importEntries } from '../features/costs/import-entries.js'
import { getCohort } from '../features/programmes/cohort.js'
import type { Programme } from './begin-programme.js'
import { moneyFiles } from './programme/money.js'
import type { Plan } from './programme/plan.js'
import type { Stage } from './stage.js'

/** The day on which the coordinator looks back on the first cohort. */
export function moneyDay(asOf: string): string {
  return addDays(asOf, -9)
}

/**
 * The first cohort is over. Its coordinator imports what each release took and what came of it, and says what is asked of
 * whom in two cases: that of the cohort, and that of the sponsor who released most people.
 */
export async function enterMoney(
  { world }: Stage,
  { seed, asOf }: { readonly seed: string; readonly asOf: string },
  programme: Programme,
  { exchanges }: Plan
): Promise<string> {
  const [first] = exchanges
  if (first === undefined) throw new RangeError('A programme without exchanges has no costs.')
  const cohortId = await getCohort(world, programme, first.cohort)
  const ofCohort = exchanges.filter(({ cohort }) => cohort === first.cohort)
  const files = moneyFiles(seed, ofCohort, moneyDay(asOf))
  for (const kind of ['release', 'benefit'] as const) {
    const { state, rows } = await importEntries(world, { ...programme, cohortId }, kind, Buffer.from(files[kind]), null)
    const reasons = rows.flatMap(({ line, reasons }) => reasons.map((reason) => `line ${line ?? '?'}, ${reason}`))
    if (state !== 'imported') throw new Error(`The ${kind} file was not imported: ${reasons.join('; ')}`)
  }

  const { name } = first.employer
  const sponsorOrganisationId = await getOrganisation(world, programme.tenantId, name)
  await writeCase(world, { ...programme, cohortId }, cohortDetails(first.cohort, asOf), author)
  await writeCase(world, { ...programme, sponsorOrganisationId }, sponsorDetails(name, asOf), author)
  return `Imported costs and benefits of ${first.cohort}`
}

const author = 'simulation'

type Details = Readonly<Record<string, string>>

function cohortDetails(cohort: string, asOf: string): Details {
  return {
    title: `What the exchanges of ${cohort} cost and brought`,
    ask: 'run a further cohort of the same size',
    decided_by: 'Programme board',
    decision_needed_by: addMonths(asOf, 2),
    recommendation: 'approve-with-conditions',
    conditions: 'Sponsors are asked for their figures before release\nCover is agreed before the dates are',
    sponsor_word: 'sponsors',
    participant_word: 'participant',
    budget_code: ''
  }
}

function sponsorDetails(name: string, asOf: string): Details {
  return {
    title: `Releasing staff of ${name} for exchanges`,
    ask: 'release up to fifteen members of staff again next year',
    decided_by: 'Chief Nurse\nDirector of Finance',
    decision_needed_by: addMonths(asOf, 3),
    recommendation: 'approve-with-conditions',
    conditions: 'Cover is agreed before the dates are',
    sponsor_word: 'trust',
    participant_word: 'member of staff',
    budget_code: 'DEMO-01'
  }
}
