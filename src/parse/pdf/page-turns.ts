/**
 * Whose turn a page is. Two threads may read one document between them, one from the first page on, one from the last
 * back, until they meet: pages differ too much for halves to be fair.
 */
import type { MessagePort } from 'node:worker_threads'
import type { PageRead } from './read-pages.ts'

/** Which page of so many is next; `null` where none is left. */
export type NextPage = (pages: number) => number | null

/** One page after another. */
export function inOrder(): NextPage {
  let last = 0
  return pages => (last < pages ? ++last : null)
}

/** What both know. */
export interface SharedPages {
  /** Two 32-bit integers: pages that are taken, and those of them that were taken from the back. */
  taken: SharedArrayBuffer
  /** From the one that reads from the back to the other: its pages, once. */
  port: MessagePort
}

const ALL = 0
const BACK = 1

export function newShare(): SharedArrayBuffer {
  return new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)
}

export function fromFront({ taken }: SharedPages): NextPage {
  const counts = new Int32Array(taken)
  const next = inOrder()
  return pages => (Atomics.add(counts, ALL, 1) < pages ? next(pages) : null)
}

export function fromBack({ taken }: SharedPages): NextPage {
  const counts = new Int32Array(taken)
  const next = inOrder()
  return pages => {
    if (Atomics.add(counts, ALL, 1) >= pages) return null
    Atomics.add(counts, BACK, 1)
    return pages + 1 - next(pages)!
  }
}

/**
 * The pages that were read from the back, for the one that read from the front and found no more.
 *
 * None where the other has taken none, and where it ended without an answer: what is missing then must be read here.
 */
export function pagesFromBack({ taken, port }: SharedPages): Promise<PageRead[]> {
  if (Atomics.load(new Int32Array(taken), BACK) === 0) return Promise.resolve([])
  return new Promise(done => {
    port.once('message', (pages: PageRead[]) => done(pages))
    port.once('close', () => done([]))
  })
}
