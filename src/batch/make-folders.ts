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
  await makeFolder(path, mode).catch(async error => {
    const above = dirname(path)
    if (error.code !== 'ENOENT' || above === path) throw error
    await makeFolders(above, mode)
    await makeFolder(path, mode)
  })
}

/** One that is there is taken: another run may have made it meanwhile. */
async function makeFolder(path: string, mode?: number): Promise<void> {
  await mkdir(path, mode).catch(async error => {
    const isThere = (await stat(path).catch(() => null))?.isDirectory() ?? false
    if (!isThere) throw error
  })
}
