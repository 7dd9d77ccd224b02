import { z } from 'zod'

/** Which part of a long list. What cannot be read is the first page of everything, as nobody types these addresses. */
export const ListQuery = z.object({
  cohort: z.string().max(100).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1)
})
