import { sql, SqliteAdapter, type QueryExecutorProvider } from 'kysely'

/** What an exchange cost and what came of it, as somebody typed or imported it; and the cases written from that. */
export async function up(db: QueryExecutorProvider): Promise<void> {
  const strict = db.getExecutor().adapter instanceof SqliteAdapter ? sql`strict` : sql``

  await sql`create table case_entry (
    tenant_id text not null, id text not null, programme_id text not null, cohort_id text not null, exchange_id text,
    kind text not null, content_hash text not null, inputs text not null, recorded_at text not null, recorded_by text,
    primary key (tenant_id, id),
    unique (tenant_id, cohort_id, content_hash),
    foreign key (tenant_id, programme_id) references programme (tenant_id, id),
    foreign key (tenant_id, cohort_id) references cohort (tenant_id, id),
    foreign key (tenant_id, exchange_id) references exchange (tenant_id, id)
  ) ${strict}`.execute(db)

  await sql`create table business_case (
    tenant_id text not null, id text not null, programme_id text not null, cohort_id text, organisation_id text,
    details text not null, written_at text not null, written_by text,
    primary key (tenant_id, id),
    check ((cohort_id is null) <> (organisation_id is null)),
    unique (tenant_id, cohort_id),
    unique (tenant_id, programme_id, organisation_id),
    foreign key (tenant_id, programme_id) references programme (tenant_id, id),
    foreign key (tenant_id, cohort_id) references cohort (tenant_id, id),
    foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
  ) ${strict}`.execute(db)
}
