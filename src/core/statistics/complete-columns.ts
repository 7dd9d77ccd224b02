import { requireMeasurements } from './caller-mistakes.js'

/**
 * The people who have a number in every column, and nobody else: what "listwise" means. Each column holds one measurement of
 * everybody in the same order, null for "not measured"; the columns come back in the same order, all equally long.
 *
 * Throws RangeError when the columns differ in length, and for numbers that are not finite.
 */
export function completeColumns(columns: readonly (readonly (number | null)[])[]): readonly (readonly number[])[] {
  const people = columns[0]?.length ?? 0
  for (const column of columns) {
    if (column.length !== people)
      throw new RangeError(`Expected columns of one length, got ${people} and ${column.length}.`)
    requireMeasurements('columns', column)
  }
  const complete = (person: number) => columns.every((column) => column[person] !== null)
  return columns.map((column) => column.filter((value, person): value is number => value !== null && complete(person)))
}
