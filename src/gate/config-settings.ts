/** What of a config applies to a document. */
import { dirname, relative, sep } from 'node:path'
import type { FilePlace } from '../yaml/read-yaml.ts'

/** One value of a config, such as `['rules', 'market-share']` → `off`. Paths are absolute. */
export interface Setting {
  key: string[]
  value: unknown
  /** Its `file` is an absolute path. */
  place: FilePlace
  /** For an override, tells whether it is meant for a document, by its path from the folder of the config. */
  names: ((document: string) => boolean) | null
  /** The override that says it. */
  override?: Override
}

/** What an override is meant for. */
export interface Override {
  /** As it is written. */
  files: string
  /** What that stands for: paths and patterns from the folder of the config. */
  patterns: string[]
  place: FilePlace
}

export interface Config {
  /** Absolute path of the file that was found. */
  path: string
  /** In the order in which they count: a later one outranks an earlier one with the same key. */
  settings: Setting[]
}

/**
 * The settings that apply to a document, by their keys joined with a dot.
 *
 * @param document absolute path.
 * @param matched is given the overrides that apply.
 */
export function settingsFor(config: Config | null, document: string, matched?: Set<Override>): Map<string, Setting> {
  const applied = new Map<string, Setting>()
  if (!config) return applied
  const path = relative(dirname(config.path), document).split(sep).join('/')
  for (const setting of config.settings) {
    if (setting.names && !setting.names(path)) continue
    if (setting.override) matched?.add(setting.override)
    applied.set(setting.key.join('.'), setting)
  }
  return applied
}
