export interface Font {
  readonly size: number
  readonly bold: boolean
}

/**
 * How wide a line of text is in Arial, or any font of the same widths, in pixels. There is no browser here to measure it, and
 * labels must neither clip nor overlap: what is not in the table counts as a wide letter.
 *
 * Source: advance widths of Helvetica in thousandths of the size, Adobe Font Metrics; Arial and Liberation Sans share them.
 */
export function textWidth(text: string, { size, bold }: Font): number {
  const widths = bold ? boldWidths : regularWidths
  let thousandths = 0
  for (const character of text) thousandths += widths[character.charCodeAt(0) - 32] ?? widthOfOther(character)
  return (thousandths * size) / 1000
}

/** The text in lines no wider than `width`, broken between words; a word that is wider alone stands alone. */
export function wrapped(text: string, width: number, font: Font): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, font) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

function widthOfOther(character: string): number {
  if (character === '\u2212') return 584
  return character.charCodeAt(0) < 0x2e80 ? 667 : 1000
}

// From the blank (32) to the tilde (126).
const regularWidths = parse(
  `278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584
   584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278
   278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500
   500 334 260 334 584`
)
const boldWidths = parse(
  `278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584
   584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333
   278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556
   500 389 280 389 584`
)

function parse(widths: string): readonly number[] {
  return widths.split(/\s+/).map(Number)
}
