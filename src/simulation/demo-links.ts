import { addAccount } from '../features/accounts/add-account.js'
import { getOrganisation } from '../features/accounts/organisation.js'
import type { Left } from './errands.js'
import type { Simulated } from './simulate.js'
import type { Stage } from './stage.js'
import { openBrowser } from './web/browser.js'

/** What the demo prints when it is ready, each link on a line of its own. */
export async function demoLinks(stage: Stage, simulated: Simulated): Promise<readonly string[]> {
  const { config } = stage.world
  const surveys = await Promise.all(
    (['participant', 'sponsor'] as const).map(async (role) => openSurvey(stage, simulated, role))
  )
  const staff = await staffLinks(stage, simulated)
  return [
    '',
    `The demo is ready at ${config.PUBLIC_URL}`,
    `A participant's survey:           ${surveys[0] ?? none}`,
    `A sponsor's survey:               ${surveys[1] ?? none}`,
    ...staff,
    `Captured mail:                    sign in as coordinator and open /mail, or look into ${stage.mailFolder}`,
    '',
    'Nothing of this is real, no mail has been sent, and everything is thrown away when you press Ctrl-C.'
  ]
}

const none = 'none is open today'

/** The latest that came, was not used, and opens. People who have just come home have the most to say. */
async function openSurvey(
  { line }: Stage,
  { unused }: Simulated,
  role: Left['matter']['role']
): Promise<string | undefined> {
  const theirs = unused.filter(({ matter }) => matter.role === role)
  const recent = theirs.filter(({ matter }) => matter.phase === 'after')
  for (const { link } of [...recent, ...theirs]) {
    const page = await openBrowser(line, () => undefined).open(link)
    if (page.status === 200 && page.forms.length > 0) return link
  }
  return undefined
}

async function staffLinks({ world }: Stage, { programme, plan }: Simulated): Promise<readonly string[]> {
  const { tenantId } = programme
  const trust = await getOrganisation(world, tenantId, plan.exchanges[0]?.employer.name ?? '')
  const staff: readonly Parameters<typeof addAccount>[1][] = [
    { ...everywhere(tenantId), role: 'coordinator', name: 'Grace Achieng', email: 'grace@example.org' },
    { ...everywhere(tenantId), role: 'evaluator', name: 'Helen Marsh', email: 'helen@example.org' },
    {
      tenantId,
      scope: 'organisation',
      scopeId: trust,
      reusable: true,
      role: 'sponsor',
      name: 'Sam Price',
      email: 'sam@example.org'
    }
  ]
  const lines: string[] = []
  for (const one of staff) {
    const token = await addAccount(world, one)
    const [first] = one.name.split(' ')
    lines.push(`${`Sign in as ${one.role} (${first ?? ''}):`.padEnd(34)}${world.config.PUBLIC_URL}/sign-in/${token}`)
  }
  return lines
}

function everywhere(tenantId: string) {
  return { tenantId, scope: 'tenant', scopeId: tenantId, reusable: true } as const
}
