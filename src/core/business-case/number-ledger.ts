import type { Piece, NumberRecord, Text } from './document.js'
import { poundsAndPence } from '../format/money.js'

/** Collects the records of a document while it is written, and hands out references to them. */
export interface Ledger {
  /** Adds a record and returns its id. An id twice is the caller's mistake: RangeError. */
  readonly add: (record: NewRecord) => string
  readonly has: (id: string) => boolean
  readonly value: (id: string) => number
  /** A reference to a number, shown by `show`. An unknown id is the caller's mistake: RangeError. */
  readonly cite: (id: string, show: (value: number) => string) => Piece
  /** A reference shown as the record shows itself. */
  readonly quote: (id: string) => Piece
  /** What a person wrote. Amounts in it become numbers of their own, so that no £ stands without a record. */
  readonly authored: (text: string) => Text
  readonly records: () => readonly NumberRecord[]
}

type NewRecord = Pick<NumberRecord, 'id' | 'label' | 'value' | 'unit' | 'display' | 'source'> & Partial<NumberRecord>

export function numberLedger(author: Readonly<{ by: string; on: string }>): Ledger {
  const byId = new Map<string, NumberRecord>()

  const add: Ledger['add'] = (record) => {
    if (byId.has(record.id)) throw new RangeError(`The number ${record.id} stands twice.`)
    byId.set(record.id, { ...nothingElse, ...record, label: withoutPoundSign(record.label) })
    return record.id
  }
  const found = (id: string): NumberRecord => {
    const record = byId.get(id)
    if (record === undefined) throw new RangeError(`There is no number ${id}.`)
    return record
  }
  const value = (id: string): number => {
    const { value } = found(id)
    if (value === null) throw new RangeError(`The number ${id} has no single value.`)
    return value
  }
  const amountOf = (text: string): Piece => {
    const id = `typed-${text.replaceAll(/[^\d.]/g, '').replace('.', '-')}`
    if (!byId.has(id)) add(typedAmount(id, text, author))
    return { number: id, shown: text.replaceAll(/\s/g, '') }
  }

  return {
    add,
    has: (id) => byId.has(id),
    value,
    cite: (id, show) => ({ number: id, shown: show(value(id)) }),
    quote: (id) => ({ number: id, shown: found(id).display }),
    authored: (text) => {
      const parts = text.split(/(£\s?\d[\d,]*(?:\.\d+)?)/)
      return parts.flatMap((part, index): Text => {
        if (index % 2 === 1) return [amountOf(part)]
        return part === '' ? [] : [{ text: withoutPoundSign(part) }]
      })
    },
    records: () => [...byId.values()]
  }
}

/** For labels and sources, which are no place for an amount. */
export function withoutPoundSign(text: string): string {
  return text.replaceAll('£', 'GBP ')
}

const nothingElse = {
  formula: null,
  inputs: [],
  evidenceGrade: null,
  benefitClass: null,
  perspective: null,
  priceYear: null,
  status: null
} as const

function typedAmount(id: string, text: string, { by, on }: Readonly<{ by: string; on: string }>): NewRecord {
  const pence = Math.round(Number(text.replaceAll(/[^\d.]/g, '')) * 100)
  const basis = 'an amount in the author’s text'
  return {
    id,
    label: 'Amount in the author’s words',
    value: pence,
    unit: 'pence',
    display: poundsAndPence(pence),
    formula: 'as written by the author; not part of any sum',
    source: { kind: 'entry', origin: 'author', by: withoutPoundSign(by), on, basis, released: false }
  }
}
