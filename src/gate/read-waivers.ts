/** A waiver file → waivers, each with its place in the file. */
import { dirname } from 'node:path'
import { reasonOf } from '../language/reason.ts'
import type { Language } from '../language/say.ts'
import { brokenFile } from '../yaml/broken-file.ts'
import type { WaiversFile } from './waiver-schema.ts'

/** One answered-for demand of one document (or of each that a pattern names). */
export interface Waiver {
  rule: string
  /** A document by a pattern for its path or by its digest: one of the two. */
  document: string | null
  sha256: string | null
  /** A demand by its words or by its fingerprint: one of the two. */
  words: string | null
  fingerprint: string | null
  reason: string
  owner: string
  /** Last day on which it holds, ISO. */
  expires: string
  /** `waivers.yaml:3:5`. */
  place: string
}

export interface Waivers {
  /** Absolute folder that patterns start from. */
  folder: string
  list: Waiver[]
}

/**
 * Reads a waiver file.
 *
 * @param path absolute path.
 * @param name the path as reports may show it.
 * @throws `BrokenFile` where it cannot be read, or where a waiver lacks a reason, an owner, an end, a document or words.
 */
export async function readWaivers(path: string, name: string, language: Language): Promise<Waivers> {
  const { readYaml } = await import('../yaml/read-yaml.ts')
  const [{ waiversSchema }, { problemSentencesIn }] = await Promise.all([
    import('./waiver-schema.ts'),
    import('../yaml/problem-sentences.ts'),
  ])
  const { value, problems, placeOf } = await readYaml<WaiversFile>(
    path,
    waiversSchema,
    problemSentencesIn(language),
  ).catch((error: NodeJS.ErrnoException) => {
    throw brokenFile({ code: 'waivers-unreadable', values: { path, reason: reasonOf(error) } })
  })
  if (!value) {
    throw brokenFile({ code: 'waivers-broken', values: { path, count: problems.length } }, problems)
  }
  const list = value.waivers.map((one, i): Waiver => {
    const { line, column } = placeOf(['waivers', i])
    const digest =
      one.sha256 ?? (/^sha256:/i.test(one.document ?? '') ? one.document!.slice('sha256:'.length).trim() : null)
    return {
      rule: one.rule,
      document: digest === null ? one.document! : null,
      sha256: digest?.toLowerCase() ?? null,
      words: one.words ?? null,
      fingerprint: one.fingerprint ?? null,
      reason: one.reason,
      owner: one.owner,
      expires: one.expires,
      place: `${name}:${line}:${column}`,
    }
  })
  return { folder: dirname(path), list }
}
