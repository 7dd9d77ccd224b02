import { up as who } from './0001-who.js'
import { up as what } from './0002-what.js'
import { up as money } from './0003-money.js'

/** In order. Forward only: a migration that has landed is never edited; the next one mends it. */
export const migrations = [
  { name: '0001-who', up: who },
  { name: '0002-what', up: what },
  { name: '0003-money', up: money }
] as const
