/** The JSON that was sent. Text that no database can keep (NUL, half a character) is mended while it is read. */
import { Problem } from '../problem'

/** @throws Problem `not-understood` when it is no JSON. */
export async function readBody(request: Request): Promise<unknown> {
  const text = await request.text()
  try {
    return mayHoldUnstorable.test(text) ? JSON.parse(text, mended) : JSON.parse(text)
  } catch {
    throw new Problem('not-understood', [{ path: 'body', expected: 'JSON' }])
  }
}

/** Only an escape can bring them in: the bytes themselves are UTF-8 by now. */
const mayHoldUnstorable = /\\u(0000|d[89a-f])/i
const halfCharacter = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const mended = (_: string, value: unknown) =>
  typeof value === 'string' ? value.replaceAll('\0', '').replace(halfCharacter, '\uFFFD') : value
