import t from 'tap'
import {
  ledgerPounds,
  poundsAndPence,
  signedPoundsAndPence,
  signedWholePounds,
  wholePounds
} from '../../../src/core/format/money.js'

const amounts = [
  // pence, £ and p, whole, signed, signed whole, ledger
  [130690, '£1,306.90', '£1,307', '+£1,306.90', '+£1,307', '+1,306.90'],
  [-82754, '−£827.54', '−£828', '−£827.54', '−£828', '−827.54'],
  [0, '£0.00', '£0', '£0.00', '£0', '0.00'],
  [50, '£0.50', '£1', '+£0.50', '+£1', '+0.50'],
  [-49, '−£0.49', '£0', '−£0.49', '£0', '−0.49'],
  [0.5, '£0.01', '£0', '+£0.01', '£0', '+0.01'],
  [-0.4, '£0.00', '£0', '£0.00', '£0', '0.00'],
  [60956.55, '£609.57', '£610', '+£609.57', '+£610', '+609.57'],
  [123456789, '£1,234,567.89', '£1,234,568', '+£1,234,567.89', '+£1,234,568', '+1,234,567.89'],
  [100.5, '£1.01', '£1', '+£1.01', '+£1', '+1.01'] // 1.005 as a double is less than 1.005
] as const
for (const [pence, exact, whole, signedExact, signedWhole, ledger] of amounts) {
  t.test(`${pence}p is ${exact}, and ${whole} in whole pounds`, async (t) => {
    const got = [poundsAndPence, wholePounds, signedPoundsAndPence, signedWholePounds, ledgerPounds].map((say) =>
      say(pence)
    )
    t.same(got, [exact, whole, signedExact, signedWhole, ledger])
  })
}

t.test('every penny up to a thousand pounds is printed as it is', async (t) => {
  for (let pence = 0; pence < 100_000; pence++) {
    if (poundsAndPence(pence) !== `£${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`)
      t.fail(String(pence))
  }
})
