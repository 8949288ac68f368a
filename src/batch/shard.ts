/** The part of a run that one machine does, told from the documents alone: no machine need know of another. */
import type { VFile } from 'vfile'
import { hashOfContent } from '../text/hash-of-content.ts'
import { hashed } from './content-hash.ts'
import { inTenders } from './tenders.ts'

export interface Shard {
  /** From 1. */
  index: number
  total: number
}

/** What a shard learns of the whole run while its documents go by. */
export interface Share {
  /** Paths of all documents, as reports show them. */
  order: string[]
  /** Where those of the shard stand in `order`. */
  positions: number[]
}

/** Digits of the digest that decide: enough to be even, and a whole number. */
const DIGITS = 12

/**
 * Gives on the documents of a shard and notes where they stand.
 *
 * Bytes decide, not names and not the number of documents: one more document moves no other, and a renamed one stays. One
 * that cannot be read belongs to the shard that its path falls to, so that one shard says so and not all of them. The
 * documents of a tender stay together.
 *
 * @param share filled while the files go by.
 */
export async function* ownShare(files: AsyncIterable<VFile>, shard: Shard, share: Share): AsyncGenerator<VFile, void> {
  for await (const tender of inTenders(hashed(files))) {
    const digests = tender.map(({ path, data }) => data.contentHash ?? hashOfContent(path))
    const digest = digests.length > 1 ? hashOfContent(digests.join(' ')) : digests[0]!
    const isOwn = Number.parseInt(digest.slice(0, DIGITS), 16) % shard.total === shard.index - 1
    for (const file of tender) {
      const position = share.order.push(file.path) - 1
      if (!isOwn) continue
      share.positions.push(position)
      yield file
    }
  }
}
