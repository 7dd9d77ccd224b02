import { sql, SqliteAdapter, type QueryExecutorProvider } from 'kysely'

/** Who someone is: people, their exchanges, the mail they get, the accounts of staff. No answer stands here. */
export async function up(db: QueryExecutorProvider): Promise<void> {
  const strict = db.getExecutor().adapter instanceof SqliteAdapter ? sql`strict` : sql``

  await sql`create table installation (name text primary key, value text not null) ${strict}`.execute(db)

  await sql`create table tenant (id text primary key, name text not null) ${strict}`.execute(db)

  await sql`create table organisation (
    tenant_id text not null references tenant (id), id text not null,
    name text not null, name_key text not null, sector text, sector_text text,
    primary key (tenant_id, id),
    unique (tenant_id, name_key)
  ) ${strict}`.execute(db)

  await sql`create table programme (
    tenant_id text not null references tenant (id), id text not null,
    name text not null, framework_hash text not null, notice_version text not null,
    contact_name text not null, contact_email text not null, contact_phone text,
    created_at text not null,
    primary key (tenant_id, id),
    unique (tenant_id, name)
  ) ${strict}`.execute(db)

  await sql`create table cohort (
    tenant_id text not null, id text not null, programme_id text not null, name text not null, position integer not null,
    primary key (tenant_id, id),
    unique (tenant_id, programme_id, name),
    foreign key (tenant_id, programme_id) references programme (tenant_id, id)
  ) ${strict}`.execute(db)

  await sql`create table sponsorship (
    tenant_id text not null, id text not null, programme_id text not null, organisation_id text not null,
    primary key (tenant_id, id),
    unique (tenant_id, programme_id, organisation_id),
    foreign key (tenant_id, programme_id) references programme (tenant_id, id),
    foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
  ) ${strict}`.execute(db)

  await sql`create table person (
    tenant_id text not null references tenant (id), id text not null, name text not null, language text not null,
    primary key (tenant_id, id)
  ) ${strict}`.execute(db)

  await sql`create table address (
    tenant_id text not null, id text not null, person_id text not null,
    email text not null, email_key text not null, kind text not null,
    since text not null, until text, bounced_at text, stopped_at text,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id) references person (tenant_id, id)
  ) ${strict}`.execute(db)
  await sql`create unique index address_living on address (tenant_id, email_key) where until is null`.execute(db)
  await sql`create index address_person on address (tenant_id, person_id)`.execute(db)

  await sql`create table enrolment (
    tenant_id text not null, id text not null, programme_id text not null, person_id text not null,
    subject_key text not null unique, mail_stopped_at text,
    primary key (tenant_id, id),
    unique (tenant_id, programme_id, person_id),
    foreign key (tenant_id, programme_id) references programme (tenant_id, id),
    foreign key (tenant_id, person_id) references person (tenant_id, id)
  ) ${strict}`.execute(db)

  await sql`create table import_batch (
    tenant_id text not null, id text not null, programme_id text not null, kind text not null,
    file_name text not null, content_hash text not null, imported_at text not null, imported_by text,
    report text not null, undone_at text,
    primary key (tenant_id, id),
    foreign key (tenant_id, programme_id) references programme (tenant_id, id)
  ) ${strict}`.execute(db)

  await sql`create table exchange (
    tenant_id text not null, id text not null, programme_id text not null, enrolment_id text not null, cohort_id text not null,
    episode_key text not null unique, exchange_ref text, arm text not null, anchor_on text,
    employer_organisation_id text, host_organisation_id text not null,
    sponsor_organisation_id text, sponsor_person_id text,
    form text not null, direction text not null, pair_ref text, mode text not null, length text not null,
    approved_on text, starts_on text, ends_on text, withdrawn_on text, withdrawn_why text,
    own_sector text, profession text, career_stage text,
    frozen_texts text, import_batch_id text, created_at text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, programme_id) references programme (tenant_id, id),
    foreign key (tenant_id, enrolment_id) references enrolment (tenant_id, id),
    foreign key (tenant_id, cohort_id) references cohort (tenant_id, id),
    foreign key (tenant_id, employer_organisation_id) references organisation (tenant_id, id),
    foreign key (tenant_id, host_organisation_id) references organisation (tenant_id, id),
    foreign key (tenant_id, sponsor_organisation_id) references organisation (tenant_id, id),
    foreign key (tenant_id, sponsor_person_id) references person (tenant_id, id),
    foreign key (tenant_id, import_batch_id) references import_batch (tenant_id, id)
  ) ${strict}`.execute(db)
  await sql`create unique index exchange_by_ref on exchange (tenant_id, programme_id, exchange_ref)
    where exchange_ref is not null`.execute(db)
  await sql`create index exchange_by_cohort on exchange (tenant_id, cohort_id)`.execute(db)
  await sql`create index exchange_by_enrolment on exchange (tenant_id, enrolment_id)`.execute(db)

  await sql`create table invitation (
    tenant_id text not null, id text not null, programme_id text not null, exchange_id text, person_id text not null,
    respondent text not null, instrument text not null, wave text not null,
    opens_on text, closes_on text, late_until text,
    response_key text not null unique, issue integer not null, token_hash text not null unique,
    invited_at text, sent_at text, delivered_at text, bounced_at text, reminded_at text,
    started_at text, completed_at text, declined_at text, decline_reason text,
    stopped_at text, missed_at text, missed_why text,
    primary key (tenant_id, id),
    foreign key (tenant_id, programme_id) references programme (tenant_id, id),
    foreign key (tenant_id, exchange_id) references exchange (tenant_id, id),
    foreign key (tenant_id, person_id) references person (tenant_id, id)
  ) ${strict}`.execute(db)
  await sql`create unique index invitation_of_exchange on invitation (tenant_id, exchange_id, instrument)
    where exchange_id is not null`.execute(db)
  await sql`create unique index invitation_of_contact on invitation (tenant_id, programme_id, person_id, instrument)
    where exchange_id is null`.execute(db)
  await sql`create index invitation_to_open on invitation (opens_on) where invited_at is null`.execute(db)

  await sql`create table outbox (
    tenant_id text not null, id text not null, invitation_id text, address_id text not null,
    template text not null, fields text not null, message_id text not null unique, created_at text not null,
    attempts integer not null, next_at text, leased_until text, sent_at text, failed_at text, failed_why text,
    primary key (tenant_id, id),
    foreign key (tenant_id, invitation_id) references invitation (tenant_id, id),
    foreign key (tenant_id, address_id) references address (tenant_id, id)
  ) ${strict}`.execute(db)
  await sql`create index outbox_waiting on outbox (next_at) where sent_at is null and failed_at is null`.execute(db)

  await sql`create table account (
    tenant_id text not null references tenant (id), id text not null, name text not null, email text not null,
    email_key text not null, created_at text not null, disabled_at text,
    primary key (tenant_id, id),
    unique (tenant_id, email_key)
  ) ${strict}`.execute(db)

  await sql`create table membership (
    tenant_id text not null, id text not null, account_id text not null, role text not null,
    scope text not null, scope_id text not null,
    primary key (tenant_id, id),
    unique (tenant_id, account_id, role, scope, scope_id),
    foreign key (tenant_id, account_id) references account (tenant_id, id)
  ) ${strict}`.execute(db)

  await sql`create table sign_in_link (
    tenant_id text not null, id text not null, account_id text not null, token_hash text not null unique,
    created_at text not null, expires_at text not null, used_at text, reusable integer not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, account_id) references account (tenant_id, id)
  ) ${strict}`.execute(db)

  await sql`create table session (
    tenant_id text not null, id text not null, account_id text not null, token_hash text not null unique,
    created_at text not null, expires_at text not null, ended_at text,
    primary key (tenant_id, id),
    foreign key (tenant_id, account_id) references account (tenant_id, id)
  ) ${strict}`.execute(db)

  await sql`create table lease (name text primary key, held_by text not null, held_until text not null) ${strict}`.execute(
    db
  )

  await sql`create table audit (
    tenant_id text not null, id text not null, at text not null, act text not null, subject text not null, actor text,
    primary key (tenant_id, id)
  ) ${strict}`.execute(db)
}
