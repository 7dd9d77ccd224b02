/**
 * Charts as data: what is drawn, in words that are already formatted. platform/charts draws them; a table with the same
 * figures stands beside each on the page. `id`: letters and hyphens, unique on its page.
 */
export type Figure = PanelsFigure | WaterfallFigure

interface Described {
  readonly id: string
  readonly title: string
  readonly description: string
}

/** Scores over time, a panel for each domain, all on one axis. `unit`-free: the caption on the page says what is measured. */
export interface PanelsFigure extends Described {
  readonly kind: 'panels'
  readonly axis: { readonly low: number; readonly high: number; readonly ticks: readonly number[] }
  readonly panels: readonly Panel[]
}

/** `start`: the score before, carried across as a dotted line. */
export interface Panel {
  readonly title: string
  readonly subtitle: string
  readonly start: number | null
  readonly marks: readonly Mark[]
}

/** A score in one wave with its interval, if it has one. `shown`: the figure written at the mark, for those that lead. */
export interface Mark {
  readonly shape: 'before' | 'after' | 'six-months' | 'twelve-months'
  readonly value: number
  readonly interval: { readonly low: number; readonly high: number } | null
  readonly label: string
  readonly note: string
  readonly shown?: string
}

/** From what something cost to what remains, line by line. Amounts are signed: costs below zero, benefits above. */
export interface WaterfallFigure extends Described {
  readonly kind: 'waterfall'
  readonly rows: readonly WaterfallRow[]
}

/**
 * `amount`: as printed. A line moves the total by its pence: solid if cash, striped if not; black for a cost, blue for a
 * benefit. A subtotal shows where the lines above have come to; `net` is the last of them.
 */
export type WaterfallRow =
  | {
      readonly kind: 'cost' | 'benefit'
      readonly label: string
      readonly amount: string
      readonly pence: number
      readonly cash: boolean
      readonly note?: string
    }
  | { readonly kind: 'subtotal' | 'net'; readonly label: string; readonly amount: string }
