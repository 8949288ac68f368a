/** JSON lines as they come: who reads them need not wait for the last document, and what breaks off leaves what was done. */
import { type FileHandle, open, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { jsonlLine, shardLine } from '../report/jsonl.ts'
import type { JsonShard } from '../report/report-schema.ts'
import type { RuleSet } from '../rules/types.ts'
import type { CheckSettings } from './check-settings.ts'
import type { Each } from './judge.ts'
import type { Begun } from './resume.ts'
import { print } from './terminal.ts'
import { usageError } from './usage-error.ts'

export interface LineOutput {
  write: Each
  /**
   * Ends the files.
   *
   * @param shard of the whole run; its line shows that nothing is missing.
   * @param isWhole false where the run was stopped: what another run wrote stays behind what this one did.
   */
  end(rules: RuleSet, shard: JsonShard | undefined, isWhole?: boolean): Promise<void>
}

interface Target {
  put(line: string): Promise<void>
  end(isWhole: boolean): Promise<void>
}

/**
 * Opens the targets of JSON lines, `null` where there are none. A file that is there is emptied when the first line comes.
 *
 * @param begun what another run wrote: what stands in its file already is not written there again, so that nothing of it is lost if this run breaks off too.
 */
export async function openLineOutput(
  { format, outputs, language, cwd }: CheckSettings,
  begun: Begun | null = null,
): Promise<LineOutput | null> {
  const paths = outputs.flatMap(one => (one.format === 'jsonl' ? [one.path] : []))
  const targets: Target[] = []
  for (const path of paths) {
    const goesOn = begun && resolve(cwd, begun.path) === resolve(cwd, path)
    targets.push(await fileTarget(path, goesOn ? begun.bytes : undefined))
  }
  if (format === 'jsonl') targets.push({ put: print, end: async () => {} })
  if (targets.length === 0) return null
  const putAll = async (line: string) => {
    for (const target of targets) await target.put(line)
  }
  return {
    write: (file, { rules, settings }) => putAll(jsonlLine(file, rules, { language, settings })),
    async end(rules, shard, isWhole = true) {
      if (shard) await putAll(shardLine(rules, { language, shard }))
      for (const target of targets) await target.end(isWhole)
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
    async end(isWhole) {
      await (isWhole ? cut() : Promise.resolve()).finally(() => handle.close()).catch(failed)
    },
  }
}
