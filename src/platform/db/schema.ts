/**
 * The data on one page. Instants are ISO 8601 in UTC (…At), dates are YYYY-MM-DD (…On), JSON is text. Whatever a tenant
 * owns has the key (tenantId, id). First who someone is, then what they answered, then money.
 */
export interface Schema {
  readonly migration: { readonly name: string }
  readonly installation: InstallationTable
  readonly tenant: TenantTable

  readonly organisation: OrganisationTable
  readonly programme: ProgrammeTable
  readonly cohort: CohortTable
  readonly sponsorship: SponsorshipTable
  readonly person: PersonTable
  readonly address: AddressTable
  readonly enrolment: EnrolmentTable
  readonly importBatch: ImportBatchTable
  readonly exchange: ExchangeTable
  readonly invitation: InvitationTable
  readonly outbox: OutboxTable
  readonly account: AccountTable
  readonly membership: MembershipTable
  readonly signInLink: SignInLinkTable
  readonly session: SessionTable
  readonly lease: LeaseTable
  readonly audit: AuditTable

  readonly document: DocumentTable
  readonly episode: EpisodeTable
  readonly draft: DraftTable
  readonly response: ResponseTable
  readonly score: ScoreTable
  readonly release: ReleaseTable

  readonly caseEntry: CaseEntryTable
  readonly businessCase: BusinessCaseTable
}

interface Owned {
  readonly tenantId: string
  readonly id: string
}

/** What this database file is: `demo` = `yes` marks one that production refuses. */
interface InstallationTable {
  readonly name: 'demo'
  readonly value: string
}

/** An organisation that runs programmes. */
export interface TenantTable {
  readonly id: string
  readonly name: string
}

/** An employer, host or sponsor. `nameKey` is its name as it is compared: lower case, single blanks. */
export interface OrganisationTable extends Owned {
  readonly name: string
  readonly nameKey: string
  readonly sector: string | null
  readonly sectorText: string | null
}

export interface ProgrammeTable extends Owned {
  readonly name: string
  readonly frameworkHash: string
  readonly noticeVersion: string
  readonly contactName: string
  readonly contactEmail: string
  readonly contactPhone: string | null
  readonly createdAt: string
}

export interface CohortTable extends Owned {
  readonly programmeId: string
  readonly name: string
  readonly position: number
}

export interface SponsorshipTable extends Owned {
  readonly programmeId: string
  readonly organisationId: string
}

/** A participant or a sponsor's contact. */
export interface PersonTable extends Owned {
  readonly name: string
  readonly language: 'en' | 'cy'
}

/** `emailKey` is the address as it is compared. It belongs to one living row in a tenant. */
export interface AddressTable extends Owned {
  readonly personId: string
  readonly email: string
  readonly emailKey: string
  readonly kind: 'work' | 'private'
  readonly since: string
  readonly until: string | null
  readonly bouncedAt: string | null
  readonly stoppedAt: string | null
}

/** A person in a programme. The subject key is what the answer side knows of a person. */
export interface EnrolmentTable extends Owned {
  readonly programmeId: string
  readonly personId: string
  readonly subjectKey: string
  readonly mailStoppedAt: string | null
}

export interface ImportBatchTable extends Owned {
  readonly programmeId: string
  readonly kind: 'exchanges' | 'responses'
  readonly fileName: string
  readonly contentHash: string
  readonly importedAt: string
  readonly importedBy: string | null
  readonly report: string
  readonly undoneAt: string | null
}

/** One stay of one person, or one place in a comparison group. The episode key is what the answer side knows of it. */
export interface ExchangeTable extends Owned {
  readonly programmeId: string
  readonly enrolmentId: string
  readonly cohortId: string
  readonly episodeKey: string
  readonly exchangeRef: string | null
  readonly arm: 'exchange' | 'waiting' | 'not-yet' | 'host-partner'
  readonly anchorOn: string | null
  readonly employerOrganisationId: string | null
  readonly hostOrganisationId: string
  readonly sponsorOrganisationId: string | null
  readonly sponsorPersonId: string | null
  readonly form: 'job-shadowing' | 'work-placement' | 'project-collaboration' | 'secondment'
  readonly direction: 'one-way' | 'two-way'
  readonly pairRef: string | null
  readonly mode: 'in-person' | 'hybrid' | 'online'
  readonly length: 'full' | 'light'
  readonly approvedOn: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly withdrawnOn: string | null
  readonly withdrawnWhy: string | null
  readonly ownSector: string | null
  readonly profession: string | null
  readonly careerStage: string | null
  readonly frozenTexts: string | null
  readonly importBatchId: string | null
  readonly createdAt: string
}

/** One instrument for one person in one wave, behind one link of which only a hash is kept. Without an exchange: a sponsor's common part. */
export interface InvitationTable extends Owned {
  readonly programmeId: string
  readonly exchangeId: string | null
  readonly personId: string
  readonly respondent: 'participant' | 'sponsor'
  readonly instrument: string
  readonly wave: string
  readonly opensOn: string | null
  readonly closesOn: string | null
  readonly lateUntil: string | null
  readonly responseKey: string
  readonly issue: number
  readonly tokenHash: string
  readonly invitedAt: string | null
  readonly sentAt: string | null
  readonly deliveredAt: string | null
  readonly bouncedAt: string | null
  readonly remindedAt: string | null
  readonly startedAt: string | null
  readonly completedAt: string | null
  readonly declinedAt: string | null
  readonly declineReason: string | null
  readonly stoppedAt: string | null
  readonly missedAt: string | null
  readonly missedWhy: string | null
}

/** A mail to be sent: its template and fields. The body, with its link, is rendered when it is sent. */
export interface OutboxTable extends Owned {
  readonly invitationId: string | null
  readonly addressId: string
  readonly template: string
  readonly fields: string
  readonly messageId: string
  readonly createdAt: string
  readonly attempts: number
  readonly nextAt: string | null
  readonly leasedUntil: string | null
  readonly sentAt: string | null
  readonly failedAt: string | null
  readonly failedWhy: string | null
}

export interface AccountTable extends Owned {
  readonly name: string
  readonly email: string
  readonly emailKey: string
  readonly createdAt: string
  readonly disabledAt: string | null
}

export interface MembershipTable extends Owned {
  readonly accountId: string
  readonly role: 'administrator' | 'coordinator' | 'evaluator' | 'data-steward' | 'sponsor'
  readonly scope: 'tenant' | 'programme' | 'organisation'
  readonly scopeId: string
}

/** Opens a page with one button. `reusable` is 1 in a demo alone. */
export interface SignInLinkTable extends Owned {
  readonly accountId: string
  readonly tokenHash: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly usedAt: string | null
  readonly reusable: number
}

export interface SessionTable extends Owned {
  readonly accountId: string
  readonly tokenHash: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly endedAt: string | null
}

/** Who does a recurring job at present, when several processes could. */
export interface LeaseTable {
  readonly name: string
  readonly heldBy: string
  readonly heldUntil: string
}

export interface AuditTable extends Owned {
  readonly at: string
  readonly act: string
  readonly subject: string
  readonly actor: string | null
}

/** A published version of a framework or an instrument, known by the hash of its content, never changed. */
export interface DocumentTable {
  readonly tenantId: string
  readonly hash: string
  readonly kind: 'framework' | 'instrument'
  readonly code: string
  readonly version: string
  readonly status: 'published' | 'withdrawn'
  readonly body: string
  readonly publishedOn: string
}

/** An exchange as the answer side knows it: keys and coarse groups, nobody's name. */
export interface EpisodeTable {
  readonly tenantId: string
  readonly episodeKey: string
  readonly subjectKey: string
  readonly programmeId: string
  readonly cohortId: string
  readonly arm: ExchangeTable['arm']
  readonly pairKey: string | null
  readonly form: string | null
  readonly direction: string | null
  readonly mode: string | null
  readonly durationBand: string | null
  readonly ownSector: string | null
  readonly hostSector: string | null
  readonly profession: string | null
  readonly careerStage: string | null
  readonly jobFunction: string | null
  readonly light: number
}

/** Answers not yet submitted. `writtenBy` says which browser wrote which: another one is not shown them. */
export interface DraftTable {
  readonly tenantId: string
  readonly responseKey: string
  readonly answers: string
  readonly writtenBy: string
  readonly version: number
  readonly begunOn: string
}

export interface ResponseTable {
  readonly tenantId: string
  readonly responseKey: string
  readonly episodeKey: string | null
  readonly contactKey: string | null
  readonly respondent: 'participant' | 'sponsor'
  readonly wave: string
  readonly instrumentHash: string
  readonly language: string
  readonly answeredOn: string | null
  readonly late: number
  readonly source: string // 'survey', 'import:' and the batch, or 'unlinked-import:' where nothing says whose it is
  readonly answers: string
}

export interface ScoreTable {
  readonly tenantId: string
  readonly responseKey: string
  readonly frameworkHash: string
  readonly respondent: 'participant' | 'sponsor'
  readonly level: 'item' | 'indicator' | 'sub-score' | 'domain'
  readonly code: string
  readonly value: number | null
  readonly nAsked: number
  readonly nAnswered: number
  readonly flags: string
}

/** A person's own line that they allowed to be shown to their sponsor. */
export interface ReleaseTable {
  readonly tenantId: string
  readonly responseKey: string
  readonly itemId: string
  readonly grantedOn: string
  readonly textVersion: string
  readonly withdrawnOn: string | null
}

/**
 * One line behind a business case, as somebody typed or imported it: what was said of a release, a cost that no release
 * yields, or a benefit. `inputs` is its value in core/economics; the hash is of kind, exchange and inputs, so that a file
 * imported twice adds nothing. Without an exchange: of the whole cohort.
 */
export interface CaseEntryTable extends Owned {
  readonly programmeId: string
  readonly cohortId: string
  readonly exchangeId: string | null
  readonly kind: 'release' | 'cost' | 'benefit'
  readonly contentHash: string
  readonly inputs: string
  readonly recordedAt: string
  readonly recordedBy: string | null
}

/** What an author adds to the figures: the ask, from whom, by when. For a cohort or for a sponsor, never both. */
export interface BusinessCaseTable extends Owned {
  readonly programmeId: string
  readonly cohortId: string | null
  readonly organisationId: string | null
  readonly details: string
  readonly writtenAt: string
  readonly writtenBy: string | null
}
