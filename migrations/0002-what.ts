import { sql, SqliteAdapter, type QueryExecutorProvider } from 'kysely'

/**
 * What people answered. Nothing here names anybody, says when to finer than a day, or keeps the order of arrival:
 * on SQLite the tables have no row number, since the order of insertion would tell who answered.
 */
export async function up(db: QueryExecutorProvider): Promise<void> {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const unordered = isSqlite ? sql`strict, without rowid` : sql``
  const strict = isSqlite ? sql`strict` : sql``
  const double = isSqlite ? sql`real` : sql`double precision`

  await sql`create table document (
    tenant_id text not null references tenant (id), hash text not null, kind text not null, code text not null,
    version text not null, status text not null, body text not null, published_on text not null,
    primary key (tenant_id, hash)
  ) ${strict}`.execute(db)

  await sql`create table episode (
    tenant_id text not null, episode_key text not null, subject_key text not null,
    programme_id text not null, cohort_id text not null, arm text not null, pair_key text,
    form text, direction text, mode text, duration_band text, own_sector text, host_sector text,
    profession text, career_stage text, job_function text, light integer not null,
    primary key (tenant_id, episode_key)
  ) ${unordered}`.execute(db)

  await sql`create table draft (
    tenant_id text not null, response_key text not null, answers text not null, written_by text not null,
    version integer not null, begun_on text not null,
    primary key (tenant_id, response_key)
  ) ${unordered}`.execute(db)

  await sql`create table response (
    tenant_id text not null, response_key text not null, episode_key text, contact_key text,
    respondent text not null, wave text not null, instrument_hash text not null, language text not null,
    answered_on text, late integer not null, source text not null, answers text not null,
    primary key (tenant_id, response_key),
    check (episode_key is not null or contact_key is not null),
    foreign key (tenant_id, episode_key) references episode (tenant_id, episode_key),
    foreign key (tenant_id, instrument_hash) references document (tenant_id, hash)
  ) ${unordered}`.execute(db)
  await sql`create index response_of_episode on response (tenant_id, episode_key)`.execute(db)

  await sql`create table score (
    tenant_id text not null, response_key text not null, framework_hash text not null, respondent text not null,
    level text not null, code text not null, value ${double}, n_asked integer not null, n_answered integer not null,
    flags text not null,
    primary key (tenant_id, response_key, framework_hash, level, code),
    foreign key (tenant_id, response_key) references response (tenant_id, response_key),
    foreign key (tenant_id, framework_hash) references document (tenant_id, hash)
  ) ${unordered}`.execute(db)

  await sql`create table release (
    tenant_id text not null, response_key text not null, item_id text not null,
    granted_on text not null, text_version text not null, withdrawn_on text,
    primary key (tenant_id, response_key, item_id),
    foreign key (tenant_id, response_key) references response (tenant_id, response_key)
  ) ${unordered}`.execute(db)
}
