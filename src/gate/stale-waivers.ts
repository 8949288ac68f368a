/** Waivers that nobody needs any more: left alone they would cover the same words when they come back. */
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Note } from '../facts/document.ts'
import { filesOnDisk, isOnDisk, onDisk } from './document-paths.ts'
import type { WaiverUse } from './match-waivers.ts'
import { noSuchRule } from './no-such-rule.ts'

/** What can be done about them: nothing, a line for each, or a line that fails the run. */
export const STALE_WAIVERS = ['off', 'warn', 'error'] as const

/**
 * Says which waivers are stale. One that names documents that exist but were not part of the run is not, whatever its rule.
 *
 * @param folder absolute folder that patterns start from.
 */
export async function staleWaivers(
  uses: readonly WaiverUse[],
  folder: string,
  knownRules: ReadonlySet<string>,
): Promise<Note[]> {
  const stale: Note[] = []
  for (const { waiver, asked, met, used, near, covered, ended } of uses) {
    const { place, rule, owner, expires: day } = waiver
    if (used) continue
    const document = waiver.document ?? ''
    if (met.size > 0 && !knownRules.has(rule)) {
      // A run loads only rules of its own documents: the config beside another may have more.
      const isSure = waiver.document === null || (await filesOnDisk(document, folder)).every(path => met.has(path))
      stale.push(noSuchRule(isSure ? 'waiver-no-rule' : 'waiver-rule-elsewhere', rule, knownRules, { place }))
    } else if (asked && ended) stale.push({ code: 'waiver-unused-ended', values: { place, rule, owner, day } })
    else if (asked && covered) stale.push({ code: 'waiver-unused-covered', values: { place, rule, owner } })
    else if (asked && near) stale.push({ code: 'waiver-unused-near', values: { place, rule, owner, near } })
    else if (asked) stale.push({ code: 'waiver-unused', values: { place, rule, owner } })
    else if (document && !(await isOnDisk(document, folder))) {
      const code = (await isFolder(document, folder)) ? 'waiver-folder' : 'waiver-no-document'
      stale.push({ code, values: { place, rule, document } })
    }
  }
  return stale
}

async function isFolder(document: string, folder: string): Promise<boolean> {
  const facts = await stat(resolve(folder, onDisk(document))).catch(() => null)
  return facts?.isDirectory() ?? false
}
