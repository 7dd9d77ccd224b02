import t from 'tap'
import type { CostLine } from '../../../../src/core/economics/costs/cost-line.js'
import { costInView, countsInView, perspectives } from '../../../../src/core/economics/appraisal/perspective.js'

const line: CostLine = {
  kind: 'fee',
  payer: 'sponsor',
  cash: true,
  status: 'actual',
  pence: 36_000,
  transferPence: 6000,
  uplift: 1
}

const costs = [
  ['a fee with VAT: the public does not lose the VAT', {}, [36_000, 36_000, 30_000]],
  ['staff time is not cash', { cash: false, transferPence: 0 }, [0, 36_000, 36_000]],
  ['salary paid back only changes hands', { pence: -9000, transferPence: -9000 }, [-9000, -9000, 0]],
  ['the host’s time is the public’s', { payer: 'host', cash: false, transferPence: 0 }, [0, 0, 36_000]],
  ['a funder’s cash is not the sponsor’s', { payer: 'funder', transferPence: 0 }, [0, 0, 36_000]],
  ['a participant’s own fare', { payer: 'participant', pence: 1250, transferPence: 0 }, [0, 0, 1250]]
] as const

for (const [sentence, change, pence] of costs) {
  t.test(sentence, async (t) => {
    t.same(
      perspectives.map((view) => costInView(view, { ...line, ...change })),
      pence
    )
  })
}

const benefits = [
  ['cash-releasing for the sponsor', { class: 'CRB', who: 'sponsor', origin: 'record' }, [true, true, true]],
  ['cash on a participant’s word', { class: 'CRB', who: 'sponsor', origin: 'participant' }, [false, true, true]],
  ['capacity of the sponsor', { class: 'NCRB', who: 'sponsor', origin: 'sponsor' }, [false, true, true]],
  ['cash of the wider NHS', { class: 'CRB', who: 'wider-nhs', origin: 'record' }, [false, false, true]],
  ['societal, though the sponsor’s', { class: 'SB', who: 'sponsor', origin: 'author' }, [false, false, true]],
  ['without a price', { class: 'UB', who: 'patient', origin: 'sponsor' }, [false, false, false]]
] as const

for (const [sentence, benefit, counts] of benefits) {
  t.test(sentence, async (t) => {
    t.same(
      perspectives.map((view) => countsInView(view, benefit)),
      counts
    )
  })
}
