import { dateRange, weekdayDate } from '../../core/format/dates.js'
import { inLanguage } from '../../core/framework/local-text.js'
import type { Burden } from '../../core/instruments/burden.js'
import type { Instrument } from '../../core/instruments/instrument-document.js'
import { wasHeld } from '../../core/schedule/survey-window.js'
import { count } from '../../core/format/words.js'
import { frameOf, minutesOf, type OpenedSurvey } from './pages.js'
import type { SurveyRow } from './store.js'

export interface StartPage extends ReturnType<typeof frameOf> {
  readonly title: string
  readonly lead: string
  readonly what: string
  readonly howLong: string
  readonly closes: string
  readonly isSponsor: boolean
  readonly hasBegun: boolean
  readonly hasDeclined: boolean
}

/** What a person reads before they decide: neutral, whatever the survey hopes to find. */
export function startPage(opened: OpenedSurvey, instrument: Instrument, burden: Burden, isLate: boolean): StartPage {
  const { survey } = opened
  const about = words[instrument.code]
  return {
    ...frameOf(opened),
    title: about?.title ?? inLanguage(instrument.title, survey.language),
    lead: `${occasion(survey)} ${about?.question ?? 'We would like to know how things are now.'}`.trim(),
    what: `${questions(burden)}${about === undefined ? '' : `, on ${about.topics}`}`,
    howLong: `About ${count(minutesOf(burden), 'minute', 'minutes')}. You can stop and come back`,
    closes: closing(survey, isLate),
    isSponsor: survey.respondent === 'sponsor',
    hasBegun: survey.startedAt !== null,
    hasDeclined: survey.declinedAt !== null
  }
}

/** Whose exchange, with whom and when: so that nobody answers about another one. */
function occasion(survey: SurveyRow): string {
  const { respondent, participant, host, wave, startsOn, endsOn, mode, withdrawnOn } = survey
  if (host === null) return ''
  const isSponsor = respondent === 'sponsor'
  const dates = startsOn === null || endsOn === null ? '' : ` ${onDates(startsOn, endsOn)}`
  if (!wasHeld({ startsOn, withdrawnOn })) return `The exchange with ${host}, planned${dates}, did not go ahead.`
  const who = isSponsor ? (participant ?? 'The person you released') : 'You'
  if (wave === 'T0' || wave === 'S0') {
    const verb = isSponsor ? 'is' : 'are'
    return mode === 'online'
      ? `${who} ${verb} going to work online with ${host}${dates}.`
      : `${who} ${verb} going to ${host}${dates}.`
  }
  return mode === 'online'
    ? `${who} worked online with ${host}${dates}.`
    : `${who} ${isSponsor ? 'was' : 'were'} at ${host}${dates}.`
}

function onDates(from: string, to: string): string {
  return from === to ? `on ${dateRange(from, to)}` : `from ${dateRange(from, to)}`
}

/** Rounded to five where there are many: the number depends on what is answered. */
function questions({ questions: n }: Burden): string {
  if (n <= 20) return `About ${count(n, 'short question', 'short questions')}`
  return `About ${Math.round(n / 5) * 5} short questions, most of them one tap`
}

function closing({ closesOn, lateUntil }: SurveyRow, isLate: boolean): string {
  if (closesOn === null) return ''
  const day = `${weekdayDate(closesOn)}, end of day`
  return isLate && lateUntil !== null
    ? `It was due by ${weekdayDate(closesOn)}. Answers are still taken until ${weekdayDate(lateUntil)}, end of day`
    : day
}

interface Words {
  readonly title: string
  readonly question: string
  readonly topics: string
}

const howThingsAre = 'We would like to know how things are now, including if nothing has changed.'
const whatHasCome = 'We would like to know what has come of it, including if nothing has.'

const words: Readonly<Partial<Record<string, Words>>> = {
  T0: {
    title: 'Your views before your exchange',
    question: 'We would like to know how things are now, so that they can be compared later.',
    topics: 'your work, your goals, and what you know and do now'
  },
  LT0: {
    title: 'Your views before your visit',
    question: 'We would like to know how things are now, so that they can be compared later.',
    topics: 'your work, your goal, and what you know and do now'
  },
  T1: {
    title: 'Your views after your exchange',
    question: howThingsAre,
    topics: 'what you can do now, what you plan to do, what it cost you and what helped'
  },
  LT1: {
    title: 'Your views after your visit',
    question: howThingsAre,
    topics: 'what you can do now, what you plan to do, and what it cost you'
  },
  T1r: {
    title: 'Looking back to before your exchange',
    question: 'With what you know now, how were things just before it? They may have been better, worse or the same.',
    topics: 'how things were just before the exchange'
  },
  T2: {
    title: 'Your views 3 months after your exchange',
    question: howThingsAre,
    topics: 'what you have used, what became of your plans, and being back at work'
  },
  T3: {
    title: 'Your views 6 months after your exchange',
    question: howThingsAre,
    topics: 'what you can do, what you do, what became of your plans, and what else has come of it'
  },
  LT3: {
    title: 'Your views 6 months after your visit',
    question: howThingsAre,
    topics: 'what you can do, what you do, and what became of your plan'
  },
  T4: {
    title: 'Your views 12 months after your exchange',
    question: howThingsAre,
    topics: 'what you can do, what you do, what lasted, and where you work now'
  },
  S0: {
    title: 'Your views before the exchange',
    question: 'We would like to know which results you want, and how things are now.',
    topics: 'the results you want, how things are now, and what you expect it to cost'
  },
  S2: {
    title: 'Your views 3 months after the exchange',
    question: whatHasCome,
    topics: 'results so far, and what it cost'
  },
  S3: {
    title: 'Your views 6 months after the exchange',
    question: whatHasCome,
    topics: 'results so far, and how big any effect has been'
  },
  S4: {
    title: 'Your views 12 months after the exchange',
    question: whatHasCome,
    topics: 'results, how big any effect has been, and whether you would do it again'
  }
}
