/** The settings of the server, from environment variables. A wrong value is told in a sentence, with its name. */
import { z } from 'zod'

const yes = ['1', 'true', 'yes', 'on']
const no = ['0', 'false', 'no', 'off']
const flag = (byDefault: boolean) =>
  z
    .string()
    .toLowerCase()
    .refine((value) => [...yes, ...no].includes(value), 'has to be 1 or 0')
    .transform((value) => yes.includes(value))
    .default(byDefault)

const Environment = z.object({
  /** Port of the server; 0 takes any that is free. */
  PORT: z
    .string()
    .regex(/^\d+$/, 'has to be a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'has to be a number from 0 to 65535')
    .default(3000),
  /** Address to listen on. By default this machine only, and with GIB_ORIGIN every network. */
  GIB_HOST: z.string().optional(),
  /** Folder of the embedded database and the secret. */
  GIB_DATA: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'has to start with postgresql://')
    .optional(),
  /** Make the demo organisation in an empty database. */
  GIB_DEMO: flag(true),
  GIB_DEMO_PASSWORD: z.string().min(12, 'has to be 12 characters or more').max(200).optional(),
  /** Where people find the server, `https://bellen.example.nl`; without it this machine only, over http. */
  GIB_ORIGIN: z
    .url('has to be an address such as https://bellen.example.nl')
    .regex(/^https?:\/\//, 'has to start with https:// or http://')
    .transform((address) => new URL(address))
    .refine(({ pathname, search }) => pathname === '/' && !search, 'has to be without a path')
    .transform(({ origin }) => origin)
    .optional(),
  /** Signs the sessions. Without it one is made at the first start and kept in GIB_DATA. */
  GIB_SECRET: z.string().min(32, 'has to be 32 characters or more').optional(),
  /** The address of who asks stands in X-Forwarded-For, put there by one proxy of our own. */
  GIB_TRUSTED_PROXY: flag(false),
  GIB_LOG: z.enum(['error', 'warn', 'info'], 'has to be error, warn or info').default('warn'),
})

export interface Env {
  readonly port: number
  readonly host: string
  readonly data: string
  readonly databaseUrl: string | undefined
  readonly demo: boolean
  readonly demoPassword: string | undefined
  readonly origin: string | undefined
  readonly secret: string | undefined
  readonly trustedProxy: boolean
  readonly log: 'error' | 'warn' | 'info'
}

/** A setting that cannot be used; the message is for the person who starts the server. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting'
}

/**
 * Reads the settings; an empty value counts as not set. Values are never repeated in a message: they may be secret.
 *
 * @example
 * readEnv({ PORT: '8080' }).port   //=> 8080
 * readEnv({ PORT: 'http' })        // throws "PORT has to be a number from 0 to 65535."
 */
export function readEnv(environment: { readonly [name: string]: string | undefined }): Env {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const result = Environment.safeParse(set)
  if (!result.success) {
    throw new WrongSetting(result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`).join('\n'))
  }
  const found = result.data
  return {
    port: found.PORT,
    host: found.GIB_HOST ?? (found.GIB_ORIGIN ? '0.0.0.0' : '127.0.0.1'),
    data: found.GIB_DATA,
    databaseUrl: found.DATABASE_URL,
    demo: found.GIB_DEMO,
    demoPassword: found.GIB_DEMO_PASSWORD,
    origin: found.GIB_ORIGIN,
    secret: found.GIB_SECRET,
    trustedProxy: found.GIB_TRUSTED_PROXY,
    log: found.GIB_LOG,
  }
}
