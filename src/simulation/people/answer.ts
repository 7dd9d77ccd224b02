import { partsOf } from '../../core/schedule/calendar.js'
import { chanceOf, type Chance } from '../chance.js'
import type { Field, Option } from '../web/page.js'
import { answersAmong, isAlone, offers, stepAt, stepsAmong } from './choices.js'
import { tastes } from './tastes.js'
import { words } from './words.js'

/** A question as it stands before somebody. `mustAnswer`: the page came back because something was left out. */
interface Question {
  readonly field: Field
  readonly today: string
  readonly mustAnswer: boolean
}

/** What somebody puts into a field: the values ticked, the text typed, or nothing. */
export type Answerer = (question: Question) => readonly string[]

/** What one person makes of a question. The first that has something to say is listened to. */
export interface Mind {
  readonly matter: readonly string[] // seed and person, for the dice
  readonly choice: (name: string, options: readonly Option[], today: string) => string | undefined
  readonly level: (name: string, options: readonly Option[], today: string) => number | undefined // 0 to 100
  readonly amount: (name: string, today: string) => number | undefined // in whole units or pounds
  readonly month: (name: string, today: string) => string // a date in it
  readonly writes: (name: string) => number // how likely they are to write something
}

/** Answers by what is shown: known questions as this person would, any other one by the look of its answers. */
export function answererOf(mind: Mind): Answerer {
  return ({ field, today, mustAnswer }) => {
    if (field.kind === 'hidden') return [field.value]
    const chance = chanceOf(...mind.matter, field.name, today)
    if ('options' in field) return (field.kind === 'one' ? one : several)(mind, field, today, chance, mustAnswer)
    const text = /-(day|month|year)$/.test(field.name)
      ? datePart(mind, field.name, today)
      : (typed(mind, field, today, chance, mustAnswer) ?? '')
    return text === '' ? [] : [text]
  }
}

type Radios = Field & { readonly options: readonly Option[] }
type Box = Field & { readonly isNumber: boolean }

const optional = /^(ctc\d_share|cp_prep_own|n6_moved|kt_types|w3_why)$/

function one(
  mind: Mind,
  { name, options }: Radios,
  today: string,
  chance: Chance,
  mustAnswer: boolean
): readonly string[] {
  if (!mustAnswer && optional.test(name) && chance.happens(0.15)) return []
  if (offers(options, 'na') && chance.happens(/^(l2|p3|n4)$/.test(name) ? 0.05 : 0.015)) return ['na']
  if (offers(options, 'pns') && chance.happens(0.006)) return ['pns']
  const chosen = mind.choice(name, options, today)
  if (chosen !== undefined && offers(options, chosen)) return [chosen]

  const steps = stepsAmong(options)
  const level = steps && mind.level(name, options, today)
  if (steps !== undefined && level !== undefined) return [stepAt(steps, chance.normal(level, 12))]
  const answers = answersAmong(options)
  const liked = tasteFor(name)
  if (steps !== undefined && liked === undefined) return [stepAt(steps, chance.normal(60, 18))]
  return [pick(answers, liked, chance)]
}

/** One box that stands alone is a permission. Of a list one to three, never one that stands alone beside others. */
function several(
  mind: Mind,
  { name, options }: Radios,
  today: string,
  chance: Chance,
  mustAnswer: boolean
): readonly string[] {
  const answers = answersAmong(options)
  if (answers.length === 0) return [] // only ways out of the box above
  if (answers.length === 1 || /^(perm|rel)_|_release$/.test(name)) return answers.filter(() => chance.happens(0.35))
  if (!mustAnswer && optional.test(name) && chance.happens(0.2)) return []
  const first = mind.choice(name, options, today) ?? pick(answers, tasteFor(name), chance)
  const chosen = new Set([first])
  const more = chance.whole(0, 2)
  for (let n = 0; n < more && !isAlone(first); n += 1) {
    const next = pick(answers, tasteFor(name), chance)
    if (!isAlone(next)) chosen.add(next)
  }
  return [...chosen]
}

function pick(answers: readonly string[], liked: Readonly<Record<string, number>> = {}, chance: Chance): string {
  const usual = (value: string): number => (value === 'other' ? 0.3 : 1)
  return chance.weighted(Object.fromEntries(answers.map((value) => [value, liked[value] ?? usual(value)])))
}

/** By the whole name, by the name without its number, by what follows the last underscore. */
function tasteFor(name: string): Readonly<Record<string, number>> | undefined {
  const names = [name, name.replace(/\d+/, ''), name.slice(name.lastIndexOf('_') + 1)]
  return names.map((one) => tastes[one]).find((found) => found !== undefined)
}

function typed(
  mind: Mind,
  { kind, name, isNumber }: Box,
  today: string,
  chance: Chance,
  mustAnswer: boolean
): string | undefined {
  if (isNumber) {
    const amount = mind.amount(name, today)
    if (amount === undefined) return mustAnswer ? '1' : undefined
    return !mustAnswer && chance.happens(0.12) ? undefined : String(amount)
  }
  if (name.endsWith('_other')) return chance.happens(0.6) ? 'Something of our own' : undefined
  const wanted = kind === 'lines' ? mind.writes(name) * 0.5 : mind.writes(name)
  return mustAnswer || chanceOf(...mind.matter, name).happens(wanted) ? sentence(mind, name) : undefined
}

/** The same person does not write the same thing in two boxes of a list. */
function sentence({ matter }: Mind, name: string): string | undefined {
  const [, start = '', number = '1'] = /^([a-z]+)(?:_?(\d))?/.exec(name) ?? []
  const stock = words[name] ?? words[start] ?? words[`${start}${number}`] ?? words['']
  return chanceOf(...matter, start, 'words').shuffled(stock ?? [])[Number(number) - 1]
}

function datePart(mind: Mind, name: string, today: string): string {
  const [, stem = '', part = ''] = /^(.+)-(day|month|year)$/.exec(name) ?? []
  const { year, month } = partsOf(mind.month(stem, today))
  if (part === 'day') return ''
  return String(part === 'month' ? month : year)
}
