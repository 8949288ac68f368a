/** What tells whether a document is the same one: the digest of its bytes, known before anything is parsed. */
import { readFile } from 'node:fs/promises'
import type { VFile } from 'vfile'
import { hashOfContent } from '../text/hash-of-content.ts'

declare module 'vfile' {
  interface DataMap {
    /** SHA-256 of the bytes, hex; absent where they could not be read. Not part of a report: that has `document.sha256`. */
    contentHash?: string | undefined
  }
}

/** Gives the files on, each with `data.contentHash`. */
export async function* hashed(files: AsyncIterable<VFile>): AsyncGenerator<VFile, void> {
  for await (const file of files) {
    await setContentHash(file)
    yield file
  }
}

/** Sets `data.contentHash`. A file that cannot be read fails later, where it is opened to be checked. */
export async function setContentHash(file: VFile): Promise<void> {
  if (file.data.document || file.data.contentHash !== undefined) return
  const bytes = file.data.source ? await readFile(file.data.source).catch(() => null) : (file.value as Uint8Array)
  if (bytes) file.data.contentHash = hashOfContent(bytes)
}
