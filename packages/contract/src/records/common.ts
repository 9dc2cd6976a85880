/** Pieces that many records share. */
import { z } from '@hono/zod-openapi'

/** Made where the thing is made (on the device for what is heard there), so that sending twice is the same as sending once. */
export const Id = z.uuid()
/** A day, `2020-04-17`. */
export const Day = z.iso.date()
/** A moment, in UTC. */
export const Instant = z.iso.datetime()

/** A short line a person typed. */
export const Line = z.string().trim().max(500)
/** A longer text a person typed. */
export const LongText = z.string().max(4000)

/** A text by language, as a protocol has it. */
export const Texts = z.record(z.string(), z.string())

export const Code = z.string().min(1).max(80)
