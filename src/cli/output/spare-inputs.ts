/** Reports must not take the place of what a run reads: `--output json=招标文件.docx` would be the end of a draft. */
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { isReplaceable } from '../../read/own-report.ts'
import type { CheckSettings } from '../options/check-settings.ts'
import { refusal } from '../words/refusal.ts'

/**
 * @throws a refusal for a report that would be written over a document that is named, over a file of the gate or over
 * anything else that is no report of ours: a list, a config, a draft that a search finds.
 */
export async function spareInputs({ outputs, paths, waivers, baseline, resume, cwd }: CheckSettings): Promise<void> {
  if (outputs.length === 0) return
  const inputs = [...paths, waivers, baseline].filter(path => path !== null)
  const taken = await Promise.all(inputs.map(path => identityOf(resolve(cwd, path))))
  const begun = resume === null ? null : await identityOf(resolve(cwd, resume))
  for (const { path, format } of outputs) {
    const target = resolve(cwd, path)
    const there = await identityOf(target)
    if (there === null) continue
    // A run goes on with lines of its own.
    if (taken.includes(there) || (there === begun && format !== 'jsonl')) throw refusal('output-input', { path })
    if (!isReplaceable(target)) throw refusal('output-foreign', { path })
  }
}

/** The same for all names of one file: links, and other spellings where case does not count. Folders have none. */
export async function identityOf(path: string): Promise<string | null> {
  const stats = await stat(path).catch(() => null)
  return stats?.isFile() ? `${stats.dev}/${stats.ino}` : null
}
