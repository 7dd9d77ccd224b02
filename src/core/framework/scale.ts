import { z } from 'zod'
import { LocalTextSchema } from './local-text.js'

/**
 * One answer of a scale or a list.
 *
 * `points`: what the answer is worth, 0 to 100, where a list is scored unevenly. `exclusive`: cannot stand beside others in
 * a multiple choice ("None of these"). `range`: the low and high figure behind an answer given in words, in percent.
 */
const OptionSchema = z.strictObject({
  code: z.string().regex(/^(-?\d+(-\d+)?|[A-Za-z][A-Za-z0-9-]*)$/, 'is not a whole number, or letters, digits and "-"'),
  label: LocalTextSchema,
  points: z.number().min(0).max(100).exactOptional(),
  exclusive: z.literal(true).exactOptional(),
  range: z
    .tuple([z.number().min(0).max(100), z.number().min(0).max(100)])
    .readonly()
    .exactOptional()
})

export type Option = Readonly<z.infer<typeof OptionSchema>>

/**
 * Figures instead of options, as past evaluations have them: from `low` to `high` in steps of `step`. A figure is worth its
 * place between the two, on 0 to 100; where they are `raw` it is worth itself.
 */
const FiguresSchema = z.strictObject({
  low: z.number(),
  high: z.number(),
  step: z.number().positive(),
  raw: z.literal(true).exactOptional()
})

export type Figures = Readonly<z.infer<typeof FiguresSchema>>

/**
 * The answers that a question offers, in order: a rating scale or a list.
 *
 * `topCode`: the scale is scored evenly, an answer is worth code ÷ topCode × 100. `tick`: one box, where an empty box means
 * no. `open`: the programme or the person adds answers of their own (nicknames, questions of fact). `figures`: the answers
 * are figures, and there are no options. `note`: for editors.
 */
const ScaleSchema = z
  .strictObject({
    note: z.string().exactOptional(),
    topCode: z.int().positive().exactOptional(),
    tick: z.literal(true).exactOptional(),
    open: z.literal(true).exactOptional(),
    figures: FiguresSchema.exactOptional(),
    options: z.array(OptionSchema).readonly()
  })
  .refine(({ options, figures }) => options.length > 0 || figures !== undefined, {
    path: ['options'],
    message: 'is empty: a scale offers at least one answer'
  })

export type Scale = Readonly<z.infer<typeof ScaleSchema>>

/** Scales and lists by their code, for example `EX7-extent`. */
export const ScalesSchema = z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/), ScaleSchema)

export type Scales = Readonly<Record<string, Scale>>

export function findOption(scale: Scale, code: string): Option | undefined {
  return scale.options.find((option) => option.code === code)
}

/**
 * What an answer is worth on 0 to 100, or in raw figures; a reversed question is counted from the other end. Undefined where
 * the scale is not scored, or does not have that code or figure.
 */
export function pointsOf(scale: Scale, code: string, reversed = false): number | undefined {
  if (scale.figures !== undefined) return figurePoints(scale.figures, code, reversed)
  const option = findOption(scale, code)
  if (option === undefined) return undefined
  const points = option.points ?? evenPoints(scale, code)
  return points !== undefined && reversed ? 100 - points : points
}

function evenPoints(scale: Scale, code: string): number | undefined {
  return scale.topCode === undefined ? undefined : (100 * Number(code)) / scale.topCode
}

function figurePoints({ low, high, raw }: Figures, code: string, reversed: boolean): number | undefined {
  const figure = Number(code)
  if (code === '' || !(low <= figure && figure <= high)) return undefined
  const counted = reversed ? low + high - figure : figure
  return raw === true ? counted : (100 * (counted - low)) / (high - low)
}
