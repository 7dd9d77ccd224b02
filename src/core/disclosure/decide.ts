import type { Interval } from '../statistics/interval.js'
import { areOfOneMind, intervalOf } from './near-unanimity.js'
import { type People, withKeys } from './people.js'
import { isSame, placesBeyond, placesIn, type PlaceSet, unitsBeyond } from './place-set.js'
import type { GroupOnRecord } from './publication.js'
import { placesOf, type Register, type Shown, shownOf, withGroup } from './register.js'
import { releaseLimit, type ReleaseLimit, releaseThreshold } from './release-limit.js'

/** What somebody wants to publish in one act. Days are ISO dates. */
export interface Ask {
  readonly publication: string // its id, should it come about
  readonly askedOn: string
  readonly cutOff: string // the last day whose answers are in
  readonly items: readonly AskedItem[]
}

/**
 * `measurements`: see publication.ts. `range`: of the score, and for a change still that of the score. `answers`: of everybody in
 * the programme who has one for this very item up to the cut-off, by key. A group is given by everybody in it; who among them
 * has no answer to this item does not count.
 */
export interface AskedItem {
  readonly item: string
  readonly measurements: readonly string[]
  readonly range: Interval
  readonly answers: ReadonlyMap<string, number>
  readonly groups: readonly { readonly group: string; readonly keys: readonly string[] }[]
}

/**
 * May it be shown? `released`: with all figures, or n, mean and interval alone. `published`: the same people and item are out
 * already, and those numbers stay. `withheld`: why not; `stands` is the earlier publication of this group and item, if any,
 * whose numbers remain. `units`: distinct people with an answer to this item, the two of a two-way exchange being one.
 */
export type Verdict =
  | Readonly<{ kind: 'released'; limit: 'change' | 'all'; units: number }>
  | Readonly<{ kind: 'published'; publication: string; units: number }>
  | Readonly<{ kind: 'withheld'; reason: Reason; units: number; stands: string | null }>

/**
 * `live`: the day of the cut-off is not over. `too-few`: fewer than 11. `near-unanimous`: one would know what nearly everybody
 * said. `difference`: taking it from a published group, or that from it, leaves `units` people; `complement` when one lies
 * within the other. `difference-unanimous`: what is left is enough people, and all of nearly one mind. `combination`: adding and
 * subtracting several published groups might leave fewer than 11.
 */
type Reason =
  | Readonly<{ kind: 'live' | 'too-few' | 'near-unanimous' | 'combination' }>
  | Readonly<{ kind: 'difference' | 'complement'; from: Source; units: number }>
  | Readonly<{ kind: 'difference-unanimous'; from: Source }>

type Source = Pick<Shown, 'publication' | 'item' | 'group'>

export interface Decision {
  readonly verdicts: readonly Judged[] // in the order asked
  readonly register: Register // with all that is released
}

interface Judged extends GroupOnRecord {
  readonly verdict: Verdict
}

/**
 * Decides on everything asked for in one act, one group after another: what is released counts for the next. So the more
 * important figure is asked first, usually the total before its parts.
 *
 * A group is released when 11 or more distinct people have an answer to the item, when it differs from every published group
 * of the same measurement by nobody or by 11 or more, in both directions, and when no sum or difference of what is then public
 * is about 1 to 10 people (ledger.ts); when the day of the cut-off is over, so that no figure follows answers as they come in;
 * and when it does not say what nearly everybody said. Nobody can overrule it.
 */
export function decide(register: Register, ask: Ask): Decision {
  const verdicts: Judged[] = []
  let so = register
  for (const asked of ask.items) {
    so = { ...so, people: withKeys(so.people, asked.answers.keys()) }
    const answerAt = answersByPlace(asked.answers, so.people)
    for (const { group, keys } of asked.groups) {
      const { item, measurements, answers } = asked
      const answered = [...new Set(keys)].filter((key) => answers.has(key)).sort()
      const onRecord = { item, measurements, group, keys: answered }
      const judged = judge(so, ask, asked, onRecord, answerAt)
      so = judged.register
      verdicts.push({ ...onRecord, verdict: judged.verdict })
    }
  }
  return { verdicts, register: so }
}

type AnswerAt = readonly (number | undefined)[]

function answersByPlace(answers: ReadonlyMap<string, number>, { places }: People): AnswerAt {
  const byPlace: (number | undefined)[] = new Array<undefined>(places.size).fill(undefined)
  for (const [key, answer] of answers) byPlace[places.get(key) ?? 0] = answer
  return byPlace
}

function judge(
  register: Register,
  { publication, askedOn, cutOff }: Ask,
  asked: AskedItem,
  group: GroupOnRecord,
  answerAt: AnswerAt
): { readonly verdict: Verdict; readonly register: Register } {
  const { units: unitOf } = register.people
  const places = placesOf(register.people, group.keys)
  const units = unitsBeyond(places, new Uint32Array(0), unitOf, Infinity)
  const shown = shownOf(register, group.measurements)
  const earlier = shown.filter(({ item }) => item === group.item)
  const stands = earlier.findLast((one) => one.group === group.group)?.publication ?? null
  const withheld = (reason: Reason) => ({ register, verdict: { kind: 'withheld', reason, units, stands } as const })

  if (units < releaseThreshold) return withheld({ kind: 'too-few' })
  if (cutOff >= askedOn) return withheld({ kind: 'live' })
  const same = earlier.find((one) => isSame(one.places, places))
  if (same !== undefined) return { register, verdict: { kind: 'published', publication: same.publication, units } }

  const difference = smallDifference(places, shown, unitOf)
  if (difference !== null) return withheld(difference)
  const limit = limitOf(asked, answersOf(places, answerAt), units)
  if (limit === 'nothing' || limit === 'unanimous') return withheld({ kind: 'near-unanimous' })
  const alike = earlier.find((one) => isDifferenceUnanimous(places, one.places, answerAt, asked.range))
  if (alike !== undefined) return withheld({ kind: 'difference-unanimous', from: sourceOf(alike) })

  const next = withGroup(register, publication, group)
  if (next.exposes) return withheld({ kind: 'combination' })
  return { register: next.register, verdict: { kind: 'released', limit, units } }
}

function answersOf(places: PlaceSet, answerAt: AnswerAt): readonly number[] {
  return placesIn(places).flatMap((place) => answerAt[place] ?? [])
}

function limitOf({ range }: AskedItem, answers: readonly number[], units: number): ReleaseLimit {
  return areOfOneMind(answers, range) ? 'unanimous' : releaseLimit(units, intervalOf(answers), range)
}

function smallDifference(places: PlaceSet, shown: readonly Shown[], unitOf: readonly number[]): Reason | null {
  const isSmall = (units: number): boolean => units > 0 && units < releaseThreshold
  for (const one of shown) {
    const ahead = unitsBeyond(places, one.places, unitOf, releaseThreshold)
    const behind = unitsBeyond(one.places, places, unitOf, releaseThreshold)
    if (!isSmall(ahead) && !isSmall(behind)) continue
    const kind = ahead === 0 || behind === 0 ? 'complement' : 'difference'
    return { kind, from: sourceOf(one), units: Math.min(...[ahead, behind].filter(isSmall)) }
  }
  return null
}

/**
 * One group within the other, and the rest of nearly one mind: its mean is one subtraction away. Not asked of a rest of more
 * than 300 answers, whose interval is narrow because they are many.
 */
function isDifferenceUnanimous(one: PlaceSet, other: PlaceSet, answerAt: AnswerAt, range: Interval): boolean {
  const [ahead, behind] = [placesBeyond(one, other, 301), placesBeyond(other, one, 301)]
  const rest = ahead.length === 0 ? behind : ahead
  if ((ahead.length > 0 && behind.length > 0) || rest.length === 0 || rest.length > 300) return false
  const answers = rest.flatMap((place) => answerAt[place] ?? [])
  if (answers.length < rest.length) return false // somebody erased is among them
  return areOfOneMind(answers, range) || releaseLimit(releaseThreshold, intervalOf(answers), range) === 'unanimous'
}

function sourceOf({ publication, item, group }: Shown): Source {
  return { publication, item, group }
}
