/** Tells whether results of another run, here or elsewhere, may stand beside those of this one. */
import { readFile } from 'node:fs/promises'
import type { VFile } from 'vfile'
import { judgingDigest } from '../../batch/judging-digest.ts'
import { hashOfContent } from '../../text/hash-of-content.ts'
import { BUILD } from '../built-programs.ts'
import type { CheckSettings } from '../options/check-settings.ts'
import type { Groups } from './groups.ts'

export interface RunDigest {
  /** Digest of what a document is judged by and of the language that it is said in. */
  of(file: VFile): string
  /** The same for all documents of a run together. */
  all(): string
}

/** Makes the digests of a run; the build of the program is part of them. */
export async function openRunDigest({ reading, language }: CheckSettings, groups: Groups): Promise<RunDigest> {
  const digestOf = judgingDigest(reading, [language], hashOfContent(await readFile(BUILD)))
  return {
    of: file => digestOf(groups.judgingOf(file)),
    all: () => hashOfContent(groups.judgings().map(digestOf).sort().join(' ')),
  }
}
