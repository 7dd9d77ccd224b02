import t from 'tap'
import { countOutcomes, rowInWords, type ReportRow } from '../../../src/core/exchanges/import-report.js'

const row: ReportRow = {
  line: 2,
  who: 'Amina Khan',
  outcome: 'added',
  applied: true,
  exchangeId: 'x',
  reasons: [],
  changes: []
}
const moved = { fact: 'endsOn', was: '2027-05-28', is: '2027-06-30' } as const
const filled = { fact: 'sponsorName', was: null, is: 'Owen' } as const

t.test('each row says why, or what is otherwise', async (t) => {
  t.same(rowInWords(row), [])
  t.same(rowInWords({ ...row, outcome: 'refused', reasons: ['form: Fill this in.'] }), ['form: Fill this in.'])
  t.same(rowInWords({ ...row, outcome: 'differs', changes: [moved, filled] }), [
    'ends_on: “2027-06-30”, here “2027-05-28”.',
    'sponsor_name: “Owen”, empty here.'
  ])
})

t.test('what was left as it is says how it could be changed', async (t) => {
  const left = rowInWords({ ...row, outcome: 'differs', applied: false, changes: [moved] })
  t.match(left[1], 'Left as it is here. To change it, import the file again and choose to apply differences.')
  t.match(rowInWords({ ...row, outcome: 'differs', applied: false, exchangeId: null })[0], 'This exchange is not added')
})

t.test('rows are counted by what became of them', async (t) => {
  t.same(countOutcomes([row, row, { ...row, outcome: 'refused' }]), {
    added: 2,
    'already-there': 0,
    differs: 0,
    refused: 1
  })
})
