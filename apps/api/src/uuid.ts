/** Ids made from content, so that the same content has the same id wherever it comes from. */

/**
 * A UUID of version 8, the one whose content is ours to choose.
 *
 * @param digest 16 bytes or more, of a hash
 */
export function uuidFrom(digest: Buffer): string {
  const bytes = Buffer.from(digest.subarray(0, 16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
