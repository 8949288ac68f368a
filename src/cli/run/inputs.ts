/** Which documents a run is about: what was named, listed or comes by a pipe, without what is ignored or did not change. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { MEGABYTE } from '../../facts/limits.ts'
import { reasonOf } from '../../language/reason.ts'
import { type Language, say } from '../../language/say.ts'
import { lazily } from '../../memo/lazily.ts'
import { LARGEST_MEGABYTES } from '../../read/file-at.ts'
import { findDocuments, type SearchOptions } from '../../read/find-documents.ts'
import { reportPath } from '../../read/report-paths.ts'
import type { TenderOptions } from '../../read/tender-groups.ts'
import { visible } from '../../text/visible.ts'
import type { CheckOptions } from '../options/check-options.ts'
import type { CheckSettings } from '../options/check-settings.ts'
import type { Configs } from '../options/config-options.ts'
import { notice } from '../terminal.ts'
import { isRefusal, refusal, usageError } from '../words/refusal.ts'

export interface Inputs {
  paths: string[]
  search: SearchOptions
}

/** Stands for standard input. */
const STDIN = '-'

/** @throws a refusal for a list that cannot be read, and where git knows nothing of the folder or the commit. */
export async function inputsOf(
  paths: readonly string[],
  options: CheckOptions,
  configs: Configs,
  { cwd, language }: Pick<CheckSettings, 'cwd' | 'language'>,
): Promise<Inputs> {
  const { filesFrom, stdinName, changedSince, ignore } = options
  // A variable of a script that is not set: the working folder is called by a dot.
  if (paths.includes('')) throw refusal('path-empty')
  const piped = paths.includes(STDIN)
  if (piped && filesFrom === STDIN) throw usageError('stdin-twice')
  if (stdinName !== undefined && !piped) throw usageError('stdin-name-alone')
  const listed = filesFrom === undefined ? [] : await listIn(filesFrom, cwd)
  if (filesFrom !== undefined && listed.length === 0) notice(say(language, 'list-empty', { path: filesFrom }))
  const onPart = (folder: string, count: number, all: number) =>
    notice(say(language, 'tender-part', { name: visible(reportPath(folder, cwd)), count, all }))
  const search: SearchOptions = { ignore: ignore ?? true, tenders: { ...tendersOf(options, configs), onPart } }
  if (search.ignore) {
    search.onIgnored = count => notice(say(language, 'files-ignored', { count }))
  }
  search.onOthers = (count, first) =>
    notice(say(language, 'files-other', { count, path: visible(reportPath(first, cwd)) }))
  search.onOwn = paths =>
    notice(say(language, 'files-own', { count: paths.length, path: visible(reportPath(paths[0]!, cwd)) }))
  // Asked for twice where copies of the documents are written: a pipe gives its bytes once.
  if (piped) search.stdin = { name: stdinName ?? 'stdin', bytes: lazily(readStdin) }
  if (changedSince !== undefined) {
    search.isWanted = await changedSinceThen(changedSince, cwd)
    search.onUnwanted = count => notice(say(language, 'files-unchanged', { count, ref: changedSince }))
  }
  return { paths: [...paths, ...listed], search }
}

/**
 * Says which of the paths lead to no document.
 *
 * @param codes problems of a path that count.
 * @returns true where one does.
 */
export async function sayMissing(
  paths: readonly string[],
  { cwd, search, language }: { cwd: string; search: SearchOptions; language: Language },
  codes: readonly string[],
): Promise<boolean> {
  const { ignore = true, stdin } = search
  const found = await findDocuments(paths, cwd, { ignore, ...(stdin ? { stdin } : {}) })
  const missing = found.flatMap(({ path, problem }) =>
    problem && codes.includes(problem.code) ? [{ path, problem }] : [],
  )
  for (const { path, problem } of missing)
    notice(`${visible(reportPath(path, cwd))}: ${say(language, problem.code, problem.values)}`)
  return missing.length > 0
}

/** What was named says which documents are one tender, and what a config says outranks it. */
function tendersOf({ package: asNamed = false }: CheckOptions, configs: Configs): TenderOptions {
  return {
    asNamed,
    async folderOf(document) {
      const { settings } = await configs.for(document)
      const isSaid = [...settings.values()].some(({ key }) => key[0] === 'packages')
      return isSaid ? (await import('../../gate/tender-folder.ts')).tenderFolder(settings, document) : null
    },
  }
}

async function listIn(path: string, cwd: string): Promise<string[]> {
  const { isDraft, pathsInList } = await import('../../read/file-list.ts')
  try {
    const bytes = path === STDIN ? await readStdin() : await readFile(resolve(cwd, path))
    if (isDraft(bytes)) throw refusal('list-is-document', { path })
    return pathsInList(bytes)
  } catch (error) {
    if (isRefusal(error)) throw error
    throw refusal('list-unreadable', { path, reason: reasonOf(error) })
  }
}

async function changedSinceThen(ref: string, cwd: string) {
  const { changedTest } = await import('../../read/changed-files.ts')
  try {
    return await changedTest(ref, cwd)
  } catch (error) {
    const { code, stderr = '', lacks } = error as NodeJS.ErrnoException & { stderr?: string; lacks?: string }
    if (code === 'ENOENT') throw refusal('git-missing')
    if (lacks) throw refusal(`git-no-${lacks}`, { ref })
    throw refusal('git-failed', { ref, reason: stderr.trim().split('\n')[0] || String(error) })
  }
}

/** All that a pipe gives. */
export async function readStdin(): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of process.stdin as AsyncIterable<Uint8Array>) {
    size += piece.length
    if (size > LARGEST_MEGABYTES * MEGABYTE) throw refusal('stdin-too-large', { limit: LARGEST_MEGABYTES })
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
