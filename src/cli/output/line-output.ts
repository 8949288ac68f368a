/** JSON lines as they come: who reads them need not wait for the last document, and what breaks off leaves what was done. */
import { type FileHandle, open, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { jsonlLine, shardLine } from '../../report/json/jsonl.ts'
import type { JsonShard } from '../../report/report-schema.ts'
import type { RuleSet } from '../../rules/types.ts'
import type { CheckSettings } from '../options/check-settings.ts'
import type { InterruptedRun } from '../run/interrupted-run.ts'
import type { Each } from '../run/judge.ts'
import { notice, print } from '../terminal.ts'
import { unwrittenSentence } from '../words/error-sentences.ts'
import { isRefusal, refusal } from '../words/refusal.ts'
import { takeAlone } from './write-alone.ts'
import { folderError, unwritable } from './write-output.ts'

export interface LineOutput {
  write: Each
  /**
   * Ends the files.
   *
   * @param shard of the whole run; its line shows that nothing is missing.
   * @param isWhole false where the run was stopped: what another run wrote stays behind what this one did.
   * @returns whether all lines were written; where not, it was said.
   */
  end(rules: RuleSet, shard: JsonShard | undefined, isWhole?: boolean): Promise<boolean>
}

interface Target {
  put(line: string): Promise<void>
  end(isWhole: boolean): Promise<void>
}

/**
 * Opens the targets of JSON lines, `null` where there are none. A file that is there is emptied when the first line
 * comes. One that takes no more lines, such as on a full disk, is said and left at its last whole line, and the run
 * goes on.
 *
 * @param begun what another run wrote: what stands in its file already is not written there again, so that nothing of
 * it is lost if this run breaks off too.
 * @throws a refusal where a file cannot be opened.
 */
export async function openLineOutput(
  { format, outputs, language, cwd }: CheckSettings,
  begun: InterruptedRun | null = null,
): Promise<LineOutput | null> {
  const paths = outputs.flatMap(one => (one.format === 'jsonl' ? [one.path] : []))
  const targets = new Set<Target>()
  for (const path of paths) {
    const goesOn = begun && resolve(cwd, begun.path) === resolve(cwd, path)
    targets.add(await fileTarget(path, goesOn ? begun : null))
  }
  if (format === 'jsonl') targets.add({ put: print, end: async () => {} })
  if (targets.size === 0) return null
  let isWritten = true
  const onEach = async (work: (target: Target) => Promise<void>) => {
    for (const target of targets) {
      try {
        await work(target)
      } catch (error) {
        const sentence = unwrittenSentence(error, language)
        if (sentence === null) throw error
        notice(sentence)
        targets.delete(target)
        isWritten = false
      }
    }
  }
  const putAll = (line: string) => onEach(target => target.put(line))
  return {
    write: (file, { rules, settingsDigest }) => putAll(jsonlLine(file, rules, { language, settingsDigest })),
    async end(rules, shard, isWhole = true) {
      if (shard) await putAll(shardLine(rules, { language, shard }))
      await onEach(target => target.end(isWhole))
      return isWritten
    },
  }
}

async function fileTarget(path: string, before: InterruptedRun | null): Promise<Target> {
  const facts = await stat(path).catch(() => null)
  if (facts?.isDirectory()) throw folderError(path, 'jsonl')
  const failed = (error: unknown) => {
    throw unwritable(path, error)
  }
  // A device or a pipe cannot be emptied.
  const isFile = facts === null || facts.isFile()
  const release = isFile ? await takeAlone(path) : () => {}
  const handle: FileHandle = await open(path, isFile ? 'a' : 'w').catch(failed)
  /** Whether all that was put stands there already, and how many lines that is. */
  let same = isFile
  let lines = 0
  /** Bytes of what was put. */
  let length = 0
  const cut = async () => {
    if (same) await handle.truncate(length)
    same = false
  }
  return {
    async put(line) {
      try {
        if (same && before && lines < before.count && `${before.at(lines)}\n` === line) lines++
        else {
          await cut()
          await handle.writeFile(line)
        }
      } catch (error) {
        if (isFile) await handle.truncate(length).catch(() => {})
        await handle.close().catch(() => {})
        release()
        failed(error)
      }
      length += Buffer.byteLength(line)
    },
    async end(isWhole) {
      try {
        if (isWhole) await cut()
        // Two runs that write one file at once leave lines of both; a run on another machine is seen so only.
        if (isFile && !same && (await handle.stat()).size !== length) throw refusal('output-shared', { path })
      } catch (error) {
        if (isRefusal(error)) throw error
        failed(error)
      } finally {
        await handle.close().catch(() => {})
        release()
      }
    },
  }
}
