import {
  type Checked,
  checkedDocument,
  type DocumentFault,
  faultAt,
  missingTexts,
  type Path
} from './document-faults.js'
import { type Bridge, type Framework, FrameworkSchema, type Indicator, type Measure } from './framework-document.js'
import { isScored, scalesFaults } from './scale-faults.js'
import type { Scales } from './scale.js'

export interface PlacedIndicator {
  readonly path: Path
  readonly indicator: Indicator
  readonly domain?: string
}

/** A published framework that keeps every rule, or everything that is wrong with it. */
export function checkedFramework(value: unknown): Checked<Framework> {
  return checkedDocument(FrameworkSchema, frameworkFaults, value)
}

function frameworkFaults(framework: Framework): readonly DocumentFault[] {
  const indicators = indicatorsOf(framework)
  return [
    ...missingTexts(framework, framework.languages),
    ...scalesFaults(framework.scales),
    ...repeatedDomains(framework),
    ...repeatedIndicators(indicators),
    ...indicators.flatMap((placed) => indicatorFaults(placed, framework)),
    ...sharedItems(indicators),
    ...bridgeCycles(framework.bridges)
  ]
}

/** All indicators with their places, those across the domains last. */
export function indicatorsOf({
  domains,
  acrossDomains
}: Pick<Framework, 'domains' | 'acrossDomains'>): readonly PlacedIndicator[] {
  const inDomains = domains.flatMap(({ code, indicators }, d) =>
    indicators.map((indicator, i) => ({ path: ['domains', d, 'indicators', i], indicator, domain: code }))
  )
  return [...inDomains, ...acrossDomains.map((indicator, i) => ({ path: ['acrossDomains', i], indicator }))]
}

function repeatedDomains({ domains }: Framework): readonly DocumentFault[] {
  const codes = domains.map(({ code }) => code)
  return codes.flatMap((code, d) =>
    codes.indexOf(code) < d ? [faultAt(['domains', d, 'code'], `"${code}" is there twice`)] : []
  )
}

function repeatedIndicators(indicators: readonly PlacedIndicator[]): readonly DocumentFault[] {
  const keys = indicators.map(({ indicator }) => `${indicator.code} of the ${indicator.rater}`)
  return indicators.flatMap(({ path }, i) => {
    const key = keys[i] ?? ''
    return keys.indexOf(key) < i ? [faultAt([...path, 'code'], `${key} is there twice`)] : []
  })
}

function indicatorFaults({ path, indicator, domain }: PlacedIndicator, framework: Framework): readonly DocumentFault[] {
  const { items, use, waves, gate } = indicator
  const faults: DocumentFault[] = []
  if (items.length === 0)
    faults.push(faultAt([...path, 'items'], 'is empty: an indicator rests on at least one question'))
  if (use !== 'level') {
    if (domain === undefined) faults.push(faultAt([...path, 'use'], `"${use}" belongs to a domain`))
    if (!waves.some((wave) => framework.subscores[use].waves.includes(wave))) {
      faults.push(faultAt([...path, 'waves'], `shares no wave with the sub-score "${use}"`))
    }
  }
  if (gate !== undefined && items.some(({ id }) => id === gate.item)) {
    faults.push(faultAt([...path, 'gate', 'item'], `"${gate.item}" cannot decide whether it applies itself`))
  }
  return [...faults, ...items.flatMap((measure, i) => measureFaults(measure, [...path, 'items', i], framework.scales))]
}

function measureFaults({ scale: name, reversed }: Measure, path: Path, scales: Scales): readonly DocumentFault[] {
  const scale = Object.hasOwn(scales, name) ? scales[name] : undefined
  if (scale === undefined) {
    const unknown = faultAt([...path, 'scale'], `"${name}" is not a known scale`)
    return reversed === true ? [unknown, faultAt([...path, 'reversed'], 'needs a scale to reverse')] : [unknown]
  }
  if (isScored(scale)) return []
  const unscored = faultAt([...path, 'scale'], `"${name}" does not say what each answer is worth`)
  return reversed === true ? [unscored, faultAt([...path, 'reversed'], 'needs a scored scale to reverse')] : [unscored]
}

function sharedItems(indicators: readonly PlacedIndicator[]): readonly DocumentFault[] {
  const owners = new Map<string, string>()
  return indicators.flatMap(({ path, indicator }) =>
    indicator.items.flatMap(({ id, then }, i) =>
      [id, then].flatMap((one) => {
        if (one === undefined) return []
        const owner = owners.get(one)
        owners.set(one, owner ?? indicator.code)
        return owner === undefined ? [] : [faultAt([...path, 'items', i], `"${one}" already belongs to ${owner}`)]
      })
    )
  )
}

/** A bridge says that a new wording asks what an old one asked. Followed from new to old, bridges must come to an end. */
function bridgeCycles(bridges: readonly Bridge[]): readonly DocumentFault[] {
  return bridges.flatMap(({ from, to }, i) =>
    reaches(bridges, to, from) ? [faultAt(['bridges', i], 'is part of a cycle of bridges')] : []
  )
}

function reaches(bridges: readonly Bridge[], start: string, goal: string): boolean {
  const seen = new Set([start])
  for (const here of seen) for (const { from, to } of bridges) if (from === here) seen.add(to) // a Set visits what is added
  return seen.has(goal)
}
