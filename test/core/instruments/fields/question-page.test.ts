import t from 'tap'
import type { Wording } from '../../../../src/core/instruments/fields/asking.js'
import type { Field } from '../../../../src/core/instruments/fields/field.js'
import { questionPage } from '../../../../src/core/instruments/fields/question-page.js'
import type { Form } from '../../../../src/core/instruments/form.js'
import { journey } from '../../../../src/core/instruments/journey.js'
import { fieldNames, readPage } from '../../../../src/core/instruments/read-page.js'
import { noAnswers, type Answers } from '../../../../src/core/responses/answers.js'
import { library, shownPage } from '../shipped.js'

const wording: Wording = {
  language: 'en',
  substitutions: { host: 'Whitehall', organisation: 'Brackenhall', participant: 'Amina', hostSector: 'government' }
}

t.test('one question: it is the heading and the legend at once', async (t) => {
  const page = printed('T0', 'k3')
  const text = 'How well can you follow the special words that people at Whitehall use, without asking for help?'
  t.equal(page.title, text)
  t.equal(page.heading, undefined)
  t.match(page.fields, [{ view: 'components/radios', options: { fieldset: { legend: { heading: text, size: 'l' } } } }])
})

t.test('nothing is chosen unless it was chosen before; the ways out stand last, after "or"', async (t) => {
  t.same(choices(printed('T0', 'k3').fields[0]), ['0', '1', '2', '3', '4', '5', '6', 'or', 'na', 'pns'])
  t.same(checked(printed('T0', 'k3').fields[0]), [])
  t.same(checked(printed('T0', 'k3', {}, { k3: 'pns' }).fields[0]), ['pns'])
})

t.test('boxes to tick: what excludes all others stands apart with the ways out', async (t) => {
  t.same(choices(printed('T0', 'b1_arrange').fields[0]).slice(-4), ['other', 'or', 'none', 'pns'])
})

t.test('"other" opens a box for a few words', async (t) => {
  const page = printed('T0', 'a_category', {}, { a_category: 'other', a_category_other: 'A union' })
  const conditional = { label: { text: 'In a few words (optional)' }, id: 'a_category_other', value: 'A union' }
  t.match(page.fields, [{ options: { items: [{}, {}, {}, {}, { value: 'other', checked: true, conditional }] } }])
})

t.test('several questions: the section is the heading, each has a label or legend of its own', async (t) => {
  const page = printed('T1', 'cp_days')
  t.equal(page.heading, 'The exchange')
  t.same(
    page.fields.map(({ view }) => view),
    ['components/input', 'components/checkboxes', 'components/input', 'components/checkboxes']
  )
  t.match(page.fields[0], {
    options: {
      label: { text: 'How many days did you spend on the exchange?', size: 'm' },
      inputmode: 'decimal',
      suffix: { text: 'days' }
    }
  })
  t.match(page.fields[1], {
    options: { items: [{ divider: 'or' }, { value: 'pns', about: 'How many days did you spend on the exchange?' }] }
  })
})

t.test('money: pounds in front, a keyboard with a point', async (t) => {
  const [, fares] = printed('T1', 'cp_miles').fields
  t.match(fares, { view: 'components/input', options: { id: 'cp_fares', prefix: { text: '£' }, inputmode: 'decimal' } })
})

t.test('a date is a month and a year', async (t) => {
  const page = printed(
    'T1',
    'ctc1_level',
    { ctc1_text: 'Ring the ward' },
    { 'ctc1_by-month': '9', 'ctc1_by-year': '2027' }
  )
  const date = page.fields.find(({ view }) => view === 'components/date-input')
  t.match(date, {
    options: {
      items: [
        { id: 'ctc1_by-month', label: 'Month', value: '9' },
        { id: 'ctc1_by-year', value: '2027' }
      ]
    }
  })
})

t.test('a permission is one empty box, with its words beside it', async (t) => {
  const page = printed('T1', 'perm_quote')
  t.equal(page.heading, 'What we may use')
  t.match(page.fields[0], {
    options: {
      fieldset: null,
      items: [{ value: 'yes', checked: false, text: 'You may quote my written answers without my name.' }]
    }
  })
})

t.test('a question about several things: it is the heading, each thing a legend', async (t) => {
  const page = printed('T0', 'b1_arrange_sev', { b1_arrange: ['cover', 'cost'] }, { 'b1_arrange_sev.cost': '3' })
  t.equal(page.heading, 'How big a problem was each one?')
  t.match(page.fields, [
    { options: { name: 'b1_arrange_sev.cover', fieldset: { legend: { text: 'Arranging cover for my work' } } } },
    { options: { name: 'b1_arrange_sev.cost', fieldset: { legend: { text: 'Cost, or no funding' } } } }
  ])
  t.same(checked(page.fields[1]), ['3'])
})

t.test('what is only read is the heading alone, and an inset beside a question', async (t) => {
  const reading = printed('T0', 'ft_warning')
  t.equal(reading.heading, 'Please do not name patients, colleagues or anyone else in your answers.')
  t.same(reading.fields, [])
  const harm = printed('T1', 'p8_what', { p8_harm: 'minor' })
  t.match(harm.fields, [
    { view: 'components/textarea' },
    { view: 'components/inset-text', options: { text: /^Please report/ } }
  ])
})

t.test('how much fits is said in words, and what may be left says so', async (t) => {
  t.match(printed('T1', 'p8_what', { p8_harm: 'minor' }).fields[0], {
    options: { hint: { text: 'Optional. Do not name anyone. Up to 2,000 characters.' } }
  })
  t.match(printed('T0', 'goal_1').fields[1], {
    options: { hint: { text: 'Leave blank if you have no more. Up to 200 characters.' } }
  })
})

t.test('a fault is said beside its field in the words of the summary, and what was typed stays', async (t) => {
  const page = faulty('T0', 'k3', {})
  const message = 'Choose one answer, ‘Does not apply to my role’ or ‘Prefer not to say’'
  t.same(page.errors, [{ field: 'k3', message }])
  t.match(page.fields, [{ options: { errorMessage: { text: message } } }])
})

t.test('with several questions the summary names each; every link leads to a field that is there', async (t) => {
  const form: Form = { cp_days: 'about 7', cp_hours_day: '7', 'cp_hours_day-way': 'pns' }
  const page = faulty('T1', 'cp_days', form)
  t.same(page.errors, [
    { field: 'cp_days', message: 'How many days did you spend on the exchange? Enter a number, for example 7.5' },
    {
      field: 'cp_hours_day',
      message:
        'On a usual exchange day, how many hours did it take? Enter a number or tick ‘Prefer not to say’, not both'
    }
  ])
  t.match(page.fields[0], { options: { value: 'about 7', errorMessage: { text: page.errors[0]?.message } } })
  t.same(checked(page.fields[3]), ['pns'])
})

t.test('about several things the summary names the thing', async (t) => {
  const page = faulty('T0', 'b1_arrange_sev', { 'b1_arrange_sev.cover': '3' }, { b1_arrange: ['cover', 'cost'] })
  t.match(page.errors, [{ field: 'b1_arrange_sev.cost', message: /^Cost, or no funding: Choose one answer/ }])
})

t.test('a half-typed date points at the box that is wrong, and only that is marked', async (t) => {
  const form: Form = {
    ctc1_level: 'team',
    ctc1_notice: 'me',
    'ctc1_by-month': '13',
    'ctc1_by-year': '2027',
    ctc1_sure: '7',
    ctc1_stop: 'time'
  }
  const page = faulty('T1', 'ctc1_level', form, { ctc1_text: 'Ring the ward' })
  t.match(page.errors, [{ field: 'ctc1_by-month' }])
  const date = page.fields.find(({ view }) => view === 'components/date-input')
  t.match(date, {
    options: {
      items: [
        { error: true, value: '13' },
        { error: false, value: '2027' }
      ]
    }
  })
})

t.test('every page of every instrument prints exactly the fields that are read', async (t) => {
  const everything = { earlier: everyAnswer, known: noAnswers, modules: ['network'], held: true } as const
  for (const { document } of library.instruments.values()) {
    for (const page of journey(document, everyAnswer, everything).pages) {
      const print = questionPage(page, {}, [], wording)
      const names = page.items.flatMap(fieldNames).filter((name) => !/-day$|-way$/.test(name) || waysOutOf(page, name))
      t.same(
        [...new Set(print.fields.flatMap(namesIn))].sort(),
        [...new Set(names)].sort(),
        `${document.code} ${page.key}`
      )
      t.ok(print.title.length > 0 && !print.title.includes('['), print.title)
    }
  }
})

/** What opens most pages. */
const everyAnswer: Answers = {
  goal_1: 'A',
  goal_2: 'B',
  goal_3: 'C',
  ctc1_text: 'D',
  ctc2_text: 'E',
  ctc3_text: 'F',
  so1_text: 'G',
  so2_text: 'H',
  so3_text: 'I',
  a_function: 'clinical',
  n3_has: 'yes',
  p8_harm: 'minor',
  p8_s_harm: 'serious',
  p5: '3',
  p5_s: '4',
  w3: '1',
  b1_arrange: ['cover'],
  b1_during: ['time'],
  b1_now: ['cover'],
  s_barriers: ['cost'],
  sd_reasons: ['cost', 'team'],
  ctc1_status: 'done',
  ctc2_status: 'notyet',
  ctc3_status: 'partly',
  n8_alias: { rows: { '1': 'Oak', '2': 'Elm' } }
}

function waysOutOf(page: ReturnType<typeof shownPage>, name: string): boolean {
  return page.items.some(({ item, rows }) => rows === undefined && name === `${item.id}-way` && item.waysOut.length > 0)
}

function namesIn({ options }: Field): readonly string[] {
  if ('idPrefix' in options) {
    return [options.name, ...options.items.flatMap((item) => ('conditional' in item ? [item.conditional.name] : []))]
  }
  if ('items' in options) return options.items.map(({ name }) => name)
  return 'name' in options ? [options.name] : []
}

function printed(code: string, id: string, before: Answers = {}, filled: Form = {}) {
  return questionPage(shownPage(code, id, before), filled, [], wording)
}

function faulty(code: string, id: string, form: Form, before: Answers = {}) {
  const page = shownPage(code, id, before)
  const read = readPage(page, form, '2027-03-14')
  if (read.kind !== 'faults') throw new Error(`Nothing is wrong: ${JSON.stringify(read)}`)
  return questionPage(page, form, read.faults, wording)
}

function choices(field: Field | undefined): readonly string[] {
  if (field === undefined || !('idPrefix' in field.options)) return []
  return field.options.items.map((item) => ('divider' in item ? item.divider : item.value))
}

function checked(field: Field | undefined): readonly string[] {
  if (field === undefined || !('idPrefix' in field.options)) return []
  return field.options.items.flatMap((item) => ('value' in item && item.checked ? [item.value] : []))
}
