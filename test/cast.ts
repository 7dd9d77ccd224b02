import type { Kysely } from 'kysely'
import type { ExchangeTable, InvitationTable, MembershipTable, Schema } from '../src/platform/db/schema.js'
import { linkToken, linkTokenHash } from '../src/platform/secrets/link-token.js'

export const castSecret = 'the secret of tests, 32 letters long'
const link = (invitationId: string): string => linkToken(castSecret, invitationId, 1)

/** Amina is about to go to Whitehall, tom has just been there; tom is in two programmes. Owen released both. */
export const amina = { link: link('amina-T0') }
export const tom = { link: link('tom-T1') }
export const owen = { link: link('owen-S0-amina') }

/** Grace coordinates, helen evaluates, sam is the finance director of owen's trust; mallory has no access anywhere. */
export const grace = { cookies: { wkep: 'grace-is-here' } }
export const helen = { cookies: { wkep: 'helen-is-here' } }
export const sam = { cookies: { wkep: 'sam-is-here' } }
export const mallory = { link: 'a-guess', cookies: { wkep: 'a-guess' } }

const tenantId = 'north'
const at = '2027-01-11T09:00:00.000Z'

const programmes = [
  { id: 'liverpool', name: 'Liverpool–Whitehall exchange' },
  { id: 'kampala', name: 'Kampala link' }
].map((programme) => ({
  tenantId,
  ...programme,
  frameworkHash: 'the default framework',
  noticeVersion: '1',
  contactName: 'Priya Nair',
  contactEmail: 'exchange@example.org',
  contactPhone: '0151 496 0142',
  createdAt: at
}))
const cohorts = [
  { tenantId, id: 'spring', programmeId: 'liverpool', name: 'Spring 2027', position: 1 },
  { tenantId, id: 'first', programmeId: 'kampala', name: 'First', position: 1 }
]
const organisations = [
  { id: 'brackenhall', name: 'Brackenhall University Hospitals', sector: 'hospital' },
  { id: 'whitehall', name: 'Whitehall', sector: 'national' }
].map((row) => ({ tenantId, ...row, nameKey: row.name.toLowerCase(), sectorText: null }))
const people = [
  { tenantId, id: 'amina', name: 'Amina Khan', language: 'en' as const },
  { tenantId, id: 'tom', name: "Tom O'Brien", language: 'en' as const },
  { tenantId, id: 'owen', name: 'Owen Hughes', language: 'en' as const }
]
const addresses = people.map(({ id }) => ({
  tenantId,
  id: `${id}-work`,
  personId: id,
  email: `${id}@example.org`,
  emailKey: `${id}@example.org`,
  kind: 'work' as const,
  since: at,
  until: null,
  bouncedAt: null,
  stoppedAt: null
}))
const enrolments = [
  ['amina', 'liverpool'],
  ['tom', 'liverpool'],
  ['tom', 'kampala']
].map(([personId = '', programmeId = '']) => ({
  tenantId,
  id: `${personId}-${programmeId}`,
  programmeId,
  personId,
  subjectKey: `subject-${personId}-${programmeId}`,
  mailStoppedAt: null
}))
const exchanges = [
  exchange('amina', 'liverpool', 'spring', '2027-03-22', '2027-03-26'),
  exchange('tom', 'liverpool', 'spring', '2027-03-01', '2027-03-10'),
  exchange('tom', 'kampala', 'first', '2027-06-01', '2027-06-30')
]
const invitations = [
  invitation('amina-T0', 'amina-liverpool', 'amina', 'T0', ['2027-02-08', '2027-03-21', null]),
  invitation('tom-T1', 'tom-liverpool', 'tom', 'T1', ['2027-03-11', '2027-03-26', '2027-06-02']),
  invitation('owen-S0-amina', 'amina-liverpool', 'owen', 'S0', ['2027-01-11', '2027-03-21', '2027-04-05'])
]
const staff = [
  account('grace', 'Grace Achieng', 'coordinator', 'tenant', tenantId),
  account('helen', 'Helen Marsh', 'evaluator', 'tenant', tenantId),
  account('sam', 'Sam Price', 'sponsor', 'organisation', 'brackenhall')
]

export async function enrolTheCast(db: Kysely<Schema>): Promise<void> {
  await db.insertInto('tenant').values({ id: tenantId, name: 'North West exchanges' }).execute()
  await db.insertInto('organisation').values(organisations).execute()
  await db.insertInto('programme').values(programmes).execute()
  await db.insertInto('cohort').values(cohorts).execute()
  await db
    .insertInto('sponsorship')
    .values({ tenantId, id: 'brackenhall-liverpool', programmeId: 'liverpool', organisationId: 'brackenhall' })
    .execute()
  await db.insertInto('person').values(people).execute()
  await db.insertInto('address').values(addresses).execute()
  await db.insertInto('enrolment').values(enrolments).execute()
  await db
    .insertInto('exchange')
    .values(exchanges.map(({ row }) => row))
    .execute()
  await db
    .insertInto('episode')
    .values(exchanges.map(({ episode }) => episode))
    .execute()
  await db.insertInto('invitation').values(invitations).execute()
  for (const { row, membership, session } of staff) {
    await db.insertInto('account').values(row).execute()
    await db.insertInto('membership').values(membership).execute()
    await db.insertInto('session').values(session).execute()
  }
}

function exchange(personId: string, programmeId: string, cohortId: string, startsOn: string, endsOn: string) {
  const id = `${personId}-${programmeId}`
  const row: ExchangeTable = {
    tenantId,
    id,
    programmeId,
    enrolmentId: id,
    cohortId,
    episodeKey: `episode-${id}`,
    exchangeRef: id,
    arm: 'exchange',
    anchorOn: null,
    employerOrganisationId: 'brackenhall',
    hostOrganisationId: 'whitehall',
    sponsorOrganisationId: programmeId === 'liverpool' ? 'brackenhall' : null,
    sponsorPersonId: programmeId === 'liverpool' ? 'owen' : null,
    form: 'job-shadowing',
    direction: 'one-way',
    pairRef: null,
    mode: 'in-person',
    length: 'full',
    approvedOn: '2027-01-11',
    startsOn,
    endsOn,
    withdrawnOn: null,
    withdrawnWhy: null,
    ownSector: 'hospital',
    profession: null,
    careerStage: null,
    frozenTexts: null,
    importBatchId: null,
    createdAt: at
  }
  const episode = {
    tenantId,
    episodeKey: row.episodeKey,
    subjectKey: `subject-${id}`,
    programmeId,
    cohortId,
    arm: row.arm,
    pairKey: null,
    form: row.form,
    direction: row.direction,
    mode: row.mode,
    durationBand: '3-14',
    ownSector: 'hospital',
    hostSector: 'national',
    profession: null,
    careerStage: null,
    jobFunction: null,
    light: 0
  }
  return { row, episode }
}

function invitation(
  id: string,
  exchangeId: string,
  personId: string,
  instrument: string,
  [opensOn, closesOn, lateUntil]: readonly [string, string, string | null]
): InvitationTable {
  return {
    tenantId,
    id,
    programmeId: 'liverpool',
    exchangeId,
    personId,
    respondent: instrument.startsWith('S') ? 'sponsor' : 'participant',
    instrument,
    wave: instrument,
    opensOn,
    closesOn,
    lateUntil,
    responseKey: `response-${id}`,
    issue: 1,
    tokenHash: linkTokenHash(link(id)),
    invitedAt: `${opensOn}T08:00:00.000Z`,
    sentAt: `${opensOn}T08:00:10.000Z`,
    deliveredAt: null,
    bouncedAt: null,
    remindedAt: null,
    startedAt: null,
    completedAt: null,
    declinedAt: null,
    declineReason: null,
    stoppedAt: null,
    missedAt: null,
    missedWhy: null
  }
}

function account(
  id: string,
  name: string,
  role: MembershipTable['role'],
  scope: MembershipTable['scope'],
  scopeId: string
) {
  return {
    row: {
      tenantId,
      id,
      name,
      email: `${id}@example.org`,
      emailKey: `${id}@example.org`,
      createdAt: at,
      disabledAt: null
    },
    membership: { tenantId, id: `${id}-${role}`, accountId: id, role, scope, scopeId },
    session: {
      tenantId,
      id: `${id}-session`,
      accountId: id,
      tokenHash: linkTokenHash(`${id}-is-here`),
      createdAt: at,
      expiresAt: '2030-01-01T00:00:00.000Z',
      endedAt: null
    }
  }
}
