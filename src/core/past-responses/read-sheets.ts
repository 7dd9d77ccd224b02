import type { Answer, Answers } from '../responses/answers.js'
import {
  type Layout,
  layoutOf,
  type Mapping,
  type PastItem,
  type PastWave,
  placedItemsOf,
  scaleOf,
  wavesOf
} from './mapping.js'
import { idIn } from './past-documents.js'
import { readAnswer } from './read-answer.js'

/** A row of the file. `line` is where it begins in it; `cell` gives the text under a heading. */
export interface TableRow {
  readonly line: number
  readonly cell: (column: string) => string
}

/** Something in the file that cannot be taken as it is. Null: no one line, or no one column, is to blame. */
export interface PastFault {
  readonly line: number | null
  readonly column: string | null
  readonly message: string
}

/** What a row says of one person in one wave. `person`: the key, or null where the mapping says that there is none. */
export interface Sheet {
  readonly line: number
  readonly person: string | null
  readonly cohort: string
  readonly wave: PastWave
  readonly answers: Answers
}

/** `withoutKey`: lines of rows whose key is empty, in a file where people have one. */
export interface SheetsReading {
  readonly sheets: readonly Sheet[]
  readonly faults: readonly PastFault[]
  readonly withoutKey: readonly number[]
}

/**
 * What every row says, by the mapping, and everything in it that cannot be read. An empty cell of an answer, and one that
 * the mapping calls missing, is no answer and no fault; an empty cell for the wave or the cohort is one, since nobody can
 * tell where the answers belong.
 */
export function readSheets(mapping: Mapping, rows: readonly TableRow[]): SheetsReading {
  const readRow = rowReader(mapping)
  const readings = rows.map(readRow)
  return {
    sheets: readings.flatMap(({ sheets }) => sheets),
    faults: readings.flatMap(({ faults }) => faults),
    withoutKey: readings.flatMap(({ withoutKey }) => withoutKey)
  }
}

/** The name of the one cohort of a file that has none. */
export const onlyCohort = 'All participants'

function rowReader(mapping: Mapping): (row: TableRow) => SheetsReading {
  const items = placedItemsOf(mapping).map(({ item }) => item)
  const places = placesIn[layoutOf(mapping)]
  const blanks = new Set(['', ...mapping.missing])
  return (row) => {
    const faults: PastFault[] = []
    const blame = (column: string, message: string): null => {
      faults.push({ line: row.line, column, message })
      return null
    }
    const text = (column: string): string | undefined => {
      const cell = row.cell(column)
      return blanks.has(cell) ? undefined : cell
    }
    const person = mapping.person === null ? null : text(mapping.person)
    if (person === undefined) return { sheets: [], faults: [], withoutKey: [row.line] }

    const cohort = cohortIn(mapping, text, blame)
    const sheets = places(mapping, items, text, blame).map(({ wave, cells }): Sheet => {
      const answers = cells.flatMap(({ item, column }) =>
        answerIn(mapping, { item, column, wave }, text(column), blame)
      )
      return { line: row.line, person, cohort: cohort ?? '', wave, answers: Object.fromEntries(answers) }
    })
    return { sheets: faults.length > 0 ? [] : sheets, faults, withoutKey: [] }
  }
}

type Text = (column: string) => string | undefined
type Blame = (column: string, message: string) => null

interface Place {
  readonly wave: PastWave
  readonly cells: readonly Readonly<{ item: PastItem; column: string }>[]
}

type Places = (mapping: Mapping, items: readonly PastItem[], text: Text, blame: Blame) => readonly Place[]

const placesIn: Readonly<Record<Layout, Places>> = {
  wide: (mapping, items) =>
    wavesOf(mapping).flatMap((wave) => {
      const cells = items.flatMap((item) => {
        const column = item.columns?.[wave]
        return column === undefined ? [] : [{ item, column }]
      })
      return cells.length === 0 ? [] : [{ wave, cells }]
    }),
  'by-wave': (mapping, items, text, blame) => {
    const wave = waveIn(mapping, text, blame)
    const cells = items.flatMap((item) => (item.column === undefined ? [] : [{ item, column: item.column }]))
    return wave === null ? [] : [{ wave, cells }]
  },
  'by-answer': (mapping, items, text, blame) => {
    const wave = waveIn(mapping, text, blame)
    const item = namedItem(mapping, items, text, blame)
    return wave === null || item === null ? [] : [{ wave, cells: [item] }]
  }
}

/** In a file with one row an answer: which question the row answers. */
function namedItem(
  { item: naming }: Mapping,
  items: readonly PastItem[],
  text: Text,
  blame: Blame
): Place['cells'][number] | null {
  if (naming === undefined) return null
  const label = text(naming.column)
  if (label === undefined) return blame(naming.column, 'is empty: which question is it?')
  const item = items.find((one) => one.label === label)
  if (item === undefined) return blame(naming.column, `“${label}” is the label of no question in the mapping.`)
  return { item, column: naming.answer }
}

function waveIn({ wave }: Mapping, text: Text, blame: Blame): PastWave | null {
  if (wave === undefined) return null
  const label = text(wave.column)
  if (label === undefined) return blame(wave.column, 'is empty: which wave is it?')
  const known = Object.hasOwn(wave.labels, label) ? wave.labels[label] : undefined
  return known ?? blame(wave.column, `“${label}” is no wave: the mapping knows ${Object.keys(wave.labels).join(', ')}.`)
}

function cohortIn({ cohort }: Mapping, text: Text, blame: Blame): string | null {
  if (cohort?.column === undefined) return cohort?.name ?? onlyCohort
  return text(cohort.column) ?? blame(cohort.column, 'is empty: which cohort is it?')
}

interface Asked {
  readonly item: PastItem
  readonly column: string
  readonly wave: PastWave
}

function answerIn(
  mapping: Mapping,
  { item, column, wave }: Asked,
  cell: string | undefined,
  blame: Blame
): readonly (readonly [string, Answer])[] {
  const scale = scaleOf(mapping, item.scale)
  if (cell === undefined || scale === undefined) return []
  const reading = readAnswer(scale, cell)
  if (reading.kind === 'answer') return [[idIn(wave, item), reading.answer]]
  blame(column, reading.message)
  return []
}
