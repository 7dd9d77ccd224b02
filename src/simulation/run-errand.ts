import { londonDate } from '../core/schedule/london.js'
import { answererFor } from './cast.js'
import { chanceOf } from './chance.js'
import type { Clockwork } from './clockwork.js'
import type { Errand } from './errands.js'
import type { Stage } from './stage.js'
import { answerSurvey, mostPages, type Visited } from './web/answer-survey.js'
import { openBrowser } from './web/browser.js'

/** Surveys that were answered to the end, and the pages sent. */
export interface Progress {
  readonly answered: number
  readonly pages: number
}

/** Somebody opens their link and does what they had in mind. Reading a page and answering it takes some seconds. */
export async function runErrand(
  { line }: Pick<Stage, 'line'>,
  clockwork: Clockwork,
  seed: string,
  { kind, at, link, matter }: Errand
): Promise<Progress> {
  const { exchange, role } = matter
  const today = londonDate(at)
  const chance = chanceOf(seed, 'visit', exchange.ref, role, today)
  clockwork.begin(at, 'visit', exchange.ref, role, kind, today)
  const browser = openBrowser(line, () => {
    clockwork.pass(chance.whole(4, 16))
  })
  const visit = { browser, answerer: answererFor(seed, matter), today }
  if (kind === 'decline') return progress(await answerSurvey({ ...visit, pages: 1 }, `${link}/refusal`), 0)
  if (kind === 'begin') return progress(await answerSurvey({ ...visit, pages: chance.whole(2, 12) }, link), 0)

  const visited = await answerSurvey({ ...visit, pages: mostPages }, link)
  const onwards = visited.last.links.find(({ href }) => isOtherSurvey(href, link))
  if (onwards === undefined || visited.pages === 0 || chance.happens(0.1)) return progress(visited, 1)
  const second = await answerSurvey({ ...visit, pages: mostPages }, new URL(onwards.href, link).href)
  return { answered: 2, pages: visited.pages + second.pages }
}

function progress({ pages }: Visited, answered: number): Progress {
  return { pages, answered: pages === 0 ? 0 : answered }
}

/** The receipt of a survey may lead to another one. */
function isOtherSurvey(href: string, link: string): boolean {
  const { pathname } = new URL(href, link)
  return /^\/s\/[A-Za-z0-9_-]{43}$/.test(pathname) && pathname !== new URL(link).pathname
}
