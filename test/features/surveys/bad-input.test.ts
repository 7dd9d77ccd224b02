import { amina, mallory, owen, tom } from '../../cast.js'
import { contents, onEveryEngine } from '../../harness.js'
import { answerAll, openBrowser } from './answering.js'

interface Row {
  readonly what: string
  readonly status: number
  readonly sentence: string
  readonly url: string
  readonly method?: 'GET' | 'POST'
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

const [toAmina, toOwen, toTom] = [amina, owen, tom].map(({ link }) => `/s/${link}`) as [string, string, string]
const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }

const unreadable = { status: 400, sentence: 'We could not read that' }
const invalid = { status: 422, sentence: 'There is a problem' }

/** Amina is half-way through T0, tom's T1 is closed, owen has not begun. What each of them, or mallory, sends; what comes back. */
const table: readonly Row[] = [
  { what: 'a link that nobody has', url: `/s/${mallory.link}`, status: 404, sentence: 'This link does not work' },
  {
    what: 'a link that nobody has, pressed',
    url: `/s/${mallory.link}`,
    method: 'POST',
    status: 404,
    sentence: 'This link does not work'
  },
  { what: 'an address that is none', url: '/s/%', ...unreadable },
  { what: 'a link of 3,000 characters', url: `/s/${'x'.repeat(3000)}`, ...unreadable },
  { what: 'a closed survey', url: toTom, status: 410, sentence: 'The last day was' },
  { what: 'a closed survey, started', url: toTom, method: 'POST', status: 410, sentence: 'The last day was' },
  {
    what: 'a closed survey, answered',
    url: `${toTom}/k1a`,
    body: 'page-version=0&k1a=4',
    status: 410,
    sentence: 'Answers that were not sent do not count'
  },
  {
    what: 'a closed survey, sent',
    url: `${toTom}/receipt`,
    method: 'POST',
    status: 410,
    sentence: 'This survey is closed'
  },

  { what: 'an unknown question', url: `${toAmina}/k99`, status: 404, sentence: 'Page not found' },
  {
    what: 'an unknown question, answered',
    url: `${toAmina}/k99`,
    body: 'page-version=0&k99=4',
    status: 404,
    sentence: 'Page not found'
  },
  { what: 'a question called constructor', url: `${toAmina}/constructor`, status: 404, sentence: 'Page not found' },
  {
    what: 'a question that is not shown',
    url: `${toAmina}/n3a`,
    body: 'page-version=0&n3a=4',
    status: 409,
    sentence: 'This question is not asked any more'
  },

  {
    what: 'nothing chosen',
    url: `${toAmina}/k1a`,
    body: 'page-version=50',
    ...invalid,
    sentence: 'Choose one answer, ‘Does not apply to my role’ or ‘Prefer not to say’'
  },
  {
    what: 'a half-filled page',
    url: `${toAmina}/goal_1`,
    body: 'page-version=50&goal_2=Meet+people',
    ...invalid,
    sentence: 'Write an answer'
  },
  {
    what: 'the same answer twice',
    url: `${toAmina}/k1a`,
    body: 'page-version=50&k1a=1&k1a=2',
    ...invalid,
    sentence: 'Choose one answer only'
  },
  {
    what: 'an answer that is not offered',
    url: `${toAmina}/k1a`,
    body: 'page-version=50&k1a=9',
    ...invalid,
    sentence: 'Choose one of the answers shown'
  },
  {
    what: '"None of these" beside another',
    url: `${toAmina}/b1_arrange`,
    body: 'page-version=50&b1_arrange=none&b1_arrange=cost',
    ...invalid,
    sentence: 'alone, or clear it'
  },
  {
    what: 'a word for a number',
    url: `${toAmina}/cp_prep_hours`,
    body: 'page-version=50&cp_prep_hours=about+7',
    ...invalid,
    sentence: 'Enter a number, for example 7.5'
  },
  {
    what: 'more than a year has hours',
    url: `${toAmina}/cp_prep_hours`,
    body: 'page-version=50&cp_prep_hours=9999',
    ...invalid,
    sentence: 'Enter a number from 0 to 3,000'
  },
  {
    what: 'a text that is too long',
    url: `${toAmina}/goal_1`,
    body: `page-version=50&goal_1=${'x'.repeat(201)}`,
    ...invalid,
    sentence: 'Shorten this to 200 characters or fewer: it has 201'
  },
  {
    what: 'a NUL',
    url: `${toAmina}/goal_1`,
    body: 'page-version=50&goal_1=a%00b',
    ...invalid,
    sentence: 'Remove the character that cannot be shown'
  },
  {
    what: 'an answer of 1 MB',
    url: `${toAmina}/goal_1`,
    body: `page-version=50&goal_1=${'x'.repeat(1_000_000)}`,
    status: 413,
    sentence: 'That is too much at once'
  },

  { what: '__proto__ as a field', url: `${toAmina}/k1a`, body: 'page-version=50&k1a=4&__proto__=x', ...unreadable },
  {
    what: '__proto__ twice',
    url: `${toAmina}/k1a`,
    body: 'page-version=50&k1a=4&__proto__=x&__proto__=y',
    ...unreadable
  },
  { what: 'constructor as a field', url: `${toAmina}/k1a`, body: 'page-version=50&k1a=4&constructor=x', ...unreadable },
  { what: 'a field of another page', url: `${toAmina}/k1a`, body: 'page-version=50&k1a=4&k1b=4', ...unreadable },
  {
    what: 'five thousand fields',
    url: `${toAmina}/k1a`,
    body: Array.from({ length: 5000 }, (_, n) => `f${n}=1`).join('&'),
    ...unreadable
  },
  { what: 'no version of the page', url: `${toAmina}/k1a`, body: 'k1a=4', ...unreadable },
  { what: 'a version that is no number', url: `${toAmina}/k1a`, body: 'page-version=1e1&k1a=4', ...unreadable },
  { what: 'two versions', url: `${toAmina}/k1a`, body: 'page-version=1&page-version=2&k1a=4', ...unreadable },
  {
    what: 'a version that never was',
    url: `${toAmina}/k1a`,
    body: 'page-version=99999&k1a=4',
    status: 409,
    sentence: 'This page was saved elsewhere after you opened it'
  },
  { what: 'nothing at all', url: `${toAmina}/k1a`, method: 'POST', ...unreadable },
  {
    what: 'JSON with half a character',
    url: `${toAmina}/goal_1`,
    body: '{"page-version":"50","goal_1":"\\ud800"}',
    headers: { ...form, 'content-type': 'application/json' },
    ...unreadable
  },
  {
    what: 'a file',
    url: `${toAmina}/k1a`,
    body: '--x\r\ncontent-disposition: form-data; name="k1a"\r\n\r\n4\r\n--x--\r\n',
    headers: { ...form, 'content-type': 'multipart/form-data; boundary=x' },
    ...unreadable
  },
  {
    what: 'from another site',
    url: `${toAmina}/k1a`,
    body: 'page-version=50&k1a=4',
    headers: { ...form, 'sec-fetch-site': 'cross-site' },
    status: 403,
    sentence: 'We could not accept that'
  },

  {
    what: 'sent with answers missing',
    url: `${toAmina}/receipt`,
    method: 'POST',
    ...invalid,
    sentence: 'Answer: How confident are you that you could lead'
  },
  { what: 'sent before it was begun', url: `${toOwen}/receipt`, method: 'POST', status: 303, sentence: '' },
  { what: 'checked before it was begun', url: `${toOwen}/check`, status: 303, sentence: '' },
  {
    what: 'a reason that is too long',
    url: `${toOwen}/refusal`,
    body: `reason=${'x'.repeat(501)}`,
    ...invalid,
    sentence: 'Shorten your reason to 500 characters or fewer'
  },
  {
    what: 'a reason with a NUL',
    url: `${toOwen}/refusal`,
    body: 'reason=a%00b',
    ...invalid,
    sentence: 'Remove the character that cannot be shown'
  },
  {
    what: 'two reasons',
    url: `${toOwen}/refusal`,
    body: 'reason=a&reason=b',
    ...invalid,
    sentence: 'Write your reason as one text'
  }
]

onEveryEngine('whatever is sent: a status, a sentence, and not a byte of the database changes', async (t, service) => {
  const { app, db } = service
  const browser = openBrowser(service)
  await t.rejects(answerAll(browser, toAmina, { n3_has: 'no', l1: [] }), /l1 was not taken/)
  await db
    .updateTable('invitation')
    .set({ closesOn: '2027-03-12', lateUntil: '2027-03-13' })
    .where('id', '=', 'tom-T1')
    .execute()
  const before = await contents(db)
  for (const {
    what,
    url,
    body,
    method = body === undefined ? 'GET' : 'POST',
    headers = form,
    status,
    sentence
  } of table) {
    const payload = method === 'POST' ? { payload: body ?? '' } : {}
    const answer = await app.inject({ method, url, headers, ...payload })
    t.equal(answer.statusCode, status, what)
    t.ok(answer.body.includes(sentence), `${what}: ${sentence}`)
    if (status === 422) t.match(answer.body, '<title>Error: ')
    t.notMatch(answer.body, /SQLITE|constraint|at \w+ \(|node_modules/)
    t.same(await contents(db), before, what)
  }
})

onEveryEngine(
  'half a character, as no browser sends it, is stored on both databases alike or not at all',
  async (t, { app, db }) => {
    const body = 'page-version=0&goal_1=a%ED%A0%80b'
    const answer = await app.inject({ method: 'POST', url: `${toAmina}/goal_1`, headers: form, payload: body })
    const [draft] = await db.selectFrom('draft').select('answers').execute()
    t.equal(answer.statusCode, 303)
    t.notMatch(draft?.answers, /\p{Surrogate}/u)
    t.match(JSON.parse(draft?.answers ?? '{}'), { goal_1: 'a%ED%A0%80b' })
  }
)
