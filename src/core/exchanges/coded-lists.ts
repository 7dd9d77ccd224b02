/** A code and the label that people may write instead. */
export interface Coded {
  readonly code: string
  readonly label: string
}

/** Those of the question lists SECTOR, PROFESSION and STAGE in framework/scales.json, so that nobody is asked twice. */
export const sectors: readonly Coded[] = [
  { code: 'hospital', label: 'Hospital, mental health, community or ambulance service' },
  { code: 'gp', label: 'General practice or other primary care' },
  { code: 'social', label: 'Social care' },
  { code: 'university', label: 'University or research body' },
  { code: 'national', label: 'Government or a national body' },
  { code: 'regional', label: 'Regional or local health body' },
  { code: 'council', label: 'Local council' },
  { code: 'charity', label: 'Charity or community group' },
  { code: 'business', label: 'Private company' },
  { code: 'other', label: 'Somewhere else' }
]

export const professions: readonly Coded[] = [
  { code: 'doctor', label: 'Doctor or dentist' },
  { code: 'nurse', label: 'Nurse, midwife or health visitor' },
  {
    code: 'ahp',
    label: 'Another health profession (for example physiotherapist, pharmacist, paramedic or scientist)'
  },
  { code: 'socialwork', label: 'Social worker' },
  { code: 'care', label: 'Care worker or support worker' },
  { code: 'manager', label: 'Manager or administrator' },
  { code: 'research', label: 'Researcher or lecturer' },
  { code: 'official', label: 'Official or policy adviser' },
  { code: 'other', label: 'Another job' }
]

export const careerStages: readonly Coded[] = [
  { code: 'student', label: 'Not yet qualified' },
  { code: 'early', label: 'Early: in the first 5 years after my last professional or postgraduate qualification' },
  { code: 'mid', label: 'Middle' },
  { code: 'senior', label: 'Senior, with more than 5 years until I plan to retire' },
  { code: 'late', label: 'Late: in the last 5 years before I plan to retire' }
]

/** What someone typed, as a code; `undefined` if it is in no list. Case, blanks and hyphens do not matter. */
export function codeFor(list: readonly Coded[], typed: string): string | undefined {
  const wanted = folded(typed)
  return list.find(({ code, label }) => folded(code) === wanted || folded(label) === wanted)?.code
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()
}
