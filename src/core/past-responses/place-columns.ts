import { nameKey } from '../exchanges/name-key.js'
import { faultAt, type Path } from '../framework/document-faults.js'
import { type Mapping, pastWaves, placedItemsOf } from './mapping.js'

export type PlacedColumns =
  | Readonly<{ kind: 'columns'; places: ReadonlyMap<string, number>; unmapped: readonly string[] }>
  | Readonly<{ kind: 'faults'; faults: readonly string[] }>

/**
 * Where the columns stand that a mapping names, and which ones it does not name: those are not read. A column that is not
 * there is a fault of the mapping, by its place; a heading that differs in case or blanks alone is offered.
 */
export function placeColumns(mapping: Mapping, header: readonly string[]): PlacedColumns {
  const used = columnsUsed(mapping)
  const faults = used.flatMap(({ path, column }) => {
    if (header.includes(column)) return []
    const close = header.find((heading) => nameKey(heading) === nameKey(column))
    const offer = close === undefined ? '' : `; there is “${close}”`
    return [faultAt(path, `the file has no column “${column}”${offer}`)]
  })
  if (faults.length > 0) return { kind: 'faults', faults }
  const named = new Set(used.map(({ column }) => column))
  return {
    kind: 'columns',
    places: new Map([...named].map((column) => [column, header.indexOf(column)])),
    unmapped: header.filter((heading) => !named.has(heading))
  }
}

/** A column that a mapping names, and where it does. */
export interface ColumnUse {
  readonly path: Path
  readonly column: string
}

export function columnsUsed(mapping: Mapping): readonly ColumnUse[] {
  const { person, cohort, wave, item } = mapping
  const uses: readonly (ColumnUse | undefined)[] = [
    use(['person'], person ?? undefined),
    use(['cohort', 'column'], cohort?.column),
    use(['wave', 'column'], wave?.column),
    use(['item', 'column'], item?.column),
    use(['item', 'answer'], item?.answer),
    ...placedItemsOf(mapping).flatMap(({ path, item: { column, columns } }) => [
      use([...path, 'column'], column),
      ...pastWaves.map((one) => use([...path, 'columns', one], columns?.[one]))
    ])
  ]
  return uses.flatMap((one) => one ?? [])
}

function use(path: Path, column: string | undefined): ColumnUse | undefined {
  return column === undefined ? undefined : { path, column }
}
