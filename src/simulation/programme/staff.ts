import type { Chance } from '../chance.js'
import type { Person } from './exchange.js'
import { inventedNames } from './names.js'
import { destinations, organisations, type Organisation } from './organisations.js'

/** People in their organisations, and where they could go. */
export interface Staff {
  readonly newPerson: (employer: Organisation) => Person
  readonly employerOf: (place: number, people: number) => Organisation
  readonly hostFor: (employer: Organisation, chance: Chance, not?: Organisation) => Organisation
  readonly contactOf: (employer: Organisation, place: number) => Person | undefined
}

/** Large organisations have three people who answer for them, the smallest has nobody. */
export function staffOf(chance: Chance): Staff {
  const name = inventedNames(chance)
  const newPerson = ({ domain }: Organisation): Person => personAt(name(), domain)
  const contacts = new Map(
    organisations.map((one) => [one.name, Array.from({ length: contactsOf(one) }, () => newPerson(one))])
  )
  const posts = organisations.flatMap((one) => Array.from({ length: one.people }, () => one))
  const spread = chance.shuffled(posts)
  return {
    newPerson,
    employerOf: (place, people) => itemAt(people < posts.length ? posts : spread, place),
    hostFor: ({ name: own, sector }, chance, not) => {
      const wanted = chance.shuffled(destinations[sector])
      const hosts = wanted.flatMap((one) => organisations.filter(({ sector }) => sector === one))
      return itemAt(
        hosts.filter(({ name }) => name !== own && name !== not?.name),
        0
      )
    },
    contactOf: ({ name }, place) => {
      const people = contacts.get(name) ?? []
      return people[place % Math.max(1, people.length)]
    }
  }
}

function contactsOf({ people }: Organisation): number {
  if (people > 10) return 3
  return people > 1 ? 1 : 0
}

function personAt(name: string, domain: string): Person {
  return { name, email: `${name.toLowerCase().replaceAll(' ', '.')}@${domain}.example.org` }
}

function itemAt<Thing>(things: readonly Thing[], index: number): Thing {
  const found = things[index % things.length]
  if (found === undefined) throw new RangeError('There are too few organisations.')
  return found
}
