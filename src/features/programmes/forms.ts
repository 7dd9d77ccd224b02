import { z } from 'zod'

const text = (message: string) =>
  z
    .string(message)
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .refine((text) => text.length <= 200, 'Shorten this to 200 characters or fewer')
    .refine((text) => !/\p{Cc}|\p{Cs}/u.test(text), 'Remove the character that cannot be shown')

const needed = (message: string) => text(message).refine((text) => text !== '', { error: message, abort: true })

/** A programme is its name, and whom people can ask. */
export const ProgrammeForm = z.object({
  name: needed('Write the name of the programme'),
  contactName: needed('Write the name of somebody whom people can ask'),
  contactEmail: needed('Write their address').refine(
    (text) => z.email().safeParse(text).success,
    'Write an address such as name@example.org'
  ),
  contactPhone: text('Write one telephone number')
    .optional()
    .transform((text) => (text === undefined || text === '' ? null : text))
})

export type NewProgramme = z.infer<typeof ProgrammeForm>
