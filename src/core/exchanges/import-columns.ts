/** `exchange`: needed in a row of someone who goes; `comparison`: in a row of someone who is compared with them. */
export interface ImportColumn {
  readonly name: ColumnName
  readonly needed: 'always' | 'exchange' | 'no'
  readonly holds: string
  readonly examples: readonly [string, string]
}

/**
 * The columns of the file in which coordinators send exchanges, one row an exchange, in the order of the template. The
 * template, the page of the upload and docs/import-exchanges.md are made from, or compared with, this list.
 */
export const importColumns = [
  column(
    'exchange_ref',
    'no',
    'Your own reference for the exchange. It must be different in every row.',
    'LW-001',
    'LW-002'
  ),
  column('cohort', 'always', 'The group of people who start together.', 'Spring 2027', 'Spring 2027'),
  column('person_name', 'always', 'The name of the person who goes.', 'Amina Example', 'Tom Example'),
  column(
    'person_email',
    'always',
    'Their address at work. The surveys are sent there.',
    'amina@example.org',
    'tom@example.org'
  ),
  column('language', 'no', 'en or cy. Left empty: en.', 'en', 'cy'),
  column('organisation', 'no', 'Where the person works.', 'Example Hospitals', 'Example University'),
  column(
    'own_sector',
    'no',
    'The sector the person works in: a code or its label, see the lists.',
    'hospital',
    'university'
  ),
  column('profession', 'no', 'A code or its label, see the lists.', 'nurse', 'research'),
  column('career_stage', 'no', 'A code or its label, see the lists.', 'mid', 'early'),
  column(
    'host',
    'always',
    'The organisation or unit that the person goes to.',
    'Example Department',
    'Example Hospitals'
  ),
  column('host_sector', 'no', 'The sector of the host: a code or its label, see the lists.', 'national', 'hospital'),
  column('host_sector_text', 'no', 'Needed if host_sector is other: its plural, as in “sports clubs”.', '', ''),
  column(
    'form',
    'always',
    'job-shadowing, work-placement, project-collaboration or secondment.',
    'work-placement',
    'job-shadowing'
  ),
  column(
    'direction',
    'no',
    'one-way or two-way. Left empty: two-way if there is a pair_ref, else one-way.',
    'one-way',
    'one-way'
  ),
  column('pair_ref', 'no', 'The same text in the two rows of a two-way exchange, and nowhere else.', '', ''),
  column('mode', 'no', 'in-person, hybrid or online. Left empty: in-person.', 'in-person', 'online'),
  column(
    'length',
    'no',
    'full, or light for a visit of about a day with shorter surveys. Left empty: full.',
    'full',
    'light'
  ),
  column('approved_on', 'no', 'The day on which the exchange was approved.', '2027-01-11', ''),
  column('starts_on', 'exchange', 'The first day.', '2027-03-01', '2027-03-08'),
  column('ends_on', 'exchange', 'The last day.', '2027-05-28', '2027-03-08'),
  column(
    'arm',
    'no',
    'exchange, or waiting, not-yet or host-partner for people in a comparison group. Left empty: exchange.',
    'exchange',
    ''
  ),
  column(
    'anchor_on',
    'no',
    'Comparison groups only: the day that stands for the end. Left empty: the median end of the cohort.',
    '',
    ''
  ),
  column('sponsor_organisation', 'no', 'The organisation that releases or pays the person.', 'Example Hospitals', ''),
  column('sponsor_name', 'no', 'Who answers for the sponsor.', 'Owen Example', ''),
  column('sponsor_email', 'no', 'Their address.', 'owen@example.org', ''),
  column('withdrawn_on', 'no', 'The day on which the exchange was called off or broken off.', '', ''),
  column('withdrawn_why', 'no', 'Why, in a few words.', '', '')
] as const

export type ColumnName =
  | 'exchange_ref'
  | 'cohort'
  | 'person_name'
  | 'person_email'
  | 'language'
  | 'organisation'
  | 'own_sector'
  | 'profession'
  | 'career_stage'
  | 'host'
  | 'host_sector'
  | 'host_sector_text'
  | 'form'
  | 'direction'
  | 'pair_ref'
  | 'mode'
  | 'length'
  | 'approved_on'
  | 'starts_on'
  | 'ends_on'
  | 'arm'
  | 'anchor_on'
  | 'sponsor_organisation'
  | 'sponsor_name'
  | 'sponsor_email'
  | 'withdrawn_on'
  | 'withdrawn_why'

export type ColumnPlaces =
  | { readonly kind: 'columns'; readonly places: ReadonlyMap<ColumnName, number> }
  | { readonly kind: 'faults'; readonly faults: readonly string[] }

/** Which column of the file holds what, or what is wrong with the heading. Any order, any case, blanks for underscores. */
export function columnsOf(header: readonly string[]): ColumnPlaces {
  const places = new Map<ColumnName, number>()
  const faults: string[] = []
  for (const [index, heading] of header.entries()) {
    const known = importColumns.find(({ name }) => name === heading.toLowerCase().replace(/[\s-]+/g, '_'))
    if (known === undefined) faults.push(unknownColumn(heading))
    else if (places.has(known.name)) faults.push(`The column ${known.name} is there twice.`)
    else places.set(known.name, index)
  }
  const missing = importColumns.filter(({ name, needed }) => needed === 'always' && !places.has(name))
  for (const { name } of missing) faults.push(`The column ${name} is missing. Every row needs it.`)
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'columns', places }
}

function unknownColumn(heading: string): string {
  return `There is no column “${heading.slice(0, 60)}”. Take the headings of the template, and delete columns of your own.`
}

function column(
  name: ColumnName,
  needed: ImportColumn['needed'],
  holds: string,
  ...examples: readonly [string, string]
): ImportColumn {
  return { name, needed, holds, examples }
}
