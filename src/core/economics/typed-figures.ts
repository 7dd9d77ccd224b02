import { z } from 'zod'

/**
 * What people type in forms and spreadsheets, read into values: a blank is "not stated" (undefined), never 0. Messages say
 * what to do. Numbers may carry a £, thousands commas, blanks; a share is 0.6 or 60%; a date is 2026-06-15 or 15/06/2026.
 */

/** Pounds with at most two decimals → whole pence. */
export const typedPounds = typed((text) => pence(text, 2), 'Write an amount in pounds, such as 1,307.50')

/** Pounds an hour, a mile or a visit with at most four decimals → pence with at most two. */
export const typedRate = typed((text) => pence(text, 4), 'Write a rate in pounds, with at most four decimals: 35.00')

/** 0 to 1. A bare 60 could be meant as 60% or be a slip, so it is refused. */
export const typedShare = typed(share, 'Write a share as 60% or 0.6')

export const typedAmount = typed((text) => atLeastZero(decimal(text)), 'Write a number from 0, such as 7.5')

/** May be below 0: a disbenefit. */
export const typedQuantity = typed(decimal, 'Write a number, such as 21')

export const typedWhole = typed((text) => wholeFromZero(decimal(text)), 'Write a whole number from 0')

export const typedFlag = typed(flag, 'Write yes or no')

export const typedDate = typed(date, 'Write a date as 2026-06-15 or 15/06/2026')

export const typedText = typed((text) => (text.length <= 300 ? text : null), 'Shorten this to 300 characters or fewer')

/** One of some codes; capitals, blanks and underscores do not matter. */
export function typedCode<const Codes extends readonly string[]>(codes: Codes) {
  return typed<Codes[number]>(
    (text) => codes.find((code) => code === text.toLowerCase().replaceAll(/[ _]+/g, '-')) ?? null,
    `Write one of: ${codes.join(', ')}`
  )
}

/** The value, or the fault that it is needed. */
export function needed<T>(schema: z.ZodType<T | undefined, string | undefined>, message: string) {
  return schema.transform((value, context): T => {
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}

/** The entries that were stated: blanks leave no key behind. */
export function stated<T extends object>(entries: T): Stated<T> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Stated<T> // the filter is the proof
}

type Stated<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> }

function typed<T>(read: (text: string) => T | null, message: string): z.ZodType<T | undefined, string | undefined> {
  return z
    .string(message)
    .optional()
    .transform((text, context): T | undefined => {
      const trimmed = text?.replaceAll('\u00a0', ' ').trim() ?? ''
      if (trimmed === '') return undefined
      const value = trimmed.includes('\0') ? null : read(trimmed)
      if (value !== null) return value
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    })
}

/** Read digit by digit: 0.29 × 100 would be 28.999999999999996. */
function pence(text: string, decimals: 2 | 4): number | null {
  const found = /^£?\s*(\d{1,9})(?:\.(\d{1,4}))?$/.exec(withoutCommas(text))
  if (found === null) return null
  const [, pounds = '', fraction = ''] = found
  return fraction.length > decimals ? null : Number(`${pounds}${fraction.padEnd(4, '0')}`) / 100
}

function share(text: string): number | null {
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(text)
  const value = percent === null ? decimal(text) : Number(percent[1]) / 100
  return value !== null && value >= 0 && value <= 1 ? value : null
}

function decimal(text: string): number | null {
  const plain = withoutCommas(text).replace('−', '-')
  return /^-?\d{1,9}(\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** 1,307 is a thousand and more; 1,5 is not a number here. */
function withoutCommas(text: string): string {
  return text.replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '')
}

function atLeastZero(value: number | null): number | null {
  return value !== null && value >= 0 ? value : null
}

function wholeFromZero(value: number | null): number | null {
  return value !== null && Number.isInteger(value) && value >= 0 ? value : null
}

function flag(text: string): boolean | null {
  if (/^(yes|y|true|1)$/i.test(text)) return true
  return /^(no|n|false|0)$/i.test(text) ? false : null
}

function date(text: string): string | null {
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  const iso =
    british === null ? text : [british[3], british[2]?.padStart(2, '0'), british[1]?.padStart(2, '0')].join('-')
  return z.iso.date().safeParse(iso).success ? iso : null
}
