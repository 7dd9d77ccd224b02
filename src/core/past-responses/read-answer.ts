import { nameKey } from '../exchanges/name-key.js'
import type { PlainAnswer } from '../responses/answers.js'
import { figuresOf, type PastScale } from './past-scale.js'

export type CellReading =
  Readonly<{ kind: 'answer'; answer: PlainAnswer }> | Readonly<{ kind: 'fault'; message: string }>

/**
 * What a cell says: the code of a label, or a figure. Labels are known by their letters, whatever their case, their
 * apostrophes or the blanks between; a figure has a decimal point and no separator of thousands, since in "1,200" nobody can
 * tell the one from the other.
 */
export function readAnswer(scale: PastScale, cell: string): CellReading {
  if (scale.labels !== undefined) return readLabel(scale, scale.labels, cell)
  if (!/^[+-]?\d+(\.\d+)?$/.test(cell)) return fault(`“${cell}” is no number. Write it in digits, like 3 or 3.5.`)
  const { low, high, step } = figuresOf(scale)
  const figure = Number(cell)
  if (figure < low || figure > high) return fault(`${cell} is not from ${low} to ${high}.`)
  const steps = (figure - low) / step
  if (Math.abs(steps - Math.round(steps)) > 1e-9)
    return fault(`${cell} is between the steps of this scale, ${step} each.`)
  return { kind: 'answer', answer: figure }
}

function readLabel(scale: PastScale, labels: Readonly<Record<string, number>>, cell: string): CellReading {
  const entries = Object.entries(labels)
  const entry = entries.find(([label]) => label === cell) ?? entries.find(([label]) => nameKey(label) === nameKey(cell))
  if (entry === undefined) {
    const known = entries.map(([label]) => label).join(', ')
    return fault(`“${cell}” is not among the labels of this scale: ${known}.`)
  }
  const [, value] = entry
  return { kind: 'answer', answer: scale.raw ? value : String(value) }
}

function fault(message: string): CellReading {
  return { kind: 'fault', message }
}
