import { z } from 'zod'
import type { Form } from '../../core/instruments/form.js'

export const DeclineForm = z.object({
  reason: z
    .string('Write your reason as one text')
    .trim()
    .max(500, 'Shorten your reason to 500 characters or fewer')
    .refine((text) => !/\0|\p{Surrogate}/u.test(text), 'Remove the character that cannot be shown') // PostgreSQL cannot keep U+0000
    .default('')
})

/** A page as it came in. `openedAt`: the version of the draft that it was shown with. */
export interface PostedPage {
  readonly openedAt: number
  readonly form: Form
}

/** The field that says which version of the draft a page was shown with. No question can be called so: ids have no "-". */
const versionField = 'page-version'

const BodySchema = z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()]))
const VersionSchema = z.string().regex(/^\d{1,9}$/)

/** Undefined for what no page of ours sends. What the answers are is for `readPage` to say, in words. */
export function readPost(body: unknown): PostedPage | undefined {
  if (typeof body !== 'object' || body === null || Object.hasOwn(body, '__proto__')) return undefined // zod would pass over it
  const read = BodySchema.safeParse(body)
  if (!read.success) return undefined
  const { [versionField]: version, ...form } = read.data
  const openedAt = VersionSchema.safeParse(version)
  return openedAt.success ? { openedAt: Number(openedAt.data), form } : undefined
}

/** What stands in the box again when a refusal could not be taken. */
export function typedReason(body: unknown): string {
  const typed = z.object({ reason: z.string() }).safeParse(body)
  return typed.success ? typed.data.reason : ''
}
