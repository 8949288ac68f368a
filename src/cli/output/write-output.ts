/** Writes a report into a file, whole or not at all. */
import { constants, rmSync } from 'node:fs'
import { access, realpath, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeFolders } from '../../batch/make-folders.ts'
import { type Content, writeWhole } from '../../batch/write-whole.ts'
import { reasonOf } from '../../language/reason.ts'
import { refusal } from '../words/refusal.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Makes the folders that reports go to, and sees that something can be written there: whoever waited for an hour must not
 * learn at its end that the reports have no place.
 *
 * @throws a refusal for the first that cannot be.
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
export const unwritable = (path: string, error: unknown) => refusal('output-failed', { path, reason: reasonOf(error) })

/** The error for a report that would be a folder. */
export const folderError = (path: string, format: string) =>
  refusal('output-folder', { path: path.replace(/[/\\]+$/, ''), format })

/**
 * Writes a file whole or not at all, in place of one of that name.
 *
 * @throws a refusal where `path` is a folder or cannot be written.
 */
export async function writeOutput(path: string, content: Content): Promise<void> {
  const before = await stat(path).catch(() => null)
  try {
    // A device or a pipe (/dev/null, /dev/stdout) cannot be replaced by a file; that a folder cannot, the system says.
    if (before && !before.isFile()) await writeFile(path, content)
    else {
      const mode = before ? before.mode & 0o777 : 0o666 & ~process.umask()
      await writeWhole(before ? await realpath(path) : path, content, { mode, sync: true, begin: removeOnSignal })
    }
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    // A piece that could not be made is not a matter of the file.
    if (reason === undefined) throw error
    // Excel and Word hold what they show, and Windows then lets nobody replace it.
    throw refusal(/^(?:EBUSY|EPERM)$/.test(reason) ? 'output-in-use' : 'output-failed', { path, reason })
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
