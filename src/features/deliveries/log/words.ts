import { longDate, weekdayDateAndTime } from '../../../core/format/dates.js'
import { count } from '../../../core/format/words.js'
import { londonDate } from '../../../core/schedule/london.js'
import type { FailedMail } from './store.js'

type Facts = Pick<FailedMail, 'failedWhy' | 'failedAt' | 'nextAt' | 'attempts' | 'createdAt'>

/** Why a mail did not get through, without the codes of mail servers. */
export function whatHappened({ failedWhy, attempts, createdAt }: Facts): string {
  const sentence = sentences.get(failedWhy) ?? 'Something went wrong on our side.'
  if (attempts < 2) return sentence
  return `${sentence} Tried ${count(attempts, 'time', 'times')} since ${longDate(londonDate(createdAt))}.`
}

const sentences = new Map([
  ['no-such-address', 'The mail server there does not know this address.'],
  ['mailbox-full', 'The mailbox is full.'],
  ['refused-by-policy', 'The mail system there refused the email.'],
  ['refused', 'The mail system there refused the email.'],
  ['not-now', 'The mail system there asked us to come back later.'],
  ['unreachable', 'Our mail server could not be reached, or did not answer.'],
  ['no-secure-connection', 'Our mail server offered no secure connection.'],
  ['sign-in-refused', 'Our mail server refused our user name and password.'],
  ['not-kept', 'The email could not be written to the mail folder.'],
  ['unusable', 'A name or an address in it cannot stand in an email.']
])

export function whatHappensNext({ failedWhy, failedAt, nextAt }: Facts): string {
  if (failedAt === null && nextAt !== null) return `Nothing to do yet. Next try ${weekdayDateAndTime(nextAt)}.`
  return remedies.get(failedWhy) ?? 'It is not tried again. Ask the people who run this service to look into it.'
}

const remedies = new Map([
  ['no-such-address', 'Import the exchange again with the correct address: the survey is then sent to it.'],
  ['mailbox-full', 'It is not tried again. The next survey is sent as planned.'],
  ['refused-by-policy', 'Ask the IT team there to let emails of this service through.'],
  ['refused', 'Ask the IT team there to let emails of this service through.'],
  ['unusable', 'Correct the name or address, and import the exchange again.']
])
