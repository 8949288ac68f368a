/** Files that several runs share, for their owner only. */
import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeFolders } from './make-folders.ts'

/** Writes a file whole or not at all, and its folder where that is missing: another run may read it at any moment. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}`
  await makeFolders(dirname(path), 0o700)
  try {
    const handle = await open(temporary, 'wx', 0o600)
    await handle.writeFile(text).finally(() => handle.close())
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
