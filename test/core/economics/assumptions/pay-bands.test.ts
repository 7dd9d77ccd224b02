import t from 'tap'
import { payBands } from '../../../../src/core/economics/assumptions/pay-bands.js'
import { loadRegister } from '../../../../src/features/business-cases/load-register.js'

t.test('the bands are those of the register, each once, in its order', async (t) => {
  t.same(payBands(loadRegister()), ['2', '3', '4', '5', '6', '7', '8a', '8b', '8c', '8d', '9'])
})

t.test('a register without a pay scale knows no band', async (t) => {
  const register = loadRegister()
  t.same(payBands({ ...register, rows: register.rows.filter(({ id }) => id !== 'PAY-01') }), [])
})
