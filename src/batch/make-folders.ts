/** Makes a folder and those above it that are missing. */
import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Not Node's own `recursive`: of Node 20 that never comes back where the folder above is there and the system takes none in it
 * (`/proc`, the root of an automounter).
 *
 * @param mode of the folders that are made.
 * @throws what the system says: a file that is in the way, a folder above that takes none.
 */
export async function makeFolders(path: string, mode?: number): Promise<void> {
  try {
    await mkdir(path, mode)
  } catch (error) {
    const isThere = (await stat(path).catch(() => null))?.isDirectory() ?? false
    const above = dirname(path)
    if (isThere) return
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === path) throw error
    await makeFolders(above, mode)
    await mkdir(path, mode).catch(async again => {
      // Another run may have made it meanwhile.
      if (!(await stat(path).catch(() => null))?.isDirectory()) throw again
    })
  }
}
