import { z } from 'zod'
import { dateRange, dayAndMonth, weekdayDate } from '../../core/format/dates.js'
import type { MailableRow } from './due/store.js'

/** What the outbox keeps of a mail. There is no link in it: that is made when the mail is rendered. */
export const MailFieldsSchema = z.object({
  programme: z.string(),
  contactName: z.string(),
  contactEmail: z.string(),
  contactPhone: z.string().nullable(),
  person: z.string(),
  survey: z.string(),
  minutes: z.number(),
  participant: z.string().nullable(),
  host: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable()
})

export type MailFields = Readonly<z.infer<typeof MailFieldsSchema>>

/** The views of a mail are `mail/<template>.subject`, `.text` and `.html`. */
export type Template = 'invitation' | 'reminder' | 'sponsor-invitation' | 'sponsor-reminder'

export function templateOf(kind: 'invitation' | 'reminder', { respondent }: Pick<MailableRow, 'respondent'>): Template {
  return respondent === 'sponsor' ? `sponsor-${kind}` : kind
}

export function isReminder(template: string): boolean {
  return template.endsWith('reminder')
}

/** How a survey is called and how long it takes, in whole minutes. */
export interface SurveyName {
  readonly title: string
  readonly minutes: number
}

export function mailFields(row: MailableRow, { title, minutes }: SurveyName): MailFields {
  const { contactPhone, participant, host, startsOn, endsOn } = row
  return {
    programme: oneLine(row.programme),
    contactName: oneLine(row.contactName),
    contactEmail: row.contactEmail,
    contactPhone: contactPhone && oneLine(contactPhone),
    person: oneLine(row.person),
    survey: oneLine(title),
    minutes,
    participant: participant && oneLine(participant),
    host: host && oneLine(host),
    startsOn,
    endsOn
  }
}

/** Names are typed by people. In a mail they stand in headers and in lines of text, and never make a new one. */
function oneLine(text: string): string {
  return text.replace(/[\s\0-\x1f\x7f]+/g, ' ').trim()
}

export interface MailPage {
  readonly programme: string
  readonly contact: { readonly name: string; readonly email: string; readonly phone: string | null }
  readonly person: string
  readonly survey: string
  readonly minutes: number
  readonly minuteWord: string
  readonly participant: string | null
  readonly stay: string | null // Whitehall, 22 to 26 March 2027
  readonly closes: string // Sunday 14 March 2027
  readonly closesShort: string // 14 March
  readonly begun: boolean
  readonly link: string
  readonly stopLink: string
}

/** `begun`: started and not finished, as it is at the moment of sending. `link` is the survey's start page. */
export function mailPage(
  fields: MailFields,
  { closesOn, begun, link }: { readonly closesOn: string; readonly begun: boolean; readonly link: string }
): MailPage {
  const { programme, contactName, contactEmail, contactPhone, person, survey, minutes, participant } = fields
  return {
    ...{ programme, person, survey, minutes, participant, begun, link },
    minuteWord: minutes === 1 ? 'minute' : 'minutes',
    contact: { name: contactName, email: contactEmail, phone: contactPhone },
    stay: stayOf(fields),
    closes: plain(weekdayDate(closesOn)),
    closesShort: plain(dayAndMonth(closesOn)),
    stopLink: `${link}/refusal`
  }
}

function stayOf({ host, startsOn, endsOn }: MailFields): string | null {
  if (host === null || startsOn === null || endsOn === null || endsOn < startsOn) return host
  return `${host}, ${plain(dateRange(startsOn, endsOn))}`
}

/** A mail is folded where its reader's program likes, and a subject is a header: ordinary blanks. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}
