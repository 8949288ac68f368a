/**
 * Results of earlier runs: a document whose bytes, rules, options and program are the same is not read again.
 *
 * One file per document and judging, named by the digest of both. Caches from npm keep every file that was ever put in,
 * or one file for all, which two runs at a time would take from each other; and none makes its files unreadable for others.
 */
import { readdir, readFile, stat, unlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { documentOf } from '../facts/document.ts'
import { reasonOf } from '../language/reason.ts'
import { hashOfContent } from '../text/hash-of-content.ts'
import { makeFolders } from './make-folders.ts'
import { fromPlain, type PlainFile, toPlain } from './packing/plain-file.ts'
import { writeWhole } from './write-whole.ts'

export interface Cache {
  /** What is known of a file with `data.contentHash`: the function that puts it there, `null` where nothing is. */
  find(file: VFile, judged: string): Promise<(() => Promise<void>) | null>
  /** Keeps what was found in a file, before suppressions are marked on it. One that failed is not kept. */
  put(file: VFile, judged: string): Promise<void>
  /** Removes what was not used for long. @returns the reason where something could not be written. */
  close(): Promise<string | null>
}

/** https://bford.info/cachedir/: tools that make backups leave such a folder out. */
const TAG = `Signature: 8a477f597d28d172789f06886806bc55
# This folder holds results of tenderlint: findings with words of the documents that were checked.
# It can be deleted at any time; the next run with --cache then reads all documents again.
`
const FORM = 'v1'
const DAY = 86_400_000
/** Words of drafts should not lie about for ever. */
const DAYS_KEPT = 30

/** @param folder absolute; it is made when the first result is kept. */
export function openCache(folder: string): Cache {
  let writes = 0
  let failure: string | null = null
  const placeOf = (contentHash: string, judged: string, extension: string) => {
    const key = hashOfContent(`${contentHash} ${judged} ${extension.toLowerCase()}`)
    return join(folder, FORM, key.slice(0, 2), key)
  }
  return {
    async find(file, judged) {
      const { contentHash } = file.data
      if (contentHash === undefined) return null
      const path = placeOf(contentHash, judged, file.extname ?? '')
      const plain = entryIn(await readFile(path, 'utf8').catch(() => ''))
      if (plain?.data.document?.sha256 !== contentHash) return null
      return async () => {
        fromPlain(file, plain)
        file.value = ''
        await touch(path)
      }
    },
    async put(file, judged) {
      const { status, sha256: contentHash } = documentOf(file)
      if (status === 'failed' || contentHash === '' || failure !== null) return
      try {
        if (writes++ === 0) await makeFolder(folder)
        await writeWhole(placeOf(contentHash, judged, file.extname ?? ''), textOf(toPlain(file)), { folders: 0o700 })
      } catch (error) {
        // A run must not fail because its results cannot be kept.
        failure = reasonOf(error)
      }
    },
    async close() {
      if (writes > 0) await sweep(join(folder, FORM)).catch(() => {})
      return failure
    },
  }
}

/** Where the bytes lay, how long they took and what their tender is called is not part of what was found in them. */
function textOf({ data, messages }: PlainFile): string {
  const { source, origin, contentHash, timing, tender, ...kept } = data
  const body = JSON.stringify({ data: kept, messages } satisfies PlainFile)
  return `${hashOfContent(body)}\n${body}`
}

/** An entry that was cut or changed is none. */
function entryIn(text: string): PlainFile | null {
  const end = text.indexOf('\n')
  const body = text.slice(end + 1)
  return end > 0 && text.slice(0, end) === hashOfContent(body) ? (JSON.parse(body) as PlainFile) : null
}

async function makeFolder(folder: string): Promise<void> {
  await makeFolders(folder, 0o700)
  await writeFile(join(folder, 'CACHEDIR.TAG'), TAG, { mode: 0o600, flag: 'wx' }).catch(error => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  })
}

/** Its time says when an entry was last of use, to the day. */
async function touch(path: string): Promise<void> {
  const now = Date.now()
  const facts = await stat(path).catch(() => null)
  if (facts && now - facts.mtimeMs > DAY) await utimes(path, now / 1000, now / 1000).catch(() => {})
}

async function sweep(folder: string): Promise<void> {
  const oldest = Date.now() - DAYS_KEPT * DAY
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const { mtimeMs } = await stat(path)
    if (mtimeMs < oldest) await unlink(path)
  }
}
