/** Steps 3 to 6 on any number of documents, each within limits, in the order in which they were named. */
import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import type { VFile } from 'vfile'
import { documentOf, fail, type Note } from '../facts/document.ts'
import type { Limits } from '../facts/limits.ts'
import { isBounded, mayBeReadAgain } from '../parse/bounded.ts'
import type { Reader } from '../parse/reader.ts'
import { sniff } from '../parse/sniff.ts'
import { unopened } from '../read/unopened.ts'
import { type CheckReadOptions, checkFile, openChecker } from './check-file.ts'
import type { Judging } from './job.ts'
import type { Pool } from './pool.ts'
import { inTenders, sealTender } from './tenders.ts'

/** Bytes of a document that takes next to no memory. */
const SHORT = 10_000

export interface BatchOptions {
  /** What a document is judged by; equal judgings should be one object, they are compiled once for each. */
  judgingOf: (file: VFile) => Judging
  reading: CheckReadOptions
  limits: Limits
  /** Processes at a time. */
  jobs: number
  /** The built `start-worker.cjs` and `start-pdf-thread.cjs`. */
  worker: string
  pdfThread: string
  /** What this process takes: megabytes, and seconds of CPU time since its start. */
  resident: () => number
  worked: () => number
  /** Sets the engine for one document. @returns what sets it back, before a report is loaded. */
  setForOne: () => Promise<() => void>
  /** When it aborts, the processes are let go and no further file comes. */
  signal?: AbortSignal | undefined
  /** Called with each file as soon as it is finished, in whatever order that is. */
  onDocument?: ((file: VFile) => void) | undefined
}

/**
 * Parses, sections, classifies and lints documents. One that fails, hangs, grows or kills the process that reads it is
 * `failed`, and the others are checked all the same.
 *
 * A single document that our own streaming reader can read within its limits is read here, everything else in processes
 * of their own. A checked file keeps its findings and facts, not its bytes, text and tree. What was read elsewhere comes
 * with its findings packed (packed-file.ts).
 *
 * @param files documents without bytes (`data.source` says where they are), or with bytes where they stand in no file.
 */
export async function* checkDocuments(files: AsyncIterable<VFile>, options: BatchOptions): AsyncGenerator<VFile, void> {
  const { first, all } = await peek(files)
  const finish = (file: VFile) => {
    options.onDocument?.(file)
    return file
  }
  if (first && !first.data.tender && (await checkedHere(first, options))) {
    yield finish(first)
    return
  }
  const pool = await startPool(options)
  options.signal?.addEventListener('abort', pool.end)
  try {
    const work = async (tender: VFile[]) => {
      await checkElsewhere(tender, pool, options)
      return tender.map(finish)
    }
    const { inOrder } = await import('./in-order.ts')
    for await (const tender of inOrder(inTenders(all), pool.ready, work)) yield* tender
  } finally {
    pool.end()
  }
}

/** Child processes are loaded only where they are needed. */
async function startPool({ worker, jobs, limits }: BatchOptions): Promise<Pool> {
  const { workerPool } = await import('./pool.ts')
  return workerPool(worker, jobs, limits)
}

/** The only file there is, if there is but one, and all of them. */
async function peek(files: AsyncIterable<VFile>): Promise<{ first: VFile | undefined; all: AsyncIterable<VFile> }> {
  const iterator = files[Symbol.asyncIterator]()
  const [one, two] = [await iterator.next(), await iterator.next()]
  const peeked = [one, two].flatMap(({ done, value }) => (done ? [] : [value as VFile]))
  async function* all() {
    yield* peeked
    if (!two.done) for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { first: two.done ? peeked[0] : undefined, all: all() }
}

/** Checks the only document in this process; false where that is not safe, the file is then as it was. */
async function checkedHere(file: VFile, options: BatchOptions): Promise<boolean> {
  if (file.data.document) return true
  // Engines that recognise pictures of text are foreign code that no thread can bound.
  if (options.reading.ocr) return false
  const bytes = await bytesOf(file)
  if (!bytes) return true
  const { rules, overrides } = options.judgingOf(file)
  const isPdf = sniff(bytes, file.extname ?? '') === 'pdf'
  let setBack = () => {}
  const setForOne = async () => {
    setBack = await options.setForOne()
  }
  const standIns = isPdf ? { pdf: await pdfReader(options, setForOne) } : {}
  if (!isPdf && !isBounded(bytes, file.extname ?? '')) return false
  const before = file.value
  file.value = bytes
  if (!isPdf && bytes.length >= SHORT) await setForOne()
  try {
    await checkFile(openChecker(rules, overrides, { ...options.reading, unwatched: true }, standIns), file)
  } finally {
    setBack()
  }
  if (!mayBeReadAgain(file)) return true
  file.value = before
  file.messages.length = 0
  file.data.document = undefined
  return false
}

/** Reads in a thread, which sets the engine for itself until it has read. */
async function pdfReader(
  { pdfThread, limits, resident, worked }: BatchOptions,
  afterwards: () => Promise<void>,
): Promise<Reader> {
  const { takePdfThread } = await import('./threads/pdf-in-thread.ts')
  const read = takePdfThread(pdfThread, limits).reader(limits, { resident, worked })
  return async (bytes, options) => {
    const reading = await read(bytes, options)
    await afterwards()
    return reading
  }
}

async function bytesOf(file: VFile): Promise<Uint8Array | null> {
  if (!file.data.source) return file.value as Uint8Array
  try {
    return readFileSync(file.data.source)
  } catch (error) {
    fail(file, unopened(error))
    return null
  }
}

/** @param tender its documents, or one that stands alone. Where one ends the process, the others are judged without it. */
async function checkElsewhere(tender: VFile[], pool: Pool, { judgingOf, reading }: BatchOptions): Promise<void> {
  let open = tender.filter(file => !file.data.document)
  while (open.length > 0) {
    const documents = open.map(file => ({ path: file.path, source: sourceOf(file), judging: judgingOf(file) }))
    const outcome = await pool.run({ documents, reading })
    if ('files' in outcome) {
      for (const [i, file] of open.entries()) Object.assign(file.data, outcome.files[i]!)
      break
    }
    const ended = open[outcome.index]!
    await failWith(ended, sourceOf(ended), outcome.problem)
    open = open.filter(file => file !== ended)
  }
  for (const file of tender) file.value = ''
  sealTender(tender)
}

const sourceOf = (file: VFile) => file.data.source ?? (file.value as Uint8Array)

/** A document that was ended at a limit is still known by its bytes. */
async function failWith(file: VFile, source: string | Uint8Array, problem: Note): Promise<void> {
  fail(file, problem)
  const hash = createHash('sha256')
  try {
    for await (const piece of typeof source === 'string' ? createReadStream(source) : [source]) hash.update(piece)
    documentOf(file).sha256 = hash.digest('hex')
  } catch {
    // It was there a moment ago; what failed first is what a person must hear.
  }
}
