import t from 'tap'
import { z } from 'zod'
import { checkedDocument, faultAt, missingTexts } from '../../../src/core/framework/document-faults.js'

const Recipe = z.strictObject({ steps: z.array(z.strictObject({ minutes: z.number() })) })

t.test('a fault is named by its path', async (t) => {
  t.equal(faultAt(['pages', 3, 'items', 0, 'showIf'], 'is wrong'), 'pages[3].items[0].showIf: is wrong')
  t.equal(faultAt([], 'is wrong'), 'document: is wrong')
})

t.test('every fault of shape comes in one go, unknown fields by their own names', async (t) => {
  const checked = checkedDocument(Recipe, () => ['never asked'], {
    steps: [{ minutes: 'ten' }, { minutes: 1, oven: 9 }],
    salt: 1
  })
  t.match(checked, {
    kind: 'faults',
    faults: [
      /^steps\[0\]\.minutes: /,
      'steps[1].oven: is not a field of this document',
      'salt: is not a field of this document'
    ]
  })
})

t.test('who wrote the document reads what is missing or of another kind, in their words', async (t) => {
  const Menu = z.strictObject({
    title: z.string(),
    cooks: z.array(z.string()),
    course: z.enum(['soup', 'main', 'sweet']),
    hot: z.boolean('says true or false: is it hot?'),
    served: z.strictObject({}),
    price: z.union([z.number(), z.literal('free')])
  })
  const faultsOf = (value: unknown): unknown => {
    const checked = checkedDocument(Menu, () => [], value)
    return checked.kind === 'faults' ? checked.faults : []
  }
  t.same(faultsOf({ title: 5, cooks: 'Ann', course: 'tea', hot: 1, served: [], price: 'dear' }), [
    'title: is not text in quotation marks',
    'cooks: is not a list in [ ]',
    'course: is not "soup", "main" or "sweet"',
    'hot: says true or false: is it hot?',
    'served: is not an object in { }',
    'price: has none of the forms that it may have'
  ])
  t.same(faultsOf({ hot: true }), [
    'title: is missing',
    'cooks: is missing',
    'course: is missing',
    'served: is missing',
    'price: is missing'
  ])
})

t.test('the rules are asked when the shape is right, and a document that keeps them is let in', async (t) => {
  t.same(
    checkedDocument(Recipe, () => ['too few'], { steps: [] }),
    { kind: 'faults', faults: ['too few'] }
  )
  t.same(
    checkedDocument(Recipe, () => [], { steps: [] }),
    { kind: 'document', document: { steps: [] } }
  )
})

t.test('a text that lacks a language of its document is named, at any depth', async (t) => {
  const document = { title: { en: 'A', cy: 'B' }, pages: [{ text: { en: 'C' } }] }
  t.same(missingTexts(document, ['en', 'cy']), ['pages[0].text: has no text in "cy"'])
  t.same(missingTexts(document, ['en']), [])
})
