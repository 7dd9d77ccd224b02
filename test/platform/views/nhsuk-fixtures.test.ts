import { readFileSync } from 'node:fs'
import t from 'tap'
import { z } from 'zod'
import { numbered, type ChoiceItem } from '../../../src/core/instruments/fields/field.js'
import { openViews } from '../../../src/platform/views/render.js'

// Our components against the markup that nhsuk-frontend publishes for its own, in every fixture whose options we use. A new
// version of it that changes a class or a nesting fails here.

const FixturesSchema = z.object({
  fixtures: z.array(
    z.object({
      name: z.string(),
      context: z.record(z.string(), z.unknown()),
      callBlock: z.unknown().optional(),
      html: z.string()
    })
  )
})
type Options = Readonly<Record<string, unknown>>

const Words = z.strictObject({ text: z.string() })
const Legend = z.strictObject({
  text: z.string().optional(),
  heading: z.string().optional(),
  size: z.string().optional()
})
const Fieldset = z.strictObject({ legend: Legend }).nullish()
const Item = z.union([
  z.strictObject({ divider: z.string() }),
  z.strictObject({
    value: z.string(),
    text: z.string(),
    hint: Words.optional(),
    behaviour: z.literal('exclusive').optional()
  })
])
const asked = { hint: Words.optional(), errorMessage: Words.optional() }
const choice = { fieldset: Fieldset, ...asked, idPrefix: z.string().optional(), name: z.string(), items: z.array(Item) }
const box = { label: Legend, ...asked, id: z.string(), name: z.string(), autocomplete: z.string().optional() }

/** What of a component we use, how its options become ours, and how many of its fixtures that is. */
const components = [
  {
    name: 'radios',
    fixtures: 8,
    used: z.strictObject({ ...choice, value: z.string().optional() }),
    ours: (options: Options) => chosen(options, [options['value']])
  },
  {
    name: 'checkboxes',
    fixtures: 8,
    used: z.strictObject({ ...choice, values: z.array(z.string()).optional() }),
    ours: (options: Options) => chosen(options, z.array(z.string()).catch([]).parse(options['values']))
  },
  {
    name: 'input',
    fixtures: 10,
    used: z.strictObject({
      ...box,
      value: z.string().optional(),
      width: z.number().optional(),
      inputmode: z.string().optional(),
      prefix: Words.optional(),
      suffix: Words.optional()
    }),
    ours: (options: Options) => options
  },
  {
    name: 'textarea',
    fixtures: 6,
    used: z.strictObject(box),
    ours: (options: Options) => ({ ...options, rows: 5 })
  },
  {
    name: 'date-input',
    fixtures: 5,
    used: z.strictObject({
      fieldset: Fieldset,
      ...asked,
      id: z.string(),
      day: z.literal(false).optional(),
      values: z.record(z.string(), z.string()).optional()
    }),
    ours: dateBoxes
  },
  {
    name: 'error-summary',
    fixtures: 2,
    used: z.strictObject({
      heading: z.strictObject({ text: z.literal('There is a problem') }),
      errorList: z.array(z.strictObject({ text: z.string(), href: z.string() }))
    }),
    ours: ({ errorList }: Options) => ({
      errors: z
        .array(z.object({ text: z.string(), href: z.string() }))
        .parse(errorList)
        .map(({ text, href }) => ({ message: text, field: href.slice(1) }))
    })
  },
  {
    name: 'panel',
    fixtures: 1,
    used: z.strictObject({ heading: Words, text: z.string() }),
    ours: (options: Options) => options
  }
]

const render = openViews()

for (const { name, used, ours, fixtures } of components) {
  t.test(`${name}: the markup of nhsuk-frontend`, async (t) => {
    const compared = published(name).filter(
      ({ context, callBlock }) => callBlock === undefined && used.safeParse(context).success
    )
    for (const { name: fixture, context, html } of compared) {
      t.same(normal(render(`components/${name}`, ours(context))), normal(html), fixture)
    }
    t.ok(compared.length >= fixtures, `${compared.length} fixtures compared`)
  })
}

t.test('summary-list: a row with its link, as in the fixture with actions', async (t) => {
  const ours = render('components/summary-list', {
    rows: [
      { key: 'Name', lines: ['Karen Francis'], href: '#/change', about: 'name' },
      {
        key: 'Contact information',
        lines: ['73 Roman Rd', 'Leeds', 'LS2 5ZN'],
        href: '#/change',
        about: 'contact information'
      }
    ]
  })
  const theirs = published('summary-list').find(({ name }) => name === 'with actions')?.html ?? ''
  const rows = theirs.split('<div class="nhsuk-summary-list__row">')
  t.same(normal(ours), normal(`${[rows[0], rows[1], rows[3]].join('<div class="nhsuk-summary-list__row">')}</dl>`))
})

t.test('a text box under an option is revealed markup, which without a script is simply there', async (t) => {
  const theirs = published('radios').find(({ name }) => name === 'with conditional content')?.html ?? ''
  const [, wrapper = ''] = /(<div class="nhsuk-radios__conditional[^>]*>)/.exec(theirs) ?? []
  const conditional = { label: { text: 'Email address' }, id: 'contact-by-email', name: 'contact-by-email' }
  const items = numbered('conditional', [{ value: 'email', text: 'Email', conditional }], [])
  t.ok(
    normal(render('components/radios', { fieldset: null, name: 'x', idPrefix: 'conditional', items })).includes(
      normal(wrapper)[0] ?? ''
    )
  )
})

function published(component: string) {
  const file = `nhsuk-frontend/dist/nhsuk/components/${component}/fixtures.json`
  const path = new URL(`../../../node_modules/${file}`, import.meta.url)
  return FixturesSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).fixtures
}

function chosen(options: Options, values: readonly unknown[]): object {
  const { idPrefix, name, items } = z.object({ ...choice, fieldset: z.unknown() }).parse(options)
  const prefix = idPrefix ?? name
  return { ...options, idPrefix: prefix, items: numbered(prefix, items as readonly ChoiceItem[], values.map(String)) }
}

function dateBoxes(options: Options): object {
  const { id, day, values, errorMessage } = z
    .object({ id: z.string(), day: z.boolean().optional(), values: z.record(z.string(), z.string()).optional() })
    .loose()
    .parse(options)
  const boxes = [
    { name: 'day', label: 'Day', width: 2 },
    { name: 'month', label: 'Month', width: 2 },
    { name: 'year', label: 'Year', width: 4 }
  ].filter(({ name }) => day !== false || name !== 'day')
  const items = boxes.map((box) => ({
    ...box,
    id: `${id}-${box.name}`,
    value: values?.[box.name],
    error: errorMessage !== undefined
  }))
  return { ...options, items }
}

/** Tags with their attributes and classes in order, and texts without the blanks around them; scripts' hooks left out. */
function normal(html: string): readonly string[] {
  const tokens = html.match(/<[^>]+>|[^<]+/g) ?? []
  return tokens
    .map((token) => (token.startsWith('<') ? normalTag(token) : normalText(token)))
    .filter((token) => token !== '')
}

function normalTag(tag: string): string {
  const [, name = ''] = /^<(\/?\w+)/.exec(tag) ?? []
  const attributes = [...tag.slice(name.length + 1).matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(
    ([, key = '', value = '']) => {
      return `${key}=${key === 'class' ? value.trim().split(/\s+/).sort().join(' ') : normalText(value)}`
    }
  )
  return `<${[name, ...attributes.filter((one) => !one.startsWith('data-module')).sort()].join(' ')}>`
}

function normalText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&#x3D;/g, '=')
    .replace(/&quot;/g, '"')
}
