/** A piece of SVG. Only `element` makes one, so that no text gets into a picture unescaped. */
export interface Svg {
  readonly markup: string
}

type Attributes = Readonly<Record<string, string | number>>

/** Text among the children is escaped. Numbers are written with one decimal at most, the same on every machine. */
export function element(name: string, attributes: Attributes, ...children: readonly (Svg | string)[]): Svg {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(short(value))}"`)
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : child.markup)).join('')
  return { markup: inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>` }
}

export const colours = {
  ink: '#212b32',
  grey: '#4c6272',
  axis: '#768692',
  line: '#d8dde0',
  blue: '#005eb8',
  paper: '#ffffff'
} as const

/** The width of a drawing for phones: what is left on one of 320 pixels. */
export const phone = 288

export interface Drawing {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly width: number
  readonly height: number
  readonly className: string
}

/** The picture as a whole, named and described for people who do not see it. */
export function picture(drawing: Drawing, ...children: readonly Svg[]): Svg {
  const { id, title, description, width, height, className } = drawing
  const attributes = {
    class: `wkep-chart ${className}`,
    viewBox: `0 0 ${short(width)} ${short(height)}`,
    width,
    height,
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-desc`,
    'font-family': 'Arial, Helvetica, sans-serif',
    'font-size': 14,
    fill: colours.ink
  }
  const named = element('title', { id: `${id}-title` }, title)
  return element('svg', attributes, named, element('desc', { id: `${id}-desc` }, description), ...children)
}

function short(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 10) / 10 + 0) : value
}

function escaped(text: string): string {
  const printable = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '') // XML has no place for them
  return printable.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
