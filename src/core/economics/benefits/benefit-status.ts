/** How far a benefit has come. `no-response`: follow-up was due, and nobody answered; no data is no improvement. */
export const benefitStatuses = [
  'forecast',
  'committed',
  'partly-implemented',
  'implemented',
  'sponsor-confirmed',
  'measured',
  'no-response'
] as const

export type BenefitStatus = (typeof benefitStatuses)[number]

/** 1 records with a comparison … 6 estimate or intention: the ladder of evidence printed beside every benefit. */
export const evidenceGrades = [1, 2, 3, 4, 5, 6] as const
export type EvidenceGrade = (typeof evidenceGrades)[number]

/** What a reader is told about a figure, in one word. */
export type Standing = 'seen' | 'reported' | 'expected' | 'not known'

/**
 * Seen: it has happened, and a record or the sponsor says so (grades 1 to 3). Reported: it has happened, as people say
 * (4 to 6). Expected: promised or forecast, whatever the grade.
 */
export function standing(status: BenefitStatus, grade: EvidenceGrade): Standing {
  if (status === 'no-response') return 'not known'
  if (status === 'forecast' || status === 'committed') return 'expected'
  return grade <= 3 ? 'seen' : 'reported'
}
