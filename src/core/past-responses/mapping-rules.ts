import { type Checked, checkedDocument, type DocumentFault, faultAt, type Path } from '../framework/document-faults.js'
import { columnsUsed } from './place-columns.js'
import { type Layout, layoutOf, type Mapping, MappingSchema, type PastWave, placedItemsOf, scaleOf } from './mapping.js'
import { scaleFaults } from './past-scale.js'

/** A mapping that keeps every rule, or everything that is wrong with it, each by its place. */
export function checkedMapping(value: unknown): Checked<Mapping> {
  return checkedDocument<Mapping>(MappingSchema, mappingFaults, value)
}

function mappingFaults(mapping: Mapping): readonly DocumentFault[] {
  return [
    ...whoFaults(mapping),
    ...waveFaults(mapping),
    ...Object.entries(mapping.scales).flatMap(([name, scale]) => scaleFaults(scale, ['scales', name])),
    ...placedItemsOf(mapping).flatMap(({ path, item }) => [
      ...(scaleOf(mapping, item.scale) === undefined
        ? [faultAt([...path, 'scale'], `"${item.scale}" is not among the scales`)]
        : []),
      ...(item.text.includes('[') ? [faultAt([...path, 'text'], 'has a square bracket: write round ones')] : []),
      ...placeFaults(item, layoutOf(mapping), path)
    ]),
    ...repeated(placedItemsOf(mapping).map(({ path, item }) => ({ path: [...path, 'id'], name: item.id }))),
    ...repeated(labelsUsed(mapping)),
    ...repeated(columnsUsed(mapping).map(({ path, column }) => ({ path, name: column })))
  ]
}

function whoFaults({ person, cohort, item }: Mapping): readonly DocumentFault[] {
  return [
    ...(person === null && item !== undefined
      ? [faultAt(['person'], 'is needed: where each row is one answer, nothing else says which belong together')]
      : []),
    ...(cohort !== undefined && (cohort.column === undefined) === (cohort.name === undefined)
      ? [faultAt(['cohort'], 'says either a column or one name for all rows')]
      : [])
  ]
}

/** What was rated looking back can never stand for what was measured before. */
function waveFaults(mapping: Mapping): readonly DocumentFault[] {
  const { wave, item, waves, retrospective } = mapping
  const named = [
    ...(waves ?? []).map((one, at) => ({ path: ['waves', at], wave: one })),
    ...Object.entries(wave?.labels ?? {}).map(([label, one]) => ({ path: ['wave', 'labels', label], wave: one })),
    ...placedItemsOf(mapping).flatMap(
      ({ path, item: { columns } }) =>
        Object.keys(columns ?? {}).map((one) => ({ path: [...path, 'columns', one], wave: one as PastWave })) // its schema
    )
  ]
  const notRetrospective = named.filter(({ wave: one }) => retrospective && one !== 'T1r' && one !== 'T1')
  const unlisted = named.filter(({ wave: one }) => waves !== undefined && !waves.includes(one))
  return [
    ...notRetrospective.map(({ path, wave: one }) =>
      faultAt(path, `${one} cannot be retrospective: the time before, looking back, is T1r and the time after is T1`)
    ),
    ...unlisted.map(({ path, wave: one }) => faultAt(path, `${one} is not among the waves of this evaluation`)),
    ...(wave !== undefined && Object.keys(wave.labels).length === 0 ? [faultAt(['wave', 'labels'], 'is empty')] : []),
    ...(item !== undefined && wave === undefined
      ? [faultAt(['wave'], 'is needed: where each row is one answer, a column says the wave')]
      : [])
  ]
}

const placeOf = { wide: 'columns', 'by-wave': 'column', 'by-answer': 'label' } as const
const placeWords: Readonly<Record<Layout, string>> = {
  wide: 'where a row is a person, a question has a column for each wave',
  'by-wave': 'where a row is one wave, a question has one column',
  'by-answer': 'where a row is one answer, a question has the label that names it'
}

function placeFaults(
  item: ReturnType<typeof placedItemsOf>[number]['item'],
  layout: Layout,
  path: Path
): readonly DocumentFault[] {
  const wanted = placeOf[layout]
  const others = Object.values(placeOf).filter((place) => place !== wanted && item[place] !== undefined)
  const missing = item[wanted] === undefined || Object.keys(item.columns ?? { one: '' }).length === 0
  return [
    ...(missing ? [faultAt([...path, wanted], `is needed: ${placeWords[layout]}`)] : []),
    ...others.map((place) => faultAt([...path, place], `has no use here: ${placeWords[layout]}`))
  ]
}

interface Named {
  readonly path: Path
  readonly name: string
}

function labelsUsed(mapping: Mapping): readonly Named[] {
  return placedItemsOf(mapping).flatMap(({ path, item: { label } }) =>
    label === undefined ? [] : [{ path: [...path, 'label'], name: label }]
  )
}

/** One column answers one question in one wave: what stands twice was a slip of copying. */
function repeated(all: readonly Named[]): readonly DocumentFault[] {
  const names = all.map(({ name }) => name)
  return all.flatMap(({ path, name }, at) =>
    names.indexOf(name) < at ? [faultAt(path, `"${name}" is there twice`)] : []
  )
}
