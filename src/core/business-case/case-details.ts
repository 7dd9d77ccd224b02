import { z } from 'zod'

export const recommendations = ['approve', 'approve-with-conditions', 'defer'] as const

/** What only the author knows: who is asked for what, and when. Numbers are not typed here. */
export interface CaseDetails {
  readonly scope: 'sponsor' | 'cohort'
  readonly title: string // "Releasing a Band 7 nurse for five days to a national policy team"
  readonly organisation: string // the sponsor's name; of a cohort the programme's
  readonly cohort: string
  readonly sponsorWord: string // "trust": as in "the trust's records"; a cohort's may be "sponsors"
  readonly participantWord: string // "nurse": as in "the nurse reports"
  readonly ask: string // after "whether to": "release a second Band 7 nurse for five days"
  readonly decidedBy: readonly string[] // roles: "Chief Nurse"
  readonly decisionNeededBy: string | null // date
  readonly recommendation: (typeof recommendations)[number]
  readonly conditions: readonly string[]
  readonly budgetCode: string | null
  readonly followUpOn: string | null // the day on which the next answers are due
  readonly asOf: string // the day of the figures
  readonly author: string // a role
  readonly snapshot: string | null // the id of the frozen figures
  readonly demo: boolean
}

const line = (limit: number, message: string) => {
  return z
    .string(message)
    .trim()
    .min(1, message)
    .max(limit, `Shorten this to ${limit} characters or fewer`)
    .refine((text) => !text.includes('\0'), 'Remove the character that cannot be shown')
}

const lines = (text: string) => {
  return text
    .split(/\r?\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

/** The author's form: strings in, values out. The rest of the details comes from the programme. */
export const CaseDetailsSchema = z.object({
  title: line(120, 'Give the case a title'),
  sponsor_word: line(30, 'Say how the organisation is called in a sentence: trust').default('organisation'),
  participant_word: line(30, 'Say how the person is called in a sentence: nurse').default('participant'),
  ask: line(200, 'Say what is asked for, after “whether to”'),
  decided_by: z
    .string('Say who decides, one role a line')
    .transform(lines)
    .refine((roles) => roles.length >= 1 && roles.length <= 4, 'Name one to four roles, one a line')
    .refine((roles) => roles.every((role) => role.length <= 60), 'Shorten each role to 60 characters or fewer'),
  decision_needed_by: z.iso.date('Write the date as 2027-03-31'),
  recommendation: z.enum(recommendations, 'Say what you recommend'),
  conditions: z
    .string()
    .default('')
    .transform(lines)
    .refine((all) => all.length <= 5 && all.join('; ').length <= 300, 'Keep to five short conditions, one a line'),
  budget_code: z
    .string()
    .trim()
    .max(40, 'Shorten this to 40 characters or fewer')
    .default('')
    .transform((code) => (code === '' ? null : code))
})
