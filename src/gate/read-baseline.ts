/** A baseline file → the findings that are known. */
import { readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { reasonOf } from '../language/reason.ts'
import { type Language, say } from '../language/say.ts'
import { decode } from '../text/decode.ts'
import { brokenFile } from '../yaml/broken-file.ts'
import type { BaselineFile } from './baseline-schema.ts'

export interface Baseline {
  /** Absolute folder that its paths start from. */
  folder: string
  /** Said of each finding that it covers. */
  reason: string
  content: BaselineFile
}

/**
 * Reads a baseline.
 *
 * @param path absolute path.
 * @throws `BrokenFile` where it cannot be read or is not a baseline: without it all old findings would fail the run.
 */
export async function readBaseline(path: string, language: Language): Promise<Baseline> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw brokenFile({ code: 'baseline-unreadable', values: { path, reason: reasonOf(error) } })
  })
  const { baselineSchema } = await import('./baseline-schema.ts')
  const source = decode(bytes)
  const json = parsed(source)
  const { success, data } = baselineSchema.safeParse(json)
  if (success) {
    return { folder: dirname(path), reason: say(language, 'baseline-reason', { name: basename(path) }), content: data }
  }
  if (isReportOf(json)) throw brokenFile({ code: 'baseline-is-report', values: { path } })
  // JSON is YAML, whose reader knows the places; it is too slow for a baseline that is as it should be.
  const { readYaml } = await import('../yaml/read-yaml.ts')
  const { problemSentencesIn } = await import('../yaml/problem-sentences.ts')
  const { problems } = await readYaml(path, baselineSchema, problemSentencesIn(language))
  const code = (await isMerging(source)) ? 'baseline-conflict' : 'baseline-broken'
  throw brokenFile({ code, values: { path } }, problems.slice(0, 5))
}

/** True where a file is a baseline. */
export async function isBaseline(path: string): Promise<boolean> {
  const { baselineSchema } = await import('./baseline-schema.ts')
  return baselineSchema.safeParse(parsed(decode(await readFile(path)))).success
}

/**
 * The baseline that a new one is written over.
 *
 * @returns `null` for a file that is none, which must not be written over.
 * @throws `BrokenFile` for one that git left with both sides of a merge: neither of them may be lost.
 */
export async function formerBaseline(path: string, language: Language): Promise<Baseline | null> {
  if (!(await isBaseline(path)) && !(await isMerging(decode(await readFile(path))))) return null
  return readBaseline(path, language)
}

async function isMerging(source: string): Promise<boolean> {
  const { mergeConflict } = await import('../yaml/yaml-slips.ts')
  return mergeConflict(source) !== null
}

/** The report of a check, which holds the same findings and much more, is easily taken for a baseline. */
function isReportOf(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'summary' in json && 'documents' in json
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return null
  }
}
