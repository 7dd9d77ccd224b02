import type { BreakEven } from '../economics/appraisal/case-appraisal.js'
import { duration } from '../format/words.js'
import type { Text } from './document.js'
import { reports, type CaseMaterial } from './wording.js'

/** What can be said of breaking even: the hours a week, or why there are none. */
export type BreakEvenReach = 'hours' | 'already' | 'more-than-a-week' | 'not-defined'

export function breakEvenReach({ neededPerExchangeWeek }: BreakEven): BreakEvenReach {
  if (neededPerExchangeWeek === null) return 'not-defined'
  if (neededPerExchangeWeek <= 0) return 'already'
  return neededPerExchangeWeek > wholeWeek ? 'more-than-a-week' : 'hours'
}

/** 1 h 40 min: what is needed is never understated, so up to the next five minutes. No week has more than 168 hours. */
export function neededTime({ ledger }: CaseMaterial): Text {
  const upToFiveMinutes = (hours: number) => Math.ceil(Number((hours * 12).toPrecision(12))) * 5
  return [ledger.cite('break-even-week', (hours) => (hours > 168 ? 'over 168 h' : duration(upToFiveMinutes(hours))))]
}

/** The tile: the time in large type, and under it what it means and what is reported. */
export function breakEvenTile(material: CaseMaterial): { readonly big: Text; readonly note: Text } {
  const { breakEven, releases } = material.appraised
  const each = releases.length === 1 ? '' : ' by each person released'
  const claim = reportedTime(material)
  switch (breakEvenReach(breakEven)) {
    case 'not-defined':
      return { big: [{ text: 'not defined' }], note: [{ text: 'no hour of staff time has a value here' }] }
    case 'already':
      return {
        big: [{ text: 'No time' }],
        note: [{ text: 'need be saved: the other benefits counted cover the cost' }]
      }
    case 'more-than-a-week':
      return {
        big: neededTime(material),
        note: [
          { text: `saved each week for a year${each}: more than a working week, so time alone cannot cover the cost` }
        ]
      }
    case 'hours':
      return breakEven.basis === 'confirmed'
        ? {
            big: neededTime(material),
            note: [
              { text: `saved each week for a year${each}, of time that is certain. No time saved has been reported` }
            ]
          }
        : { big: neededTime(material), note: [{ text: `saved each week for a year${each}. ` }, ...claim] }
  }
}

/** "The nurse reports 30 minutes", where it is that person's own word. */
function reportedTime({ appraised, details, ledger }: CaseMaterial): Text {
  const { lines } = appraised.breakEven
  const minutes = ledger.has('reported-week')
    ? [ledger.cite('reported-week', (hours) => minutesInWords(hours * 60))]
    : []
  const own = lines.every(({ line }) => line.origin === 'participant')
  if (appraised.releases.length > 1) return [{ text: 'On average ' }, ...minutes, { text: ' is reported' }]
  if (own) return [{ text: `The ${reports(details.participantWord)} ` }, ...minutes]
  return [{ text: `The ${reports(details.sponsorWord)} ` }, ...minutes]
}

function minutesInWords(minutes: number): string {
  return minutes < 59.5 ? `${Math.round(minutes)} minutes` : duration(minutes)
}

const wholeWeek = 37.5
