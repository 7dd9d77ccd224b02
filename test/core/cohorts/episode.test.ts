import t from 'tap'
import { peopleIn, unitsOf } from '../../../src/core/cohorts/episode.js'

const of = (subjectKey: string, pairKey: string | null = null) => ({ subjectKey, pairKey })

const cases = [
  { what: 'nobody', episodes: [], units: 0, people: 0 },
  { what: 'three people', episodes: [of('amina'), of('tom'), of('wei')], units: 3, people: 3 },
  { what: 'tom twice', episodes: [of('tom'), of('tom')], units: 1, people: 1 },
  {
    what: 'the two sides of an exchange',
    episodes: [of('amina', 'p'), of('nia', 'p'), of('tom')],
    units: 2,
    people: 3
  },
  { what: 'one side alone', episodes: [of('amina', 'p'), of('tom')], units: 2, people: 2 },
  {
    what: 'two pairs that share tom',
    episodes: [of('tom', 'p'), of('nia', 'p'), of('tom', 'q'), of('wei', 'q')],
    units: 1,
    people: 3
  },
  {
    what: 'three pairs in a ring',
    episodes: [of('a', 'p'), of('b', 'p'), of('b', 'q'), of('c', 'q'), of('c', 'r'), of('a', 'r')],
    units: 1,
    people: 3
  },
  { what: 'a pair and a person of the same key', episodes: [of('p', 'p'), of('q', 'p'), of('r')], units: 2, people: 3 }
]
for (const { what, episodes, units, people } of cases) {
  t.test(what, async (t) => {
    t.equal(unitsOf(episodes), units)
    t.equal(unitsOf(episodes.toReversed()), units)
    t.equal(peopleIn(episodes), people)
  })
}
