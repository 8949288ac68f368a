/** Reports must not take the place of what a run reads: `--output json=招标文件.docx` would be the end of a draft. */
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { CheckSettings } from '../options/check-settings.ts'
import { refusal } from '../words/refusal.ts'

/** @throws a refusal for a report that would be written over a document that is named, or over a file of the gate. */
export async function spareInputs({ outputs, paths, waivers, baseline, cwd }: CheckSettings): Promise<void> {
  if (outputs.length === 0) return
  const inputs = [...paths, waivers, baseline].filter(path => path !== null)
  const taken = await Promise.all(inputs.map(path => identityOf(resolve(cwd, path))))
  for (const { path } of outputs) {
    const there = await identityOf(resolve(cwd, path))
    if (there !== null && taken.includes(there)) throw refusal('output-input', { path })
  }
}

/** The same for all names of one file: links, and other spellings where case does not count. Folders have none. */
export async function identityOf(path: string): Promise<string | null> {
  const stats = await stat(path).catch(() => null)
  return stats?.isFile() ? `${stats.dev}/${stats.ino}` : null
}
