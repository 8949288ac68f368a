/** Waivers that nobody needs any more: left alone they would cover the same words when they come back. */
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Note } from '../facts/document.ts'
import { filesOnDisk, isOnDisk, onDisk } from './document-paths.ts'
import type { WaiverUse } from './match-waivers.ts'
import { noSuchRule } from './no-such-rule.ts'

/** What can be done about them: nothing, a line for each, or a line that fails the run. */
export const STALE_WAIVERS = ['off', 'warn', 'error'] as const

/** A waiver that this run did not need. */
export interface StaleWaiver {
  /** `no-rule`: there is no such rule. `rule-elsewhere`: it may be one of documents outside of the run. `unused`: all others. */
  is: 'unused' | 'no-rule' | 'rule-elsewhere'
  note: Note
}

/**
 * Says which waivers are stale. One that names documents that exist but were not part of the run is not, whatever its rule.
 *
 * @param folder absolute folder that patterns start from.
 */
export async function staleWaivers(
  uses: readonly WaiverUse[],
  folder: string,
  knownRules: ReadonlySet<string>,
): Promise<StaleWaiver[]> {
  const stale: StaleWaiver[] = []
  const unused = (code: string, values: NonNullable<Note['values']>) =>
    stale.push({ is: 'unused', note: { code, values } })
  for (const { waiver, asked, met, used, near, covered, ended } of uses) {
    const { place, rule, owner, expires: day } = waiver
    if (used) continue
    const document = waiver.document ?? ''
    if (met.size > 0 && !knownRules.has(rule)) {
      // A run loads only rules of its own documents: the config beside another may have more.
      const isSure = waiver.document === null || (await filesOnDisk(document, folder)).every(path => met.has(path))
      const is = isSure ? 'no-rule' : 'rule-elsewhere'
      stale.push({ is, note: noSuchRule(`waiver-${is}`, rule, knownRules, { place }) })
    } else if (asked && ended) unused('waiver-unused-ended', { place, rule, owner, day })
    else if (asked && covered) unused('waiver-unused-covered', { place, rule, owner })
    else if (asked && near) unused('waiver-unused-near', { place, rule, owner, near })
    else if (asked) unused('waiver-unused', { place, rule, owner })
    else if (document && !(await isOnDisk(document, folder))) {
      const code = (await isFolder(document, folder)) ? 'waiver-folder' : 'waiver-no-document'
      unused(code, { place, rule, document })
    }
  }
  return stale
}

async function isFolder(document: string, folder: string): Promise<boolean> {
  const facts = await stat(resolve(folder, onDisk(document))).catch(() => null)
  return facts?.isDirectory() ?? false
}
