import { z } from 'zod'
import { type DocumentFault, faultAt, type Path } from '../framework/document-faults.js'
import type { Figures } from '../framework/scale.js'

/** Words of a mapping end up in documents and on pages: no control characters, no half of a character. */
export const words = (length: number) =>
  z
    .string()
    .trim()
    .min(1, 'is empty')
    .max(length, `is longer than ${length} characters`)
    .refine((text) => !/\p{Cc}|\p{Cs}/u.test(text), 'has a character that cannot be shown')

export const line = words(200)

/**
 * What the cells of a question mean. `labels`: each label with its number; several labels may share one. Otherwise figures
 * from `min` to `max` in steps of `step` (1, if it is not said). Scored from 0 to 100 by its place between the lowest and the
 * highest; `raw`: kept as it stands.
 */
export const PastScaleSchema = z.strictObject({
  labels: z.record(line, z.number()).exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  step: z.number().positive().exactOptional(),
  raw: z.boolean().default(false)
})

export type PastScale = Readonly<z.infer<typeof PastScaleSchema>>

/**
 * The lowest and highest figure of a scale, its step, and whether figures are worth themselves. Of labels: their lowest and
 * highest number, and the smallest gap between two.
 */
export function figuresOf({ labels, min, max, step, raw }: PastScale): Figures {
  const kept = raw ? ({ raw: true } as const) : {}
  if (labels === undefined) return { low: min ?? 0, high: max ?? 0, step: step ?? 1, ...kept } // the rules ask for both
  const numbers = [...new Set(Object.values(labels))].sort((a, b) => a - b)
  const gaps = numbers.slice(1).map((number, at) => number - (numbers[at] ?? number))
  return { low: Math.min(...numbers), high: Math.max(...numbers), step: Math.min(...gaps), ...kept }
}

/** What is wrong with one scale of a mapping. */
export function scaleFaults(scale: PastScale, path: Path): readonly DocumentFault[] {
  const { labels, min, max, step } = scale
  if (labels !== undefined) {
    const beside = Object.entries({ min, max, step }).filter(([, value]) => value !== undefined)
    return [
      ...beside.map(([name]) => faultAt([...path, name], 'stands beside labels: keep one of them')),
      ...labelFaults(scale, labels, [...path, 'labels'])
    ]
  }
  if (min === undefined || max === undefined) {
    return [faultAt(path, 'needs labels, or min and max: the lowest and the highest figure that can be given')]
  }
  if (min >= max) return [faultAt([...path, 'min'], 'is not below max')]
  return (step ?? 1) > max - min ? [faultAt([...path, 'step'], 'is longer than the way from min to max')] : []
}

function labelFaults(
  { raw }: PastScale,
  labels: Readonly<Record<string, number>>,
  path: Path
): readonly DocumentFault[] {
  const entries = Object.entries(labels)
  const broken = raw ? [] : entries.filter(([, value]) => !Number.isInteger(value))
  return [
    ...(new Set(Object.values(labels)).size < 2 ? [faultAt(path, 'needs two labels with different numbers')] : []),
    ...broken.map(([label, value]) =>
      faultAt([...path, label], `is ${value}, no whole number; with "raw": true any number is kept as it stands`)
    )
  ]
}
