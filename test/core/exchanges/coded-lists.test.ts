import { readFileSync } from 'node:fs'
import t from 'tap'
import { careerStages, codeFor, professions, sectors } from '../../../src/core/exchanges/coded-lists.js'

interface Scale {
  readonly options: readonly { readonly code: string; readonly label: { readonly en: string } }[]
}

t.test('the lists are those of the questions, code by code and label by label', async (t) => {
  const scales = JSON.parse(readFileSync('framework/scales.json', 'utf8')) as Readonly<Record<string, Scale>>
  for (const [name, list] of [
    ['SECTOR', sectors],
    ['PROFESSION', professions],
    ['STAGE', careerStages]
  ] as const) {
    t.same(
      list,
      scales[name]?.options.map(({ code, label }) => ({ code, label: label.en })),
      name
    )
  }
})

t.test('a code or a label, in any case', async (t) => {
  t.equal(codeFor(sectors, 'hospital'), 'hospital')
  t.equal(codeFor(sectors, 'HOSPITAL'), 'hospital')
  t.equal(codeFor(sectors, 'government  or a National Body'), 'national')
  t.equal(codeFor(professions, 'Nurse, midwife or health visitor'), 'nurse')
  t.equal(codeFor(sectors, 'Hospitals'), undefined)
  t.equal(codeFor(sectors, 'constructor'), undefined)
})
