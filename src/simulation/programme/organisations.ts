/** An invented organisation. `domain` is under example.org, which belongs to nobody (RFC 2606). */
export interface Organisation {
  readonly name: string
  readonly sector: 'hospital' | 'gp' | 'social' | 'university' | 'national' | 'regional' | 'council' | 'charity'
  readonly domain: string
  readonly people: number // how many of a cohort it releases, against the others
}

/** The first releases most people, so that a business case of its own has something to say. None of these exists. */
export const organisations: readonly Organisation[] = [
  { name: 'Brackenhall University Hospitals', sector: 'hospital', domain: 'brackenhall', people: 14 },
  { name: 'Wyreholme Community Health', sector: 'hospital', domain: 'wyreholme', people: 6 },
  { name: 'Cobble Lane Surgery', sector: 'gp', domain: 'cobble-lane', people: 2 },
  { name: 'Larkfield Care', sector: 'social', domain: 'larkfield', people: 3 },
  { name: 'University of Easterby', sector: 'university', domain: 'easterby', people: 5 },
  { name: 'Department for Care Futures', sector: 'national', domain: 'care-futures', people: 4 },
  { name: 'Northmoor Health Partnership', sector: 'regional', domain: 'northmoor', people: 3 },
  { name: 'Harrowdale Council', sector: 'council', domain: 'harrowdale', people: 2 },
  { name: 'Open Gate Alliance', sector: 'charity', domain: 'open-gate', people: 1 }
]

/** Where people go from a sector, the likeliest first. Nobody goes to their own organisation. */
export const destinations: Readonly<Record<Organisation['sector'], readonly Organisation['sector'][]>> = {
  hospital: ['national', 'national', 'university', 'gp', 'council', 'regional', 'social'],
  gp: ['hospital', 'regional', 'national'],
  social: ['hospital', 'council', 'gp'],
  university: ['hospital', 'national', 'charity', 'gp'],
  national: ['hospital', 'hospital', 'gp', 'social'],
  regional: ['hospital', 'gp', 'council'],
  council: ['hospital', 'social', 'charity'],
  charity: ['hospital', 'council', 'national']
}

/** Who works there, for the columns profession and career_stage. */
export const professions: Readonly<Record<Organisation['sector'], readonly string[]>> = {
  hospital: ['doctor', 'nurse', 'nurse', 'ahp', 'ahp', 'manager'],
  gp: ['doctor', 'nurse', 'manager'],
  social: ['socialwork', 'care', 'manager'],
  university: ['research', 'research', 'doctor'],
  national: ['official', 'official', 'manager'],
  regional: ['manager', 'official', 'nurse'],
  council: ['official', 'socialwork', 'manager'],
  charity: ['manager', 'other']
}
