/** The folder that everything is kept in. */
import { constants } from 'node:fs'
import { access, mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'

/** The data folder, or what is in it, cannot be used as it is. The message is for the person who starts the server. */
export class FolderUnusable extends Error {
  override readonly name = 'FolderUnusable'
}

/**
 * The whole path of the folder, made when it is not there yet, only for this user (0700).
 *
 * @throws FolderUnusable when it cannot be made, or this user may not write in it.
 */
export async function dataFolder(folder: string): Promise<string> {
  const home = resolve(folder)
  try {
    await mkdir(home, { recursive: true, mode: 0o700 })
    await access(home, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const reason = reasons[code ?? ''] ?? `it cannot be made or written (${code ?? message})`
    throw new FolderUnusable(
      `The data folder ${home} cannot be used: ${reason}. Choose another one with GIB_DATA, or let this user write there.`,
      { cause: error },
    )
  }
  return home
}

const reasons: { readonly [code: string]: string | undefined } = {
  EACCES: 'this user may not make it or write in it',
  EPERM: 'this user may not make it or write in it',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EEXIST: 'it is a file',
  ENOTDIR: 'a file stands where a folder should be',
}
