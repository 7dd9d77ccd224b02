import { owen, tom } from '../../cast.js'
import { onEveryEngine } from '../../harness.js'
import { answerAll, openBrowser } from './answering.js'

const [toTom, toOwen] = [tom, owen].map(({ link }) => `/s/${link}`) as [string, string]
const heading = 'If you change your mind about a permission'

onEveryEngine(
  'tom may change his mind: his receipt says whom to write to, and with which reference',
  async (t, service) => {
    const browser = openBrowser(service)
    await answerAll(browser, toTom, { ctc1_share: 'edit' })
    await browser.post(`${toTom}/receipt`, {})
    const { body } = await browser.get(`${toTom}/receipt`)
    const reference = /Your reference is (\S{9})/.exec(body)?.[1] ?? 'none'
    t.match(body, heading)
    t.match(body, `Write to Priya Nair, <a href="mailto:exchange@example.org">`)
    t.match(body, `give the reference ${reference}.`)
    t.match(body, 'If you chose to edit a plan before it is shown, write too')
    t.match(body, 'There are about 12 more short questions')
    t.match((await service.get('/who-sees-what')).body, 'To change or take back a permission later')
  }
)

onEveryEngine('owen was asked for no permission, and his receipt speaks of none', async (t, service) => {
  const browser = openBrowser(service)
  await answerAll(browser, toOwen)
  await browser.post(`${toOwen}/receipt`, {})
  t.notMatch((await browser.get(`${toOwen}/receipt`)).body, heading)
})
