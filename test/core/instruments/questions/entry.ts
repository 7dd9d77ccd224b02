import type { Form } from '../../../../src/core/instruments/form.js'
import type { Entry } from '../../../../src/core/instruments/questions/question.js'
import { small, item, type JsonObject } from '../small.js'

/** A question of a made-up survey, called `q`, and what somebody posted; answered on 14 March 2027. */
export function entry(question: JsonObject, form: Form): Entry {
  const instrument = small([item('q', question)])
  const made = instrument.pages[0]?.items[0]
  if (made === undefined) throw new RangeError('A page has at least one question.')
  const scale = made.scale === undefined ? undefined : instrument.scales[made.scale]
  const unit = made.unit === undefined ? undefined : instrument.units[made.unit]
  return {
    item: made,
    name: 'q',
    options: scale?.options ?? [],
    form,
    asOf: '2027-03-14',
    ...(scale && { scale }),
    ...(unit && { unit })
  }
}
