import { type DocumentFault, faultAt, type Path } from '../framework/document-faults.js'
import { isScored } from '../framework/scale-faults.js'
import type { Scale } from '../framework/scale.js'
import type { PlacedItem } from './condition-faults.js'
import { otherId } from './counted-answers.js'
import type { Instrument, Item, QuestionType, Unit } from './instrument-document.js'
import { placeholders } from './substitution.js'

const choices: readonly QuestionType[] = ['single', 'multiple', 'scale', 'banded-count', 'severity-list']
const figures: readonly QuestionType[] = ['number', 'money', 'date']
/** Last parts of a survey's address that are pages of their own. */
const reserved = ['check', 'later', 'receipt', 'refusal']

/** What is wrong with one question by itself. */
export function itemFaults(
  place: PlacedItem,
  placed: readonly PlacedItem[],
  instrument: Instrument
): readonly DocumentFault[] {
  const { item, path } = place
  return [
    ...idFaults(place, placed),
    ...scaleFaults(item, path, instrument),
    ...unitFaults(item, path, instrument),
    ...scoringFaults(item, path, instrument),
    ...wayFaults(item, path, instrument),
    ...sourceFaults(place, placed),
    ...wordFaults(place)
  ]
}

function idFaults({ item: { id }, path }: PlacedItem, placed: readonly PlacedItem[]): readonly DocumentFault[] {
  const at = [...path, 'id']
  if (!/^[a-z][a-z0-9_]{0,25}$/.test(id)) {
    return [faultAt(at, `"${id}" is not lower-case letters, digits and "_", at most 26, beginning with a letter`)]
  }
  if (reserved.includes(id)) return [faultAt(at, `"${id}" is the name of a page`)]
  const taken = placed.some(({ item }) => otherId(item.id) === id)
  return taken ? [faultAt(at, `"${id}" is kept for the text that "other" opens`)] : []
}

function scaleFaults({ type, scale }: Item, path: Path, { scales }: Instrument): readonly DocumentFault[] {
  if (!choices.includes(type))
    return scale === undefined ? [] : [faultAt([...path, 'scale'], `has no use for "${type}"`)]
  if (scale === undefined) return [faultAt(path, `is a "${type}" without a scale`)]
  return Object.hasOwn(scales, scale) ? [] : [faultAt([...path, 'scale'], `"${scale}" is not a known scale`)]
}

function unitFaults({ type, unit: name }: Item, path: Path, { units }: Instrument): readonly DocumentFault[] {
  if (!figures.includes(type)) return name === undefined ? [] : [faultAt([...path, 'unit'], `has no use for "${type}"`)]
  if (name === undefined) return [faultAt(path, `is a "${type}" without a unit`)]
  const unit = Object.hasOwn(units, name) ? units[name] : undefined
  if (unit === undefined) return [faultAt([...path, 'unit'], `"${name}" is not a known unit`)]
  return unit.kind === type
    ? []
    : [faultAt([...path, 'unit'], `"${name}" is for a "${unit.kind}", not for a "${type}"`)]
}

export function unitBoundsFaults(unit: Unit, path: Path): readonly DocumentFault[] {
  switch (unit.kind) {
    case 'number':
      return unit.min > unit.max ? [faultAt([...path, 'min'], 'is above max')] : []
    case 'money':
      return unit.minPence > unit.maxPence ? [faultAt([...path, 'minPence'], 'is above maxPence')] : []
    case 'date':
      return /^\d{4}$/.test(String(unit.from)) ? [] : [faultAt([...path, 'from'], 'is not a year with four digits')]
  }
}

function scoringFaults(item: Item, path: Path, instrument: Instrument): readonly DocumentFault[] {
  const scale = scaleIn(item, instrument)
  const faults: DocumentFault[] = []
  const isWorth = item.type === 'number' || (scale !== undefined && isScored(scale)) // a figure: see the framework's scale
  if (item.scored && !isWorth) {
    faults.push(faultAt([...path, 'scored'], 'needs a scale that says what each answer is worth'))
  }
  if (item.reversed && !item.scored) faults.push(faultAt([...path, 'reversed'], 'needs a question that is scored'))
  if (item.subscore !== undefined && !(item.scored && item.domain !== undefined && item.indicator !== undefined)) {
    faults.push(faultAt([...path, 'subscore'], 'needs a question that is scored, with an indicator and a domain'))
  }
  return faults
}

function wayFaults(item: Item, path: Path, instrument: Instrument): readonly DocumentFault[] {
  const isText = item.type === 'information'
  const isTick = scaleIn(item, instrument)?.tick === true
  if (!isText && !isTick) return []
  const what = isText ? 'a text to read' : 'one box to tick'
  return [
    ...(item.required ? [faultAt([...path, 'required'], `cannot be asked of ${what}`)] : []),
    ...(item.waysOut.length > 0 ? [faultAt([...path, 'waysOut'], `has no use for ${what}`)] : [])
  ]
}

/** Rows and options come from a question asked before, on another page. */
function sourceFaults({ item, path, page }: PlacedItem, placed: readonly PlacedItem[]): readonly DocumentFault[] {
  const sources = [
    { field: 'repeatFor', id: item.repeatFor, types: ['alias-list'] },
    {
      field: 'optionsFrom',
      id: item.optionsFrom,
      types: item.type === 'severity-list' ? ['multiple'] : ['multiple', 'alias-list']
    }
  ]
  const faults = sources.flatMap(({ field, id, types }) => {
    if (id === undefined) return []
    const before = placed.find((one) => one.item.id === id && one.page < page)
    if (before === undefined) return [faultAt([...path, field], `"${id}" is not asked on an earlier page`)]
    return types.includes(before.item.type) ? [] : [faultAt([...path, field], `"${id}" is no ${types.join(' or ')}`)]
  })
  const rootless = item.type === 'severity-list' && item.optionsFrom === undefined
  return rootless ? [...faults, faultAt(path, 'is a severity list without optionsFrom')] : faults
}

/** [host] and the like: only those we can fill in, and [goal] only where somebody's goal must have been answered. */
function wordFaults({ item, path, condition }: PlacedItem): readonly DocumentFault[] {
  if (item.slot === true) return []
  const known: readonly string[] = placeholders
  const quotes = condition?.anyOf.every((allOf) => allOf.some(({ kind }) => kind === 'answered')) === true
  return (['text', 'hint'] as const).flatMap((field) =>
    Object.entries(item[field] ?? {}).flatMap(([language, words]) => {
      const at = [...path, field, language]
      return [...words.matchAll(/\[([^\]]*)\]/g)].flatMap(([, name = '']) => {
        if (!known.includes(name)) return [faultAt(at, `has [${name}], which nothing stands for`)]
        if (name !== 'goal' && name !== 'commitment') return []
        return quotes ? [] : [faultAt(at, `has [${name}], but no condition answered(…) that says whose words to take`)]
      })
    })
  )
}

function scaleIn({ scale }: Item, { scales }: Instrument): Scale | undefined {
  return scale !== undefined && Object.hasOwn(scales, scale) ? scales[scale] : undefined
}
