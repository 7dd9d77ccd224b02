import { type Checked, checkedDocument, type DocumentFault, missingTexts } from '../framework/document-faults.js'
import { scalesFaults } from '../framework/scale-faults.js'
import { waves } from '../framework/wave.js'
import { conditionFaults, placedItems } from './condition-faults.js'
import { type Instrument, InstrumentSchema } from './instrument-document.js'
import { itemFaults, unitBoundsFaults } from './item-faults.js'

/**
 * A published instrument that keeps every rule, or everything that is wrong with it. `others`: instruments published beside
 * it; conditions may look at those that the same people answer in earlier waves.
 */
export function checkedInstrument(value: unknown, others: readonly Instrument[] = []): Checked<Instrument> {
  return checkedDocument(InstrumentSchema, (instrument) => instrumentFaults(instrument, others), value)
}

function instrumentFaults(instrument: Instrument, others: readonly Instrument[]): readonly DocumentFault[] {
  const placed = placedItems(instrument)
  const { scales, units, languages } = instrument
  return [
    ...missingTexts(instrument, languages),
    ...scalesFaults(scales),
    ...Object.entries(units).flatMap(([code, unit]) => unitBoundsFaults(unit, ['units', code])),
    ...placed.flatMap((place) => itemFaults(place, placed, instrument)),
    ...conditionFaults(instrument, placed, earlierOf(instrument, others))
  ]
}

/** What a participant said is never looked at in a sponsor's survey, nor the other way round. */
function earlierOf(instrument: Instrument, others: readonly Instrument[]): readonly Instrument[] {
  return others.filter(
    ({ wave, respondent }) =>
      sideOf(respondent) === sideOf(instrument.respondent) && waves.indexOf(wave) < waves.indexOf(instrument.wave)
  )
}

function sideOf(respondent: Instrument['respondent']): Instrument['respondent'] {
  return respondent === 'comparison' ? 'participant' : respondent
}
