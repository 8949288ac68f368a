/** Writes a report into a file, whole or not at all. */
import { randomBytes } from 'node:crypto'
import { constants, rmSync } from 'node:fs'
import { access, chmod, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolders } from '../../batch/make-folders.ts'
import { errorCodeOf, usageError } from '../words/usage-error.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** A report whole, or its pieces, which are made while they are written. */
type Content = string | Uint8Array | Iterable<string | Uint8Array>

/**
 * Makes the folders that reports go to, and sees that something can be written there: whoever waited for an hour must not
 * learn at its end that the reports have no place.
 *
 * @throws a usage error for the first that cannot be.
 */
export async function makeRoom(outputs: readonly { format: string; path: string }[]): Promise<void> {
  for (const { path, format } of outputs) {
    const facts = await stat(path).catch(() => null)
    if (facts?.isDirectory()) throw folderError(path, format)
    if (facts && !facts.isFile()) continue
    try {
      const folder = dirname(facts ? await realpath(path) : path)
      await makeFolders(folder)
      await access(folder, constants.W_OK)
    } catch (error) {
      throw unwritable(path, error)
    }
  }
}

/** The error for a file that the system does not let us write. */
export const unwritable = (path: string, error: unknown) =>
  usageError('output-failed', { path, reason: errorCodeOf(error) })

/** The error for a report that would be a folder. */
export const folderError = (path: string, format: string) =>
  usageError('output-folder', { path: path.replace(/[/\\]+$/, ''), format })

/**
 * Writes `content` to `path` by way of a temporary file beside it, so that no reader ever sees half a report. The temporary
 * file is readable by its owner only (it holds a draft's words) and is removed when something fails.
 *
 * @param format named in the remedy where `path` is a folder.
 * @throws a usage error where `path` is a folder or cannot be written.
 */
export async function writeOutput(path: string, content: Content, format: string): Promise<void> {
  const before = await stat(path).catch(() => null)
  if (before?.isDirectory()) throw folderError(path, format)
  try {
    // A device or a pipe (/dev/null, /dev/stdout) cannot be replaced by a file.
    if (before && !before.isFile()) await writeFile(path, content)
    else
      await replace(
        before ? await realpath(path) : path,
        content,
        before ? before.mode & 0o777 : 0o666 & ~process.umask(),
      )
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    // A piece that could not be made is not a matter of the file.
    if (reason === undefined) throw error
    // Excel and Word hold what they show, and Windows then lets nobody replace it.
    throw usageError(/^(?:EBUSY|EPERM)$/.test(reason) ? 'output-in-use' : 'output-failed', { path, reason })
  }
}

async function replace(path: string, content: Content, mode: number): Promise<void> {
  // Not called after the report: that name may be as long as the system allows.
  const temporary = join(dirname(path), `.tenderlint.${randomBytes(6).toString('hex')}`)
  const settled = removeOnSignal(temporary)
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await writeFile(handle, content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await chmod(temporary, mode)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  } finally {
    settled()
  }
}

/** Whoever presses Ctrl-C while a report is written must not leave a hidden file with a draft's words behind. @returns what ends the watch. */
function removeOnSignal(path: string): () => void {
  const end = (signal: NodeJS.Signals) => {
    rmSync(path, { force: true })
    settled()
    // It ends the program as it would have done, unless somebody else listens.
    process.kill(process.pid, signal)
  }
  const settled = () => {
    for (const name of SIGNALS) process.removeListener(name, end)
  }
  for (const name of SIGNALS) process.on(name, end)
  return settled
}
