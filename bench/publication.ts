import { decide, type Ask, type AskedItem, type Verdict } from '../src/core/disclosure/decide.js'
import type { Publication } from '../src/core/disclosure/publication.js'
import { openRegister, type Register } from '../src/core/disclosure/register.js'
import { memoryWords, say, type Benchmark } from './benchmark.js'
import { minimalStandard } from './recipe.js'
import { inWords, medianSpent, timed, timingWords } from './timing.js'

/**
 * May one more group be published, when 1,000 are out? 5,000 people in 50 cohorts and four sectors, four domains in four waves. What is out
 * are some cohorts together, or one sector of some, each of one score. A change is asked for, which rests on two of the sixteen
 * measurements.
 */
export const publicationBenchmark: Benchmark = {
  name: 'publication',
  title: 'Publication: one decision against 1,000 earlier ones',
  run: (form) => {
    const programme = programmeOf(form === 'short' ? { people: 2500, earlier: 64 } : { people: 5000, earlier: 1000 })
    const opened = timed(1, () => openRegister([], programme.publications))
    const register = opened.result
    if (form === 'full') {
      say(
        `${programme.publications.length} publications read into a register: ${inWords(medianSpent(opened.timing).clockMs)}`
      )
      const { timing } = timed(21, () => decide(register, askOf(programme, programme.fresh)))
      say(timingWords(timing, 50))
      say(memoryWords())
    }
    return expected(programme).every(({ keys, verdict }) => isVerdict(register, programme, keys, verdict))
  }
}

interface Programme {
  readonly everybody: readonly string[]
  readonly answers: ReadonlyMap<string, number>
  readonly publications: readonly Publication[]
  /** Two cohorts and a half that nobody has put together yet. */
  readonly fresh: readonly string[]
}

function programmeOf({ people, earlier }: Readonly<{ people: number; earlier: number }>): Programme {
  const chance = minimalStandard(20261125)
  const below = (limit: number) => chance() % limit
  const everybody = Array.from({ length: people }, (_, person) => `p${String(person).padStart(5, '0')}`)
  const answers = new Map(everybody.map((key) => [key, 5 * below(21)]))
  const cohort = (number: number) => everybody.filter((_, person) => person % COHORTS === number)
  const sectorOf = (key: string) => Math.floor(Number(key.slice(1)) / COHORTS) % 4
  const publications: Publication[] = []
  for (let round = 0; publications.length < earlier; round++) {
    const cohorts = new Set(Array.from({ length: 1 + below(6) }, () => below(COHORTS)))
    const sector = below(8)
    const keys = [...cohorts]
      .flatMap(cohort)
      .filter((key) => sector > 3 || sectorOf(key) === sector)
      .sort()
    const measurement = MEASUREMENTS[round % MEASUREMENTS.length] ?? ''
    publications.push(publicationOf(`publication ${round}`, measurement, keys))
  }
  return {
    everybody,
    answers,
    publications,
    fresh: [...cohort(3), ...cohort(29), ...cohort(41).slice(0, people / 200)].sort()
  }
}

const COHORTS = 50
const MEASUREMENTS = ['K', 'N', 'L', 'P'].flatMap((domain) =>
  ['T0', 'T1', 'T3', 'T4'].map((wave) => `${domain}/${wave}`)
)

function publicationOf(id: string, measurement: string, keys: readonly string[]): Publication {
  const numbers = { n: keys.length, mean: null, interval: null, further: {}, options: null }
  const group = { item: `${measurement} level`, measurements: [measurement], group: id, keys, numbers }
  return { id, specification: '', cutOff: '2026-11-01', groups: [group] }
}

function askOf({ answers }: Programme, keys: readonly string[]): Ask {
  const item: AskedItem = {
    item: 'K from T0 to T3',
    measurements: ['K/T0', 'K/T3'],
    range: { low: 0, high: 100 },
    answers,
    groups: [{ group: 'asked', keys }]
  }
  return { publication: 'asked', askedOn: '2026-11-25', cutOff: '2026-11-01', items: [item] }
}

/** Groups of which anybody can say what must become of them. */
function expected({ everybody, publications, fresh }: Programme) {
  const [first] = publications.filter(({ groups: [group] }) => group?.measurements[0] === 'K/T0')
  const published = first?.groups[0]?.keys ?? []
  return [
    { keys: fresh, verdict: 'released' },
    { keys: everybody.slice(0, 10), verdict: 'too-few' },
    { keys: published.slice(3), verdict: 'complement' }
  ]
}

function isVerdict(register: Register, programme: Programme, keys: readonly string[], expected: string): boolean {
  const [judged] = decide(register, askOf(programme, keys)).verdicts
  const got = judged === undefined ? 'nothing' : wordOf(judged.verdict)
  say(`${keys.length} people: ${got}${got === expected ? '' : `, WRONG, expected ${expected}`}`)
  return got === expected
}

function wordOf(verdict: Verdict): string {
  return verdict.kind === 'withheld' ? verdict.reason.kind : verdict.kind
}
