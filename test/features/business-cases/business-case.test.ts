import type { Test } from 'tap'
import { grace, helen, mallory, sam } from '../../cast.js'
import { contents, onEveryEngine, type Service } from '../../harness.js'

// The worked case of the oracle E2E-01: a band 7 nurse, five days of shadowing, four benefits.
const release = {
  exchange_ref: 'tom-liverpool',
  status: 'actual',
  days: '5',
  hours_per_day: '7.5',
  pay: '49,387.73',
  covered_share: '60%',
  cover_kind: 'bank',
  cover_rate: '35.00',
  cover_effectiveness: '100%',
  miles: '240',
  mileage_scheme: 'afc',
  subsistence_per_day: '5',
  fee: '300',
  vat_irrecoverable: 'yes',
  admin_hours: '6',
  admin_rate: '24',
  survey_hours: '1.5',
  host_hours: '10',
  host_rate: '47',
  origin: 'record',
  source: 'rota and invoices, March 2027',
  by: 'Ward manager',
  on: '2027-03-12'
}
const benefit = {
  exchange_ref: 'tom-liverpool',
  description: 'Agency shifts avoided',
  kind: 'shifts-avoided',
  who: 'sponsor',
  class: 'CRB',
  status: 'sponsor-confirmed',
  quantity: '2',
  unit: 'shifts',
  unit_value: '420',
  unit_value_source: 'agency invoices, 2026',
  method: 'trend',
  confidence: '90%',
  grade: '3',
  budget_line: 'Ward agency budget, Head of Nursing',
  origin: 'sponsor',
  source: 'rota records',
  by: 'Ward manager',
  on: '2027-03-12'
}
const benefitsCsv = [
  'exchange_ref,description,kind,who,class,status,quantity,unit,unit_value,unit_value_source,average_cost,marginal_share,method,deadweight,isolation,confidence,grade,budget_line,origin,source,by,on,effect,released',
  'tom-liverpool,Agency shifts avoided,shifts-avoided,sponsor,CRB,sponsor-confirmed,2,shifts,420,"agency invoices, 2026",,,trend,,,90%,3,"Ward agency budget, Head of Nursing",sponsor,rota records,Ward manager,2027-03-12,,',
  'tom-liverpool,Time saved,time-saved,sponsor,NCRB,implemented,21,hours,,,,,estimate,0%,60%,70%,5,,sponsor,survey,Ward manager,2027-03-12,,',
  'tom-liverpool,District nurse visits avoided,activity-avoided,wider-nhs,NCRB,implemented,12,visits,59.65,National Cost Collection 2024/25,yes,30%,estimate,10%,50%,80%,4,,sponsor,survey,Ward manager,2027-03-12,visits,',
  'tom-liverpool,Pathway change,service-change,sponsor,NCRB,committed,40,hours,,,,,estimate,0%,50%,60%,6,,sponsor,survey,Ward manager,2027-03-12,,',
  'tom-liverpool,Visits avoided,activity-avoided,wider-nhs,NCRB,implemented,14,visits,59.65,National Cost Collection 2024/25,yes,30%,estimate,10%,50%,80%,5,,participant,survey,participant,2027-03-12,visits,yes'
].join('\r\n')
const ask = {
  title: 'Releasing a Band 7 nurse for five days to a national policy team',
  ask: 'release a second Band 7 nurse for five days',
  decided_by: 'Chief Nurse\r\nDirector of Finance',
  decision_needed_by: '2027-03-31',
  recommendation: 'approve-with-conditions',
  conditions: 'time saved is logged weekly\nbank cover is agreed beforehand',
  sponsor_word: 'trust',
  participant_word: 'nurse'
}

const costs = '/programmes/liverpool/cohorts/spring/costs'
const ofCohort = '/programmes/liverpool/cohorts/spring/business-case'
const ofSponsor = '/programmes/liverpool/sponsors/brackenhall/business-case'

onEveryEngine(
  'grace types a release and imports benefits: both cases print the figures of the worked exchange',
  async (t, service) => {
    await recordWorkedCase(t, service)
    t.equal((await service.post(`${ofCohort}/details`, ask, grace.cookies)).statusCode, 303)
    t.equal((await service.post(`${ofSponsor}/details`, ask, grace.cookies)).statusCode, 303)
    for (const [page, reader] of [
      [ofCohort, helen],
      [ofSponsor, sam]
    ] as const) {
      const { statusCode, body } = await service.get(page, reader.cookies)
      t.equal(statusCode, 200)
      for (const shown of ['£1,307', '£2,121', '1 h 40 min', '−827.54', '−1,306.90', '−£551', '−£1,160'])
        t.ok(body.includes(shown), shown)
      amountsLead(t, body)
    }
  }
)

onEveryEngine('the same file twice adds nothing', async (t, service) => {
  await recordWorkedCase(t, service)
  const before = await contents(service.db)
  const again = await upload(service, benefitsCsv)
  t.equal(again.statusCode, 200)
  t.equal(again.body.match(/already there/g)?.length, 5)
  t.same(await contents(service.db), before)
})

const unusable = [
  { sentence: 'a bad row', csv: benefitsCsv.replace('rota records', ''), says: 'source: Say what the figure rests on' },
  {
    sentence: 'an exchange of elsewhere',
    csv: benefitsCsv.replaceAll('tom-liverpool', 'tom-kampala'),
    says: 'no exchange of this cohort'
  },
  { sentence: 'a heading we do not know', csv: benefitsCsv.replace('kind', 'sort'), says: 'There is no column “sort”' },
  { sentence: 'a NUL', csv: benefitsCsv.replace('Pathway', 'Path\0way'), says: 'nothing was imported' },
  { sentence: 'headings alone', csv: benefitsCsv.split('\r\n')[0] ?? '', says: 'no rows' }
]
for (const { sentence, csv, says } of unusable) {
  onEveryEngine(`a file with ${sentence} is refused as a whole, and says why`, async (t, service) => {
    const before = await contents(service.db)
    const page = await upload(service, csv)
    t.equal(page.statusCode, 422)
    t.ok(page.body.includes(says), says)
    t.same(await contents(service.db), before)
  })
}

onEveryEngine('what grace typed wrongly comes back with what to do', async (t, service) => {
  const before = await contents(service.db)
  const page = await service.post(`${costs}/benefit`, { ...benefit, quantity: 'two', source: '' }, grace.cookies)
  t.equal(page.statusCode, 422)
  t.match(page.body, '<title>Error: ')
  t.match(page.body, '<a href="#quantity">Write a number, such as 21</a>')
  t.match(page.body, 'value="two"')
  const elsewhere = await service.post(`${costs}/benefit`, { ...benefit, exchange_ref: 'nowhere' }, grace.cookies)
  t.match(elsewhere.body, 'Write the reference of an exchange of this cohort')
  t.equal((await service.post(`${costs}/benefit`, { ...benefit, unit: ['a', 'b'] }, grace.cookies)).statusCode, 400)
  t.equal((await service.post(`${costs}/nonsense`, benefit, grace.cookies)).statusCode, 404)
  t.equal((await service.post(`${ofCohort}/details`, { ...ask, decided_by: '' }, grace.cookies)).statusCode, 422)
  t.same(await contents(service.db), before)
})

onEveryEngine('a field with an error leads a screen reader to its hint and to what to do', async (t, { post }) => {
  const typed = { ...ask, title: '', decided_by: '', recommendation: '' }
  const { body } = await post(`${ofCohort}/details`, typed, grace.cookies)
  for (const about of ['title-hint title-error', 'decided_by-hint decided_by-error', 'recommendation-error'])
    t.match(body, `aria-describedby="${about}"`)
  t.match(body, 'aria-describedby="ask-hint"')
  t.notMatch(body, 'aria-describedby=""')
})

onEveryEngine('grace takes a line back', async (t, service) => {
  await service.post(`${costs}/benefit`, benefit, grace.cookies)
  const page = await service.get(costs, grace.cookies)
  const removal = /action="([^"]+\/removal)"/.exec(page.body)?.[1] ?? ''
  t.equal((await service.post(removal, {}, grace.cookies)).statusCode, 303)
  t.same(await service.db.selectFrom('caseEntry').select('id').execute(), [])
})

onEveryEngine('a case that nobody has written says so, and costs alone are not enough', async (t, { get, post }) => {
  t.match((await get(ofCohort, grace.cookies)).body, 'not written yet')
  await post(`${ofCohort}/details`, ask, grace.cookies)
  t.match((await get(ofCohort, grace.cookies)).body, 'There is nothing to cost yet')
})

onEveryEngine(
  'sam sees the case of his own trust and nothing else; mallory and strangers nothing',
  async (t, service) => {
    await recordWorkedCase(t, service)
    const { db, get, post } = service
    const before = await contents(db)
    t.match((await get('/business-cases', sam.cookies)).body, 'Brackenhall')
    t.equal((await get(ofCohort, sam.cookies)).statusCode, 403)
    t.equal((await get('/programmes/kampala/sponsors/brackenhall/business-case', sam.cookies)).statusCode, 404)
    t.equal((await get('/programmes/liverpool/sponsors/whitehall/business-case', sam.cookies)).statusCode, 404)
    t.equal((await get(costs, sam.cookies)).statusCode, 403)
    t.equal((await get(costs, helen.cookies)).statusCode, 403)
    t.equal((await post(`${ofSponsor}/details`, ask, sam.cookies)).statusCode, 403)
    t.equal((await post(`${ofSponsor}/details`, ask, helen.cookies)).statusCode, 403)
    for (const page of [ofCohort, ofSponsor, costs, '/business-cases'])
      t.equal((await get(page, mallory.cookies)).statusCode, 401)
    t.same(await contents(db), before)
  }
)

onEveryEngine('no case says that tom reports what he has not released', async (t, service) => {
  t.equal((await upload(service, benefitsCsv.replace('visits,yes', 'visits,no'))).statusCode, 200)
  t.equal((await service.post(`${costs}/release`, release, grace.cookies)).statusCode, 303)
  await service.post(`${ofSponsor}/details`, ask, grace.cookies)
  t.notMatch((await service.get(ofSponsor, sam.cookies)).body, 'both report')
  await upload(service, benefitsCsv)
  t.match((await service.get(ofSponsor, sam.cookies)).body, 'both report (grade 4)')
})

onEveryEngine('an exchange of which nothing is recorded does not vanish from the case', async (t, service) => {
  await recordWorkedCase(t, service)
  await service.post(`${ofCohort}/details`, ask, grace.cookies)
  const amina = async (change: Readonly<{ startsOn?: string; endsOn?: string; withdrawnOn?: string | null }>) => {
    await service.db.updateTable('exchange').set(change).where('id', '=', 'amina-liverpool').execute()
    return (await service.get(ofCohort, grace.cookies)).body
  }
  t.match(await amina({ withdrawnOn: null }), '1 more has not ended and is not counted yet.')
  t.match(await amina({ startsOn: '2027-02-01', endsOn: '2027-02-05' }), 'Of 2 exchanges 1 is left out')
  t.notMatch(await amina({ withdrawnOn: '2027-01-20' }), 'left out, because')
})

onEveryEngine('the follow-up is of the people the case counts, and after their exchange', async (t, service) => {
  await recordWorkedCase(t, service)
  await service.post(`${ofSponsor}/details`, ask, grace.cookies)
  const open = { opensOn: '2027-03-20', closesOn: '2027-04-10' } // before-survey of amina, who is not in the case
  await service.db.updateTable('invitation').set(open).where('id', '=', 'amina-T0').execute()
  t.notMatch((await service.get(ofSponsor, sam.cookies)).body, '20\u00a0March 2027')
  const later = { wave: 'T2', instrument: 'T2', opensOn: '2027-06-03', closesOn: '2027-06-24' }
  await service.db.updateTable('invitation').set(later).where('id', '=', 'tom-T1').execute()
  t.match((await service.get(ofSponsor, sam.cookies)).body, '3\u00a0June 2027')
})

async function recordWorkedCase(t: Test, service: Service): Promise<void> {
  t.equal((await service.post(`${costs}/release`, release, grace.cookies)).statusCode, 303)
  t.equal((await upload(service, benefitsCsv)).statusCode, 200)
}

async function upload({ app }: Service, csv: string) {
  const boundary = 'edge-of-a-part'
  const payload = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="benefits.csv"\r\ncontent-type: text/csv\r\n\r\n${csv}\r\n--${boundary}--\r\n`
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, 'sec-fetch-site': 'same-origin' }
  return app.inject({ method: 'POST', url: `${costs}/benefit/imports`, headers, payload, cookies: grace.cookies })
}

/** Every amount of money on the page is a link, and what it leads to is there. Alternative texts cannot hold links. */
function amountsLead(t: Test, body: string): void {
  const readable = body.replace(/<svg[^]*?<\/svg>/g, '').replace(/<title>[^]*?<\/title>/, '')
  const linked = [...readable.matchAll(/<a href="#([^"]+)">([^<]*)<\/a>/g)]
  t.ok(linked.filter(([, , text]) => text?.includes('£')).length > 20, 'amounts are linked')
  t.notMatch(readable.replace(/<a href[^]*?<\/a>/g, ''), /£/, 'no amount stands without a link')
  for (const [, id = ''] of linked) if (id.startsWith('number-')) t.ok(body.includes(`id="${id}"`), id)
}
