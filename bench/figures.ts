/** Rows of figures under a key each; null is "not defined". */
export type Figures = ReadonlyMap<string, Readonly<Record<string, number | null>>>

/** Reads figures as R writes them (r/shared.R). The columns named make up the key; the rest are figures, NA for none. */
export function figuresFromCsv(text: string, keys: readonly string[]): Figures {
  const [head = '', ...lines] = text.trimEnd().split('\n')
  const names = head.split(',')
  return new Map(
    lines.map((line) => {
      const cells = new Map(line.split(',').map((cell, at) => [names[at] ?? '', cell]))
      const figures = names.filter((name) => !keys.includes(name))
      return [
        keys.map((key) => cells.get(key) ?? '').join(' '),
        Object.fromEntries(figures.map((name) => [name, figureOf(cells.get(name))]))
      ]
    })
  )
}

function figureOf(cell: string | undefined): number | null {
  return cell === undefined || cell === 'NA' ? null : Number(cell)
}

export interface Agreement {
  readonly compared: number
  /** The largest |ours − theirs| / |theirs|. */
  readonly largest: number
  readonly wrong: readonly string[]
}

/**
 * Every figure of theirs beside the same of ours. Right is within 1e-9 of it, relatively, or as `tolerances` says for a figure. Where
 * theirs is 0 the difference itself is meant.
 */
export function agreement(
  ours: Figures,
  theirs: Figures,
  tolerances: Readonly<Record<string, number>> = {}
): Agreement {
  const wrong: string[] = []
  let [compared, largest] = [0, 0]
  for (const [key, row] of theirs) {
    for (const [name, expected] of Object.entries(row)) {
      const got = ours.get(key)?.[name]
      compared++
      if (got === expected) continue
      const off = expected === null || got === null || got === undefined ? Infinity : Math.abs(got - expected)
      const relative = off / (Math.abs(expected ?? 0) || 1)
      largest = Math.max(largest, relative)
      if (!(relative <= (tolerances[name] ?? 1e-9)))
        wrong.push(`${name} of ${key}: expected ${expected ?? 'none'}, got ${got ?? 'none'}`)
    }
  }
  return { compared, largest, wrong }
}

export function agreementWords({ compared, largest, wrong }: Agreement, whose: string): string {
  if (compared === 0) return `NOTHING to compare with ${whose}`
  if (wrong.length === 0)
    return `all ${compared.toLocaleString('en-GB')} figures equal ${whose}, the largest relative difference ${largest.toExponential(0)}`
  const some = wrong.slice(0, 5).join('\n    ')
  return `${wrong.length} of ${compared} figures DIFFER from ${whose}:\n    ${some}`
}
