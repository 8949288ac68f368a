/** JSON lines as they come: who reads them need not wait for the last document, and what breaks off leaves what was done. */
import { type FileHandle, open, stat } from 'node:fs/promises'
import { jsonlLine, shardLine } from '../report/jsonl.ts'
import type { JsonShard } from '../report/report-schema.ts'
import type { RuleSet } from '../rules/types.ts'
import type { CheckSettings } from './check-settings.ts'
import type { Each } from './judge.ts'
import { print } from './terminal.ts'
import { usageError } from './usage-error.ts'

export interface LineOutput {
  write: Each
  /** Ends the files. @param shard of the whole run; its line shows that nothing is missing. */
  end(rules: RuleSet, shard: JsonShard | undefined): Promise<void>
}

interface Target {
  put(line: string): Promise<void>
  end(): Promise<void>
}

/**
 * Opens the targets of JSON lines, `null` where there are none. A file that is there is emptied when the first line comes.
 *
 * @param before content of files that another run began, by path: what stands there already is not written again, so that
 * nothing of it is lost if this run breaks off too.
 */
export async function openLineOutput(
  { format, outputs, language }: CheckSettings,
  before: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<LineOutput | null> {
  const paths = outputs.flatMap(one => (one.format === 'jsonl' ? [one.path] : []))
  const targets: Target[] = []
  for (const path of paths) targets.push(await fileTarget(path, before.get(path)))
  if (format === 'jsonl') targets.push({ put: print, end: async () => {} })
  if (targets.length === 0) return null
  const putAll = async (line: string) => {
    for (const target of targets) await target.put(line)
  }
  return {
    write: (file, { rules, settings }) => putAll(jsonlLine(file, rules, { language, settings })),
    async end(rules, shard) {
      if (shard) await putAll(shardLine(rules, { language, shard }))
      for (const target of targets) await target.end()
    },
  }
}

async function fileTarget(path: string, before: Uint8Array | undefined): Promise<Target> {
  const facts = await stat(path).catch(() => null)
  if (facts?.isDirectory()) throw usageError('output-folder', { path: path.replace(/[/\\]+$/, ''), format: 'jsonl' })
  const failed = (error: unknown) => {
    throw usageError('output-failed', { path, reason: (error as NodeJS.ErrnoException).code ?? String(error) })
  }
  // A device or a pipe cannot be emptied.
  const isFile = facts === null || facts.isFile()
  const handle: FileHandle = await open(path, isFile ? 'a' : 'w').catch(failed)
  const old = Buffer.from(before ?? [])
  let same = isFile
  let at = 0
  const cut = async () => {
    if (same) await handle.truncate(at)
    same = false
  }
  return {
    async put(line) {
      const bytes = Buffer.from(line)
      try {
        if (same && bytes.equals(old.subarray(at, at + bytes.length))) at += bytes.length
        else {
          await cut()
          await handle.writeFile(bytes)
        }
      } catch (error) {
        await handle.close().catch(() => {})
        failed(error)
      }
    },
    async end() {
      await cut()
        .finally(() => handle.close())
        .catch(failed)
    },
  }
}
