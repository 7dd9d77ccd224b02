import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readRegister, type Register } from '../../core/economics/assumptions/assumptions.js'

/** The register of assumptions that ships with the service. A bad one stops the start with every fault named. */
export function loadRegister(): Register {
  const file = fileURLToPath(import.meta.resolve('#framework/assumptions.json'))
  const reading = readRegister(JSON.parse(readFileSync(file, 'utf8')))
  if (reading.kind === 'register') return reading.register
  throw new Error(`framework/assumptions.json cannot be used:\n${reading.faults.join('\n')}`)
}
