import { readFileSync } from 'node:fs'
import t from 'tap'
import { fieldGroups } from '../../../src/features/costs/fields.js'
import { entryColumns } from '../../../src/features/costs/read-entry.js'
import { grace } from '../../cast.js'
import { onEveryEngine } from '../../harness.js'

const costs = '/programmes/liverpool/cohorts/spring/costs'
const kinds = ['release', 'cost', 'benefit'] as const
const bands = ['5', '8a']

onEveryEngine('grace chooses among words, not codes, and reads what every evidence grade means', async (t, { get }) => {
  for (const kind of kinds) {
    const { body } = await get(`${costs}/${kind}`, grace.cookies)
    const options = [...body.matchAll(/<option value="([^"]*)"[^>]*>([^<]*)</g)].map(([, code, words]) => [code, words])
    t.ok(options.length > 5)
    t.same(
      options.filter(([code, words]) => code === words),
      []
    )
  }
  const { body } = await get(`${costs}/benefit`, grace.cookies)
  for (const grade of ['2', '3', '4', '5']) t.match(body, new RegExp(`<option value="${grade}">${grade}: [^<]{20}`))
})

onEveryEngine('a hint stays with its field when the field has an error', async (t, { post }) => {
  const { body } = await post(`${costs}/benefit`, { quantity: 'two', deadweight: 'half' }, grace.cookies)
  t.match(body, 'aria-describedby="deadweight-hint deadweight-error"')
  t.match(body, 'aria-describedby="quantity-error"')
})

t.test('every column of the files is asked for in the form', async (t) => {
  for (const kind of kinds) {
    const asked = fieldGroups(kind, bands).flatMap(({ fields }) => fields.map(({ name }) => name))
    t.same(asked.toSorted(), entryColumns[kind].toSorted())
  }
})

t.test('what is published in docs/ is what the form asks, with both the codes and their words', async (t) => {
  const published = readFileSync('docs/import-costs-and-benefits.md', 'utf8')
  const rows = [...published.matchAll(/^\| `(\w+)` \| ([^|]*) \|$/gm)].map(([, name, holds]) => [name, holds?.trim()])
  const fields = kinds.flatMap((kind) => fieldGroups(kind, []).flatMap((group) => group.fields))
  t.same(
    rows,
    fields.map(({ name, label, hint, options = [] }) => {
      const codes = options.map(({ code, words }) => `\`${code}\` ${words}`).join(' · ')
      return [name, [sentence(label), sentence(hint), codes].filter((part) => part !== '').join(' ')]
    })
  )
})

function sentence(words = ''): string {
  return words === '' || /[.?:]$/.test(words) ? words : `${words}.`
}
