import { z } from 'zod'

export const languages = ['en', 'cy'] as const

/** English, and Welsh. */
export type Language = (typeof languages)[number]

/** Words by language. English is always there; what a document says that it is written in, it must hold in every text. */
export const LocalTextSchema = z.strictObject({ en: z.string().min(1), cy: z.string().min(1).exactOptional() })

export type LocalText = Readonly<z.infer<typeof LocalTextSchema>>

/** The words in a person's language, or in English where nobody has translated them yet. */
export function inLanguage(text: LocalText, language: Language): string {
  return text[language] ?? text.en
}
