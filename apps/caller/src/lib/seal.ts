/** Encrypts what is kept on this device, with a key that the browser holds and never gives out. */

export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly data: ArrayBuffer
}

/** A new AES-GCM key of 256 bits. No script can read it, not even ours. */
export function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

/** Seals anything that can be written as JSON. `label` is where it belongs; elsewhere it cannot be opened. */
export async function seal(key: CryptoKey, label: string, content: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bytes(label) },
    key,
    bytes(JSON.stringify(content)),
  )
  return { iv, data }
}

/** What was sealed, or `undefined` when it is damaged or belongs elsewhere: one bad row never stops the rest. */
export async function open<Content>(key: CryptoKey, label: string, sealed: Sealed): Promise<Content | undefined> {
  try {
    const data = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: sealed.iv, additionalData: bytes(label) },
      key,
      sealed.data,
    )
    return JSON.parse(new TextDecoder().decode(data)) as Content
  } catch {
    return undefined
  }
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
