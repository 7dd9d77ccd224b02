import type { BusinessCase } from '../../core/business-case/business-case-document.js'
import { recommendations } from '../../core/business-case/case-details.js'
import { detailFields, recommendationWords } from './forms.js'
import type { CaseSubject } from './store.js'

type Missing = Extract<BusinessCase, { kind: 'nothing-to-cost' }>['missing']

/** Where a case stands, and what stands around it. */
export interface CasePlace {
  readonly programme: Readonly<{ id: string; name: string }>
  readonly subject: Readonly<{ kind: 'cohorts' | 'sponsors'; id: string; name: string }>
  readonly mayWrite: boolean
}

export function caseHome({ programme, subject }: CasePlace): string {
  return `/programmes/${programme.id}/${subject.kind}/${subject.id}/business-case`
}

export function trailOf(place: CasePlace, here?: string) {
  const name = `${place.programme.name}, ${place.subject.name}`
  return [
    { text: 'Business cases', href: '/business-cases' },
    { text: name, href: here === undefined ? null : caseHome(place) },
    ...(here === undefined ? [] : [{ text: here, href: null }])
  ]
}

export function listPage(cohorts: readonly CaseSubject[], sponsors: readonly CaseSubject[]) {
  const rows = (kind: 'cohorts' | 'sponsors', subjects: readonly CaseSubject[]) =>
    subjects.map(({ programmeId, programme, id, name }) => ({
      programme,
      name,
      href: `/programmes/${programmeId}/${kind}/${id}/business-case`
    }))
  return {
    title: 'Business cases',
    cohorts: rows('cohorts', cohorts),
    sponsors: rows('sponsors', sponsors),
    isEmpty: cohorts.length === 0 && sponsors.length === 0
  }
}

/** A case that cannot be printed yet: why, and what to do. */
export function unwrittenPage(place: CasePlace, missing: Missing | undefined) {
  return {
    title: missing === undefined ? 'This business case is not written yet' : 'There is nothing to cost yet',
    trail: trailOf(place),
    missing: missing?.map(({ exchangeRef, label, missing }) => ({ exchangeRef, label, missing })),
    ...links(place)
  }
}

export function links(place: CasePlace) {
  const { programme, subject, mayWrite } = place
  return {
    mayWrite,
    writeHref: `${caseHome(place)}/details`,
    costsHref: subject.kind === 'cohorts' ? `/programmes/${programme.id}/cohorts/${subject.id}/costs` : null
  }
}

export function detailsPage(
  place: CasePlace,
  typed: Readonly<Record<string, string>>,
  errors: readonly Readonly<{ field: string; message: string }>[] = []
) {
  return {
    title: `Business case: ${place.subject.name}`,
    trail: trailOf(place, 'What is asked'),
    errors,
    fields: detailFields.map(({ name, label, hint, kind }) => {
      const error = errors.find(({ field }) => field === name)?.message
      const about = [...(hint === undefined ? [] : [`${name}-hint`]), ...(error === undefined ? [] : [`${name}-error`])]
      return {
        name,
        label,
        hint,
        value: typed[name] ?? '',
        error,
        describedBy: about.join(' '),
        isLines: kind === 'lines',
        choices:
          kind === 'choice'
            ? recommendations.map((code) => ({ code, words: recommendationWords[code], chosen: typed[name] === code }))
            : null
      }
    })
  }
}
