/** What a run over many documents needs beside what every run needs. */
import type { Shard } from '../../batch/shard.ts'
import { usageError } from '../words/refusal.ts'

/** Options as commander gives them. */
export interface ScaleOptions {
  cache?: boolean
  cacheLocation?: string
  shard?: string
  resume?: string
}

export interface ScaleSettings {
  /** Folder for results of earlier runs as it was typed, empty for the default one. */
  cache: string | null
  /** Which part of the run is to be done here; `null` for all of it. */
  ownShard: Shard | null
  /** JSON lines of an interrupted run to go on with. */
  resume: string | null
}

/** @throws a usage error that names the option and what it may be. */
export function scaleSettings(options: ScaleOptions & { annotate?: string; prune?: boolean }): ScaleSettings {
  const ownShard = options.shard === undefined ? null : shardIn(options.shard)
  // Both need to see all documents.
  if (ownShard && options.annotate !== undefined) throw usageError('shard-not-with', { option: '--annotate' })
  if (ownShard && options.prune) throw usageError('shard-not-with', { option: '--prune' })
  return { cache: options.cacheLocation ?? (options.cache ? '' : null), ownShard, resume: options.resume ?? null }
}

function shardIn(value: string): Shard {
  const [, index, total] = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(value) ?? []
  if (!index || !total || Number(index) > Number(total)) throw usageError('shard-form', { value })
  return { index: Number(index), total: Number(total) }
}
