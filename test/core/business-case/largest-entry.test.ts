import t from 'tap'
import type { CaseDocument } from '../../../src/core/business-case/document.js'
import { wholePounds } from '../../../src/core/format/money.js'
import { benefit, benefits } from '../economics/worked-exchange.js'
import { pageOneText, written } from './written.js'

const shifts = benefits.filter(({ id }) => id === 'shifts')
const more = shifts.map((line) => ({ ...line, id: 'more', quantity: 1 }))
const pence = (made: CaseDocument, id: string) => made.numbers.find((one) => one.id === id)?.value ?? NaN

t.test(
  'the only entry of its name is named, and what is left is the net without all that the page shows',
  async (t) => {
    const made = written()
    t.match(
      pageOneText(made),
      /The answer turns most on agency shifts avoided: without this benefit the net cost is £1,584\./
    )
    t.match(pageOneText(made), /0\.25 without its largest benefit/)
  }
)

t.test('where several people saved the same, the reader is told which sum is taken away', async (t) => {
  const made = written({ benefits: [...shifts, ...more] })
  const [largest, shown] = [pence(made, 'b1'), pence(made, 'g1')]
  t.ok(shown > largest, 'the page shows both together')
  const left = pence(made, 'B-net') - largest
  const printed = `${wholePounds(largest)} under agency shifts avoided: without this one entry the net cost is ${wholePounds(-left)}.`
  t.ok(pageOneText(made).includes(`The answer turns most on the largest single entry, ${printed}`), pageOneText(made))
  t.match(pageOneText(made), / without its largest single entry\)/)
  t.notMatch(pageOneText(made), /without this benefit|without its largest benefit/)
})

t.test('one name in two lines of evidence, or in other letters, is still one name to a reader', async (t) => {
  const first = benefit({ id: 'a', grade: 4, description: 'Time saved' })
  const second = benefit({ id: 'b', grade: 5, description: 'TIME SAVED' })
  t.match(pageOneText(written({ benefits: [first, second] })), /the largest single entry, £\d+ under time saved:/)
})

t.test('a recommendation with a net benefit says the same', async (t) => {
  const rich = [...shifts, ...more].map((line) => ({ ...line, quantity: 9 }))
  t.match(
    pageOneText(written({ benefits: rich })),
    /more than the cost; without the largest single entry, £3,402 under agency shifts avoided, the net would be £/
  )
})
