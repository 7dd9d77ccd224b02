import type { Account } from '../../platform/http/session.js'

export interface SignInPage {
  readonly name: string
  readonly role: string
}

export function signInPage({ name, roles }: Account): SignInPage {
  return { name, role: roles.map(({ role }) => roleNames[role]).join(' and ') }
}

/** Where somebody's work begins. */
export function homeOf({ roles }: Account): string {
  const has = (wanted: string): boolean => roles.some(({ role }) => role === wanted)
  if (has('coordinator') || has('administrator')) return '/programmes'
  if (has('evaluator')) return '/outcomes'
  return has('sponsor') ? '/business-cases' : '/programmes'
}

const roleNames: Readonly<Record<Account['roles'][number]['role'], string>> = {
  administrator: 'administrator',
  coordinator: 'coordinator',
  evaluator: 'evaluator',
  'data-steward': 'data steward',
  sponsor: 'sponsor'
}
