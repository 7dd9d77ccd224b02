import { inLanguage } from '../../core/framework/local-text.js'
import { burdenOf } from '../../core/instruments/burden.js'
import type { Library } from '../../core/instruments/library.js'
import type { SurveyName } from './mails.js'

/**
 * How each survey is called and how long it takes, as its start page says it: with the 25 seconds of that page and of the
 * page to check the answers. Mails are in English so far. A code that no instrument has is the caller's mistake: RangeError.
 */
export function surveyNames({ instruments, typicalPerson }: Library): (code: string) => SurveyName {
  const known = new Map<string, SurveyName>() // an instrument is walked through once, however many people get it
  return (code) => {
    const document = instruments.get(code)?.document
    if (document === undefined) throw new RangeError(`There is no instrument ${code}.`)
    const name = known.get(code) ?? {
      title: inLanguage(document.title, 'en'),
      minutes: Math.max(1, Math.round((burdenOf(document, typicalPerson).seconds + 25) / 60))
    }
    known.set(code, name)
    return name
  }
}
