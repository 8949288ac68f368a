/** What an interrupted run has left: the JSON lines of the documents that it finished. */
import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { packTexts } from '../../batch/packing/packed-texts.ts'
import { reasonOf } from '../../language/reason.ts'
import { say } from '../../language/say.ts'
import { type JsonLine, lineSchema } from '../../report/report-schema.ts'
import { brokenFile } from '../../yaml/broken-file.ts'
import type { CheckSettings } from '../options/check-settings.ts'

export interface InterruptedRun {
  path: string
  /** How many lines there are. */
  count: number
  /** A line without its line feed. Few are in memory: the file itself may be written to meanwhile. */
  at(index: number): string
  /**
   * Where the lines of finished documents stand, by path and digest: documents that changed meanwhile are read again, and so
   * are those that failed.
   */
  finished: ReadonlyMap<string, number>
  close(): void
}

/** Names a document as it was read. */
export function documentKey(path: string, contentHash: string): string {
  return `${path}\n${contentHash}`
}

/**
 * Reads the lines. A file that is only about to be written has none: the same command can begin a run and go on with it.
 *
 * @throws `BrokenFile` for a file that is not there, and for one that holds anything else.
 */
export async function readBegun({ resume, cwd, outputs, language }: CheckSettings): Promise<InterruptedRun> {
  const path = resume ?? ''
  const file = resolve(cwd, path)
  const mayBeMissing = outputs.some(one => one.format === 'jsonl' && resolve(cwd, one.path) === file)
  const lines = packTexts()
  const finished = new Map<string, number>()
  let count = 0
  try {
    for await (const text of linesOf(file)) {
      const line = lineIn(text)
      if (line === null) {
        const problem = { file: path, line: count + 1, column: 1, message: say(language, 'resume-odd-line') }
        throw brokenFile({ code: 'resume-no-report', values: { path } }, [problem])
      }
      lines.add(text)
      if (line !== 'shard' && line.sha256 && line.status !== 'failed')
        finished.set(documentKey(line.path, line.sha256), count)
      count++
    }
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    if (syscall === undefined || !(mayBeMissing && code === 'ENOENT')) {
      lines.close()
      throw syscall ? brokenFile({ code: 'resume-unreadable', values: { path, reason: reasonOf(error) } }) : error
    }
  }
  return { path, count, at: lines.at, finished, close: lines.close }
}

const LINE_FEED = 0x0a

/** The lines of a file. What stands behind the last line feed is none: the run broke off while it wrote it. */
async function* linesOf(file: string): AsyncGenerator<string, void> {
  let begun: Uint8Array[] = []
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
    let start = 0
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, start)) {
      yield Buffer.concat([...begun, piece.subarray(start, end)]).toString()
      begun = []
      start = end + 1
    }
    begun.push(piece.subarray(start))
  }
}

function lineIn(text: string): JsonLine | 'shard' | null {
  try {
    const value = JSON.parse(text)
    return 'shard' in value ? 'shard' : lineSchema.parse(value)
  } catch {
    return null
  }
}
