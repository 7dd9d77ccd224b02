import t from 'tap'
import { programmeReturn } from '../../../../src/core/economics/appraisal/programme-return.js'

t.test('3.21 back for each pound is a return of 221%, not 321%', async (t) => {
  const found = programmeReturn([60, 40], [300, 21])
  t.same(found, { cost: 100, benefit: 321, bcr: 3.21, roiFirstYear: 221 })
})

t.test('without cost there is no return to speak of', async (t) => {
  t.same(programmeReturn([], [50]), { cost: 0, benefit: 50, bcr: null, roiFirstYear: null })
  t.same(programmeReturn([50], []), { cost: 50, benefit: 0, bcr: 0, roiFirstYear: -100 })
})
