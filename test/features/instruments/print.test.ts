import t from 'tap'
import { loadLibrary } from '../../../src/features/instruments/load.js'
import { minutes, printedInstruments } from '../../../src/features/instruments/print.js'

t.test('an administrator reads for each instrument its questions, pages and minutes', async (t) => {
  const lines = printedInstruments(await loadLibrary()).split('\n')
  t.equal(lines[0], 'Code  Rows  Questions  Pages  Minutes  Longest  Version       Title')
  t.match(
    lines.find((line) => line.startsWith('T0 ')),
    /^T0      65         48     43      7\.8      8\.4  [0-9a-f]{12}  Before the exchange$/
  )
  t.match(
    lines.find((line) => line.startsWith('S4 ')),
    /^S4      80         33     25      5\.0     11\.6  [0-9a-f]{12}  12 months after the exchange$/
  )
  t.match(lines.at(-1), /^Framework wkep-default 0\.1, [0-9a-f]{64}$/)
})

t.test('a tie of seconds falls as the double does', async (t) => {
  t.same([537, 213, 555].map(minutes), ['8.9', '3.5', '9.3'])
})
