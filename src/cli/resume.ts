/** `--resume FILE`: documents that an interrupted run has finished are taken from its JSON lines. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { VFile } from 'vfile'
import { hashed } from '../batch/content-hash.ts'
import { inTenders, tenderDigest } from '../batch/tenders.ts'
import { brokenFile } from '../gate/broken-file.ts'
import { say } from '../language/say.ts'
import { fileOf, withoutExceptions } from '../report/from-json.ts'
import { type JsonLine, lineSchema } from '../report/report-schema.ts'
import { MOST_VIEWS } from '../tree/reading-view.ts'
import type { CheckSettings } from './check-settings.ts'
import type { RunDigest } from './run-digest.ts'
import { notice } from './terminal.ts'
import { usageError } from './usage-error.ts'

export interface Resume {
  /** Gives the files on; those that were finished come checked. @throws where they were judged by something else. */
  look(files: AsyncIterable<VFile>, digest: RunDigest): AsyncGenerator<VFile, void>
  close(): void
}

/** What is there of an interrupted run. */
export interface Begun {
  path: string
  bytes: Buffer
}

type Place = [start: number, end: number]

/** @returns empty bytes where the file is only about to be written: the same command can begin a run and go on with it. */
export async function readBegun({ resume, cwd, outputs }: CheckSettings): Promise<Begun> {
  const path = resume ?? ''
  const isOutput = outputs.some(one => one.format === 'jsonl' && resolve(cwd, one.path) === resolve(cwd, path))
  const bytes = await readFile(resolve(cwd, path)).catch((error: NodeJS.ErrnoException) => {
    if (isOutput && error.code === 'ENOENT') return Buffer.alloc(0)
    throw brokenFile({ code: 'resume-unreadable', values: { path, reason: error.code ?? error.message } })
  })
  return { path, bytes }
}

export function openResume({ path, bytes }: Begun, { language, cwd, reading }: CheckSettings): Resume {
  const finished = finishedIn(bytes, path)
  // A report that shows the documents' texts needs them; that of a larger run goes without.
  const lines = reading.views && finished.size <= MOST_VIEWS ? new Map<string, Place>() : finished
  let taken = 0
  const placeOf = ({ path, data }: VFile) => lines.get(`${path}\n${data.contentHash}`)
  const take = (file: VFile, { settings, packageDigest, version, tool, notice: _, ...document }: JsonLine) => {
    const { data, messages } = fileOf(withoutExceptions(document), language, cwd)
    // What the tender is was told by this run.
    const { tender, ...facts } = data
    Object.assign(file.data, facts)
    file.messages.push(...messages)
    file.value = ''
  }
  return {
    async *look(files, digest) {
      for await (const tender of inTenders(hashed(files))) {
        const found = tender.map(file => placeOf(file))
        // A document of a tender is what it is beside the others: all of them are taken, or none.
        if (found.every(place => place !== undefined)) {
          const known = found.map(place => JSON.parse(bytes.toString('utf8', ...place)) as JsonLine)
          const digests = new Set(known.map(line => line.packageDigest))
          if (
            tender[0]?.data.tender ? digests.size === 1 && digests.has(tenderDigest(tender)) : digests.has(undefined)
          ) {
            for (const [i, file] of tender.entries()) {
              if (known[i]!.settings !== digest.of(file)) throw usageError('resume-other-options', { path })
              take(file, known[i]!)
            }
            taken += tender.length
          }
        }
        yield* tender
      }
    },
    close: () => notice(say(language, 'resumed', { path, count: taken })),
  }
}

/**
 * Where the lines of finished documents stand, by path and digest: documents that changed meanwhile are read again, and so
 * are those that failed.
 */
function finishedIn(bytes: Buffer, path: string): Map<string, Place> {
  const places = new Map<string, Place>()
  let start = 0
  for (let number = 1; start < bytes.length; number++) {
    const end = bytes.indexOf(0x0a, start)
    // The run broke off while it wrote this line.
    if (end < 0) break
    const line = lineAt(bytes.toString('utf8', start, end))
    if (line === null) {
      throw brokenFile({ code: 'resume-no-report', values: { path } }, [
        { file: path, line: number, column: 1, message: 'JSON' },
      ])
    }
    if (line !== 'shard' && line.sha256 && line.status !== 'failed')
      places.set(`${line.path}\n${line.sha256}`, [start, end])
    start = end + 1
  }
  return places
}

function lineAt(text: string): JsonLine | 'shard' | null {
  try {
    const value = JSON.parse(text)
    return 'shard' in value ? 'shard' : lineSchema.parse(value)
  } catch {
    return null
  }
}
