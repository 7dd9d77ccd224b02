import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { simpleParser, type AddressObject } from 'mailparser'
import { createTransport } from 'nodemailer'
import { composed, hasUnusableHeader, type Message, type SendMail } from './mail.js'

/**
 * Keeps mail in a folder of this machine instead of sending it, one `.eml` file each, as any mail program opens it. The
 * file's name begins with the time, so that names sort by it; a mail that is sent again replaces itself. A file is there
 * whole or not at all, and on the disk before the mail counts as sent.
 */
export function openRecorded(folder: string): SendMail {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return async (message) => {
    if (hasUnusableHeader(message)) return { kind: 'refused', whose: 'message', why: 'unusable' }
    const { message: bytes } = await transport.sendMail(composed(message))
    try {
      await mkdir(folder, { recursive: true })
      const file = join(folder, fileNameOf(message))
      await writeFile(`${file}.part`, bytes, { flush: true })
      await rename(`${file}.part`, file)
      return { kind: 'sent' }
    } catch {
      return { kind: 'later', why: 'not-kept' } // a full disk, a folder that may not be written
    }
  }
}

function fileNameOf({ writtenAt, messageId }: Message): string {
  const id = createHash('sha256').update(messageId).digest('hex').slice(0, 16)
  return `${writtenAt.replace(/\D/g, '')}-${id}.eml`
}

/** What a page shows of a mail. */
export interface RecordedMail {
  readonly name: string // of its file
  readonly messageId: string
  readonly sentAt: string
  readonly from: string
  readonly to: string
  readonly replyTo: string
  readonly subject: string
  readonly text: string
}

export interface RecordedMails {
  readonly total: number
  readonly mails: readonly RecordedMail[]
}

/** Newest first, `count` of them from number `from` (0 is the newest). Only those are opened. */
export async function listRecorded(folder: string, from: number, count: number): Promise<RecordedMails> {
  const names = (await namesIn(folder)).sort().reverse()
  const mails = await Promise.all(names.slice(from, from + count).map(async (name) => parse(folder, name)))
  return { total: names.length, mails }
}

/** Undefined for a name that is none of ours: it is never joined to a path before that is known. */
export async function readRecorded(folder: string, name: string): Promise<RecordedMail | undefined> {
  return (await namesIn(folder)).includes(name) ? parse(folder, name) : undefined
}

/** A folder that is not there yet is an empty mailbox. */
async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => /^\d{17}-[0-9a-f]{16}\.eml$/.test(name))
}

async function parse(folder: string, name: string): Promise<RecordedMail> {
  const asWritten = { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true }
  const mail = await simpleParser(await readFile(join(folder, name)), asWritten)
  return {
    name,
    messageId: mail.messageId ?? '',
    sentAt: mail.date?.toISOString() ?? '',
    from: mailboxText(mail.from),
    to: mailboxText(mail.to),
    replyTo: mailboxText(mail.replyTo),
    subject: mail.subject ?? '',
    text: mail.text ?? ''
  }
}

function mailboxText(addresses: AddressObject | AddressObject[] = []): string {
  const boxes = [addresses].flat().flatMap(({ value }) => value)
  return boxes.map(({ name, address = '' }) => (name === '' ? address : `${name} <${address}>`)).join(', ')
}
