/** How often somebody may try a password: by account, wherever the tries come from, and by network, whatever the accounts are. */
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { Problem } from '../problem'

const quarterOfAnHour = 15 * 60
const triesOfAccount = 10
/** Only tries that fail count in the end: a whole office may sign in from one address in the morning. */
const failuresOfNetwork = 20

export interface SignInLimits {
  /** Counts a try. @throws Problem `too-many-tries`, the same for an account that exists and one that does not */
  take(email: string, address: string): Promise<void>
  /** The try was right: the account starts again, and the network gets its try back. */
  succeeded(email: string, address: string): Promise<void>
}

export function signInLimits(): SignInLimits {
  const accounts = new RateLimiterMemory({ keyPrefix: 'account', points: triesOfAccount, duration: quarterOfAnHour })
  const networks = new RateLimiterMemory({ keyPrefix: 'network', points: failuresOfNetwork, duration: quarterOfAnHour })
  return {
    async take(email, address) {
      await consume(networks, networkOf(address))
      await consume(accounts, normalised(email))
    },
    async succeeded(email, address) {
      await accounts.delete(normalised(email))
      await networks.reward(networkOf(address))
    },
  }
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (limit) {
    if (limit instanceof Error) throw limit
    throw new Problem('too-many-tries', undefined, Math.ceil((limit as RateLimiterRes).msBeforeNext / 1000))
  }
}

/** However it is typed, it is one account. */
const normalised = (email: string) => email.normalize('NFKC').trim().toLowerCase()

/**
 * The network of an address: itself, or for IPv6 the 64 bits that one household or office gets.
 *
 * @example
 * networkOf('192.0.2.7')            //=> '192.0.2.7'
 * networkOf('::ffff:192.0.2.7')     //=> '192.0.2.7'
 * networkOf('2001:db8::1')          //=> '2001:db8:0:0'
 */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('::')
  const first = head.split(':').filter(Boolean)
  const last = tail.split(':').filter(Boolean)
  const zeros = plain.includes('::') ? Array(Math.max(0, 8 - first.length - last.length)).fill('0') : []
  return [...first, ...zeros, ...last].slice(0, 4).join(':').toLowerCase()
}
