import t from 'tap'
import { openViews } from '../../src/platform/views/render.js'
import { readPage } from '../../src/simulation/web/page.js'

t.test('a person sees what can be filled in, by the labels and values of the page', async (t) => {
  const page = readPage(
    'http://127.0.0.1/s/x/k3',
    200,
    `<!doctype html><title>One</title><form method="get" action="/search"><input name="q"></form>
    <main><h1>How well
      do you know?</h1>
    <form method="post" action="/s/x/k3"><input type="hidden" name="page-version" value="2">
      <input id="a" type="radio" name="k3" value="0"><label for="a">Not <b>at all</b></label>
      <input id="b" type="radio" name="k3" value="na" checked><label for="b">Does not apply &amp; more</label>
      <input id="c" type="checkbox" name="when" value="paid"><label for="c">Paid</label>
      <input id="d" type="checkbox" name="when" value="own"><label for="d">Own</label>
      <input type="text" name="cp_days" inputmode="decimal" value="3">
      <textarea name="why">As it
was</textarea><button>Continue</button></form>
    <a href="/s/x/later">Stop <span>now</span></a></main>`
  )
  t.equal(page.heading, 'How well do you know?')
  t.same(page.faults, [])
  t.same(page.links, [{ href: '/s/x/later', text: 'Stop now' }])
  t.same(page.forms, [
    {
      action: '/s/x/k3',
      buttons: ['Continue'],
      fields: [
        { kind: 'hidden', name: 'page-version', value: '2' },
        {
          kind: 'one',
          name: 'k3',
          options: [
            { value: '0', label: 'Not at all' },
            { value: 'na', label: 'Does not apply & more' }
          ]
        },
        {
          kind: 'several',
          name: 'when',
          options: [
            { value: 'paid', label: 'Paid' },
            { value: 'own', label: 'Own' }
          ]
        },
        { kind: 'line', name: 'cp_days', value: '3', isNumber: true },
        { kind: 'lines', name: 'why', value: 'As it\nwas', isNumber: false }
      ]
    }
  ])
})

t.test('what a page asks to put right is read from its error summary alone', async (t) => {
  const summary = openViews()('components/error-summary', {
    errors: [
      { field: 'k3', message: 'Choose an answer' },
      { field: 'k4', message: 'Write an answer' }
    ]
  })
  const page = readPage('http://127.0.0.1/s/x/k3', 422, `<main>${summary}<p><a href="/help">Help</a></p></main>`)
  t.same(page.faults, ['Choose an answer', 'Write an answer'])
  t.equal(page.links.length, 3)
})
