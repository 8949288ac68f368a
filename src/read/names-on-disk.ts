/**
 * Names that are no UTF-8: what an archive of Windows leaves behind on Linux. Node cannot open a path by such a name, and two
 * of them may look the same to it, so they are shown in GB18030 and opened by their bytes.
 */
import { type Dirent, readdir, readdirSync } from 'node:fs'
import { basename, dirname, sep } from 'node:path'
import { decodeUnmarked } from '../text/decode.ts'
import { statsAt } from './stats-at.ts'

/** What Node puts where bytes are no UTF-8. */
const LOST = '\ufffd'

type Listed = (error: NodeJS.ErrnoException | null, found: Dirent[]) => void

/** `readdir` whose names can be told apart and shown, whatever bytes they are, in a folder whose own name may be such. */
export function listFolder(path: string, options: { withFileTypes: true }, done: Listed): void {
  readdir(path, options, (error, found) => {
    if (!error && !found.some(({ name }) => name.includes(LOST))) return done(null, found)
    const stored = error ? storedPath(path) : Buffer.from(path)
    if (stored === null) return done(error, found)
    readdir(stored, { ...options, encoding: 'buffer' }, (failed, entries) => {
      if (failed) return done(failed, [])
      done(
        null,
        (entries as unknown as Dirent<Buffer>[]).map(one =>
          Object.assign(one, { name: decodeUnmarked(one.name) }),
        ) as never,
      )
    })
  })
}

/** The bytes of a path that leads nowhere as it is shown; `null` where no other bytes look like it either. */
export function storedPath(path: string): Buffer | null {
  if (statsAt(path)) return Buffer.from(path)
  const above = dirname(path)
  if (above === path) return null
  const folder = storedPath(above)
  if (folder === null) return null
  const name = basename(path)
  const names = namesIn(folder)
  // What a shell hands over has lost its bytes, and more than one name may have been meant.
  const found = names.filter(one => decodeUnmarked(one) === name)
  const meant = found.length > 0 ? found : names.filter(one => name.includes(LOST) && one.toString() === name)
  return meant.length === 1 ? Buffer.concat([folder, Buffer.from(sep), meant[0]!]) : null
}

function namesIn(folder: Buffer): Buffer[] {
  try {
    return readdirSync(folder, { encoding: 'buffer' })
  } catch {
    return []
  }
}
