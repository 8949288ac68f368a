/** From what a person names (files, folders, patterns) to the documents meant, without reading any of them. */
import { join, resolve, sep } from 'node:path'
import { isOfWord } from './document-names.ts'
import { factsOf, fileAt, look } from './file-at.ts'
import type { Found, FoundBy } from './found.ts'
import { inArchive } from './in-archive.ts'
import { whyMissing } from './leads-nowhere.ts'
import { type Search, type SearchRules, searchByPattern, searchFolder } from './search-folder.ts'
import { isPattern, splitPattern } from './split-pattern.ts'
import { isFolder } from './stats-at.ts'
import type { TenderOptions } from './tender-groups.ts'
import { unopened } from './unopened.ts'

/** What is left out of a search, and what comes by a pipe. */
export interface SearchOptions extends SearchRules {
  /** Called with the number of documents that they left out, if any. */
  onIgnored?: (count: number) => void
  /**
   * Called with the number of files of other kinds that may belong to a tender, and the first of them (absolute), if a
   * searched folder holds any.
   */
  onOthers?: (count: number, first: string) => void
  /** Called with the absolute paths of reports and copies of ours that a search left out, if any. */
  onOwn?: (paths: string[]) => void
  /** Called with the path in reports of each such file that stands in an archive. */
  onOtherInside?: (path: string) => void
  /** Called with the path in reports of each report or copy of ours that stands in an archive and was left out. */
  onOwnInside?: (path: string) => void
  /**
   * Documents for which it is false are left out, named ones too, unless it is true for another of their tender. It
   * takes absolute paths.
   */
  isWanted?: (path: string) => Promise<boolean>
  /** Called with the number of documents that it left out, if any. */
  onUnwanted?: (count: number) => void
  /** Which documents are one tender; none where absent. */
  tenders?: TenderOptions | undefined
  /** What the path `-` stands for. */
  stdin?: { name: string; bytes: () => Promise<Uint8Array> }
}

/**
 * Finds the documents that `paths` name, in the order given; a folder's in the order of their names.
 * A document that is named twice is found once.
 *
 * @param paths files, folders (searched to the bottom) and glob patterns, absolute or relative to `cwd`.
 */
export async function findDocuments(
  paths: readonly string[],
  cwd: string,
  options: SearchOptions = {},
): Promise<Found[]> {
  const all = new Map<string, FoundBy>()
  let ignored = 0
  const others = new Set<string>()
  const own = new Set<string>()
  const ofWord: string[] = []
  for (const path of paths) {
    const { documents, leftOut, others: beside, own: ours, folders } = await find(path, cwd, options)
    ignored += leftOut
    for (const one of beside) others.add(one)
    for (const one of ours) own.add(one)
    const named = folders ?? [resolve(cwd, path)]
    for (const found of documents) {
      // A shell that opens *.docx names them with the drafts.
      if (isOfWord(found.path)) ofWord.push(found.path)
      const folder = named.find(one => found.path.startsWith(one + sep)) ?? null
      const key = found.member === undefined ? found.path : join(found.path, found.member)
      if (!isOfWord(found.path) && !all.has(found.path) && !all.has(key)) all.set(key, { found, folder })
    }
  }
  if (ignored > 0) options.onIgnored?.(ignored)
  const unnamed = [...own].filter(path => !all.has(path))
  if (unnamed.length > 0) options.onOwn?.(unnamed)
  if (others.size > 0) options.onOthers?.(others.size, [...others].sort()[0]!)
  for (const path of all.size === 0 ? ofWord : [])
    all.set(path, { found: { path, problem: { code: 'file-of-word' } }, folder: null })
  const { tenders } = options
  const countIn = async (folder: string) =>
    (await find(folder, cwd, { ignore: options.ignore ?? true })).documents.length
  const found = tenders
    ? await (await import('./tender-groups.ts')).groupTenders([...all.values()], tenders, countIn)
    : Array.from(all.values(), one => one.found)
  return wanted(found, options)
}

async function find(path: string, cwd: string, options: SearchOptions): Promise<Search> {
  const only = (one: Found): Search => ({ documents: [one], leftOut: 0, others: [], own: [] })
  if (path === '-' && options.stdin) return only({ path })
  const absolute = resolve(cwd, path)
  const facts = factsOf(absolute)
  const orProblem = (found: Search, code: string): Search => {
    const { documents, leftOut, own } = found
    if (documents.length > 0) return found
    const count = leftOut || own.length
    const problem = count > 0 ? { code: leftOut > 0 ? 'all-ignored' : 'all-own', values: { count } } : { code }
    return { ...found, documents: [{ path: absolute, problem }], leftOut: 0, own: leftOut > 0 ? own : [] }
  }
  if (facts instanceof Error) {
    const inside = inArchive(absolute)
    if (inside) return only({ ...look(inside.archive), member: inside.member })
    if (facts.code !== 'ENOENT') return only({ path: absolute, problem: unopened(facts) })
    if (!isPattern(path)) return only({ path: absolute, problem: await whyMissing(absolute) })
    const { folder, pattern } = splitPattern(path, cwd, isFolder)
    if (!isFolder(folder)) return only({ path: absolute, problem: await whyMissing(join(folder, pattern)) })
    return orProblem(await searchByPattern(pattern, folder, options), 'pattern-nothing')
  }
  if (!facts.isDirectory()) return only(fileAt(absolute, facts))
  return orProblem(await searchFolder(absolute, options), 'no-documents')
}

/** A path that leads to no document stays: nobody knows what is there. */
async function wanted(found: Found[], { isWanted, onUnwanted }: SearchOptions): Promise<Found[]> {
  if (!isWanted) return found
  const isAsked = async ({ path, problem }: Found) => problem !== undefined || path === '-' || (await isWanted(path))
  const asked = await Promise.all(found.map(isAsked))
  // One document of a tender is judged by what the others say.
  const tenders = new Set(found.flatMap(({ tender }, i) => (tender && asked[i] ? [tender.id] : [])))
  const kept = found.filter(({ tender }, i) => asked[i] || (tender && tenders.has(tender.id)))
  if (kept.length < found.length) onUnwanted?.(found.length - kept.length)
  return kept
}
