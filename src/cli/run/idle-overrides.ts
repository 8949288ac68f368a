/** Overrides of a config that no document needs: a mistyped folder would be judged as if nobody had said anything of it. */
import { resolve } from 'node:path'
import { say } from '../../language/say.ts'
import { isFolder } from '../../read/stats-at.ts'
import { notice } from '../terminal.ts'
import { pathFromHere } from '../words/path-from-here.ts'
import type { Run } from './settings-of-run.ts'

/**
 * Says which they are. Only a run that looks through a folder can tell, and a shard cannot: its documents are some of them.
 * An override for files that are on the disk and no part of the run is no mistake.
 */
export async function sayIdleOverrides({ settings, configs }: Pick<Run, 'settings' | 'configs'>): Promise<void> {
  const { cwd, paths, ownShard, language } = settings
  if (ownShard !== null || !paths.some(path => isFolder(resolve(cwd, path)))) return
  const unmatched = await configs.unmatched()
  if (unmatched.length === 0) return
  const { isOnDisk } = await import('../../gate/document-paths.ts')
  for (const { override, folder } of unmatched) {
    const { files, patterns, place } = override
    const there = await Promise.all(patterns.map(pattern => isOnDisk(pattern, folder)))
    if (there.includes(true)) continue
    const values = { place: `${pathFromHere(place.file)}:${place.line}:${place.column}`, files }
    notice(say(language, 'override-no-document', values))
  }
}
