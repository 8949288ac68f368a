/** Writes a file whole or not at all. */
import { randomBytes } from 'node:crypto'
import { chmod, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolders } from './make-folders.ts'

/** A content whole, or its pieces, which are made while they are written. */
export type Content = string | Uint8Array | Iterable<string | Uint8Array>

interface Manner {
  /** Permissions of folders that are missing; none is made where it is absent. */
  folders?: number
  /** Permissions of the file; its owner's alone where absent. */
  mode?: number
  /** True where it must be on the disk before it is there under its name. */
  sync?: boolean
  /** Told of the temporary file before it is made; what it gives is called when that file is gone or has its name. */
  begin?: (temporary: string) => () => void
}

/**
 * Writes `content` to `path` by way of a temporary file beside it, so that nobody ever reads half of it. The temporary file
 * is readable by its owner only (it may hold a draft's words) and is removed when something fails.
 *
 * @throws what the system says, and what making a piece throws.
 */
export async function writeWhole(
  path: string,
  content: Content,
  { folders, mode, sync, begin }: Manner = {},
): Promise<void> {
  if (folders !== undefined) await makeFolders(dirname(path), folders)
  // Not called after the file: that name may be as long as the system allows.
  const temporary = join(dirname(path), `.tenderlint.${randomBytes(6).toString('hex')}`)
  const settled = begin?.(temporary)
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await writeFile(handle, content)
      if (sync) await handle.sync()
    } finally {
      await handle.close()
    }
    if (mode !== undefined) await chmod(temporary, mode)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  } finally {
    settled?.()
  }
}
