/** The secret that signs the sessions: made once, kept in the data folder, readable for nobody else. */
import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dataFolder, FolderUnusable } from '../db/data-folder'

/** The secret of this data folder, made when there is none. 32 random bytes, hexadecimal. */
export async function keptSecret(folder: string): Promise<string> {
  const path = join(await dataFolder(folder), 'secret')
  try {
    await writeFile(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const secret = (await readFile(path, 'utf8')).trim()
  if (secret.length < 32) {
    throw new FolderUnusable(
      `The secret in ${path} is damaged. Remove the file: a new one is made, and everybody signs in again.`,
    )
  }
  return secret
}
