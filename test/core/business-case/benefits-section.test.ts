import t from 'tap'
import { benefit, benefits } from '../economics/worked-exchange.js'
import { linesOf, rowsOf, written } from './written.js'

t.test('a benefit line shows all that takes it down, and who says so', async (t) => {
  const rows = rowsOf(written(), 'benefit-lines')
  t.equal(
    rows[1],
    'Agency shifts avoided; sponsor; cash-releasing; budget that falls: Agency nursing, ward 12, agreed by the finance partner | 2 shifts at £420.00 each | against the trend before; certainty 90%; displacement 0%; leakage 0%; realisation 100%; how sure: 90% | seen: the trust’s records (grade 3); rota, July to December 2026; Ward manager (record), 11 January 2027 | £756.00'
  )
  t.match(rows[0], /participant, released, 21 December 2026/)
  t.match(rows[3], /realisation 36\.8%/)
})

t.test('an average cost is an upper limit, and is said to be', async (t) => {
  t.match(rowsOf(written(), 'benefit-lines')[2], /marginal share 30%.*up to £77\.31$/)
  t.ok(linesOf(written().body).some((line) => line.includes('this is an upper limit')))
  t.notOk(linesOf(written({ benefits: [benefit()] }).body).some((line) => line.includes('this is an upper limit')))
})

t.test('nothing is counted: the section says when there may be something', async (t) => {
  const unpriced = benefits.map((line) => ({ ...line, class: 'UB' as const }))
  t.ok(
    linesOf(written({ benefits: unpriced }).body).some((line) =>
      line.startsWith('No benefit is counted: not yet known; follow-up is due on')
    )
  )
})

t.test('nobody was asked how sure they are', async (t) => {
  t.match(rowsOf(written({ benefits: [benefit({ confidence: null })] }), 'benefit-lines')[0], /how sure: not asked/)
})
