import { readFileSync } from 'node:fs'
import { z } from 'zod'

const aPort = 'Choose a number from 0 to 65535'

const SettingsSchema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number(aPort).int(aPort).min(0, aPort).max(65_535, aPort).default(3000),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:|postgres(ql)?:|(?![a-z0-9+.-]+:\/\/))/i, 'Write sqlite: and a file, or postgres://…')
    .default('sqlite:wkep.sqlite'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'Write an address such as https://outcomes.example.org' })
    .transform((url) => url.replace(/\/+$/, '')),
  LINK_SECRET: z.string().min(32, 'Use at least 32 characters that nobody can guess'),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/, 'Write an address, or a name and an <address>'),
  SUPPORT_EMAIL: z.email('Write an address such as help@example.org'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'Write a mail server such as smtps://user:password@mail.example.org' })
    .optional(),
  MAIL_FOLDER: z.string().min(1).optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((list) => list.split(',').map((address) => address.trim()))
    .optional()
})

const ConfigSchema = SettingsSchema.refine(
  (config) => config.SMTP_URL !== undefined || config.MAIL_FOLDER !== undefined,
  {
    error: 'Name a mail server or a folder',
    path: ['SMTP_URL']
  }
).refine((config) => isSecure(config.PUBLIC_URL), {
  error: 'Use https: links in mails open answers (http is for this machine alone)',
  path: ['PUBLIC_URL']
})

export type Config = z.infer<typeof SettingsSchema>

/** The names of all settings, for the table in the README. */
export const settingNames = Object.keys(SettingsSchema.shape)

/**
 * The only reader of the environment. `NAME_FILE` names a file that holds the setting NAME, for secrets. `given` wins over
 * the environment: a command line has said so. A missing or wrong setting stops the start with its name.
 */
export function readConfig(
  given: Readonly<Record<string, string | undefined>> = {},
  environment = process.env
): Config {
  const settings = { ...settingsOf(environment), ...given }
  const config = ConfigSchema.safeParse(settings)
  if (config.success) return config.data
  const faults = config.error.issues.map(({ path, message }) => {
    const name = String(path[0])
    return `  ${name} ${settings[name] === undefined ? `is missing. ${meanings[name] ?? ''}` : `is wrong. ${message}.`}`
  })
  throw new Error(
    `The service does not start: a setting is missing or wrong (README.md explains each).\n${faults.join('\n')}`
  )
}

const meanings: Readonly<Record<string, string>> = {
  PUBLIC_URL: 'It is the address that people use, such as https://outcomes.example.org.',
  LINK_SECRET: 'It is what survey links are made from: at least 32 characters that nobody can guess.',
  MAIL_FROM: 'It is the sender of mails, such as WKEP Outcomes <surveys@example.org>.',
  SUPPORT_EMAIL: 'It is where people can ask for help.',
  SMTP_URL: 'Say how mail leaves: SMTP_URL for a mail server, or MAIL_FOLDER to keep mails in a folder of this machine.'
}

/** Where a demo listens: what the command line says, else PORT, else 3000. */
export function readPort(given: string | undefined, environment = process.env): number {
  const port = SettingsSchema.shape.PORT.safeParse(given ?? settingsOf(environment)['PORT'])
  if (port.success) return port.data
  throw new Error(`There is no port ${given ?? environment['PORT'] ?? ''}. Choose a number from 1 to 65535.`)
}

/** An empty setting is a missing one: `PORT=` in a file of settings means that nobody filled it in. */
function settingsOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  const settings: Record<string, string> = {}
  for (const name of settingNames) {
    const value = environment[name] ?? readSettingFile(`${name}_FILE`, environment)
    if (value !== undefined && value !== '') settings[name] = value
  }
  return settings
}

function readSettingFile(name: string, environment: NodeJS.ProcessEnv): string | undefined {
  const path = environment[name]
  if (path === undefined || path === '') return undefined
  try {
    return readFileSync(path, 'utf8').trimEnd()
  } catch (error) {
    throw new Error(`The service does not start: ${name} names a file that cannot be read. ${String(error)}`)
  }
}

function isSecure(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
}
