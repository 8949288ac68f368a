/** From what a person names (files, folders, patterns) to the documents meant, without reading any of them. */
import { type Dirent, type readdir, type Stats, statSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import type { Note } from '../facts/document.ts'
import { DEFAULT_LIMITS } from '../facts/limits.ts'
import { codeOrder } from '../text/code-order.ts'
import { BARE_NAMES, isBareDocument } from './bare-documents.ts'
import { EXTENSIONS, isDocumentName, isOfWord, isOtherName, OTHERS } from './document-names.ts'
import type { Found, FoundBy } from './found.ts'
import { inArchive } from './in-archive.ts'
import { whyMissing } from './leads-nowhere.ts'
import { listFolder, storedPath } from './names-on-disk.ts'
import { isOwnReport } from './own-report.ts'
import { foldersOf } from './pattern-folders.ts'
import { printedTest } from './printed.ts'
import { splitPattern } from './split-pattern.ts'
import { isFolder } from './stats-at.ts'
import type { TenderOptions } from './tender-groups.ts'
import { unopened } from './unopened.ts'

/** What is left out of a search, and what comes by a pipe. */
export interface SearchOptions {
  /** False: `.gitignore` and `.tenderlintignore` do not count. */
  ignore?: boolean
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

/** What a folder is searched for; a file that is named is taken whatever its extension. */
const IN_FOLDERS = `**/*.{${[...EXTENSIONS, ...OTHERS].join(',')}}`
const ALL_IN_FOLDER = [IN_FOLDERS, BARE_NAMES]
/** Word keeps `~$name.docx` beside a document that is open; it holds a user name and no text. */
const IGNORED = ['**/~$*', '**/node_modules/**']
/** What is larger is not even opened; a lower limit holds when it is read. */
const LARGEST_MEGABYTES = DEFAULT_LIMITS.fileMegabytes

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
    const { documents, leftOut, others: beside = [], own: ours = [], folders } = await find(path, cwd, options)
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

interface Search {
  documents: Found[]
  /** How many are ignored. */
  leftOut: number
  /** Files of other kinds that stand beside them. */
  others?: string[]
  /** What an earlier run wrote. */
  own?: string[]
  /** Folders that a pattern named. */
  folders?: string[]
}

const joined = (all: readonly Search[]): Search => ({
  documents: all.flatMap(one => one.documents),
  leftOut: all.reduce((sum, one) => sum + one.leftOut, 0),
  others: all.flatMap(one => one.others ?? []),
  own: all.flatMap(one => one.own ?? []),
})

async function find(path: string, cwd: string, options: SearchOptions): Promise<Search> {
  const only = (one: Found): Search => ({ documents: [one], leftOut: 0 })
  if (path === '-' && options.stdin) return only({ path })
  const absolute = resolve(cwd, path)
  const facts = factsOf(absolute)
  const orProblem = (found: Search, code: string): Search => {
    const { documents, leftOut, own = [] } = found
    if (documents.length > 0) return found
    const count = leftOut || own.length
    const problem = count > 0 ? { code: leftOut > 0 ? 'all-ignored' : 'all-own', values: { count } } : { code }
    return { ...found, documents: [{ path: absolute, problem }], leftOut: 0, own: leftOut > 0 ? own : [] }
  }
  if (facts instanceof Error) {
    const inside = inArchive(absolute)
    if (inside) return only({ ...look(inside.archive), member: inside.member })
    if (facts.code !== 'ENOENT') return only({ path: absolute, problem: unopened(facts) })
    if (!/[*?[{]/.test(path)) return only({ path: absolute, problem: await whyMissing(absolute) })
    const { folder, pattern } = splitPattern(path, cwd, isFolder)
    if (!isFolder(folder)) return only({ path: absolute, problem: await whyMissing(join(folder, pattern)) })
    const folders = await foldersOf(pattern, folder, IGNORED)
    const below = await Promise.all(folders.map(one => search(ALL_IN_FOLDER, one, options)))
    return orProblem({ ...joined([await search([pattern], folder, options), ...below]), folders }, 'pattern-nothing')
  }
  if (!facts.isDirectory()) return only(fileAt(absolute, facts))
  return orProblem(await search(ALL_IN_FOLDER, absolute, options), 'no-documents')
}

/** At once: to start a thread of Node's takes longer than the answer. */
function factsOf(path: string): Stats | NodeJS.ErrnoException {
  try {
    return statSync(path)
  } catch (error) {
    const stored = (error as NodeJS.ErrnoException).code === 'ENOENT' ? storedPath(path) : null
    return (stored && statSync(stored, { throwIfNoEntry: false })) || (error as NodeJS.ErrnoException)
  }
}

function look(path: string): Found {
  const facts = factsOf(path)
  return facts instanceof Error ? { path, problem: unopened(facts) } : fileAt(path, facts)
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

/** A pipe or a device may never end, so only regular files are read. */
function fileAt(path: string, facts: Stats): Found {
  if (!facts.isFile()) return { path, problem: { code: 'file-not-regular' } }
  if (facts.size === 0) return { path, problem: { code: 'file-empty' } }
  const size = Math.ceil(facts.size / 2 ** 20)
  if (size > LARGEST_MEGABYTES)
    return { path, problem: { code: 'file-too-large', values: { size, limit: LARGEST_MEGABYTES } } }
  return { path }
}

async function search(patterns: string[], cwd: string, { ignore = true }: SearchOptions): Promise<Search> {
  const { glob } = await import('tinyglobby')
  const closed: Found[] = []
  const links: string[] = []
  // A pattern such as `2026/*` means the documents there, as a folder does.
  const names = await glob(patterns, {
    cwd,
    ignore: IGNORED,
    absolute: true,
    caseSensitiveMatch: false,
    expandDirectories: false,
    fs: {
      readdir: readingFolders(
        (path, problem) => closed.push({ path: resolve(cwd, path), problem }),
        path => links.push(resolve(cwd, path)),
      ),
    },
  })
  if (links.length > 0) {
    const { deadLinks, withoutTwins } = await import('./links.ts')
    closed.push(...deadLinks(links))
    // Folders are read beside each other, so the order of their names says which of two is kept.
    names.splice(0, names.length, ...withoutTwins(names.sort()))
    closed.splice(0, closed.length, ...withoutTwins(closed.sort(byPath), one => one.path))
  }
  const isPrinted = printedTest()
  const documents = names.filter(name => isDocumentName(name) && !isPrinted(name)).sort()
  const found = names.length + closed.length > 0
  const isIgnored = ignore && found ? await (await import('./ignored.ts')).ignoredTest() : () => false
  const unignored = documents.map(path => resolve(path)).filter(path => !isIgnored(path))
  const isOther = (path: string) => (isOtherName(path) || isBareDocument(path)) && !isPrinted(path)
  const beside = names.flatMap(path => (isOther(path) && !isIgnored(resolve(path)) ? [resolve(path)] : []))
  const own = [...unignored, ...beside].filter(isOwnReport)
  const ours = new Set(own)
  const others = beside.filter(path => !ours.has(path))
  const all = [
    ...unignored.filter(path => !ours.has(path)).map(look),
    // Whether a folder is ignored is told by what could be in it.
    ...closed.filter(({ path }) => !isIgnored(join(path, 'x'))),
  ]
  const leftOut = documents.length - unignored.length
  return { documents: closed.length > 0 ? all.sort(byPath) : all, leftOut, others, own }
}

const byPath = (a: Found, b: Found) => codeOrder(a.path, b.path)

/**
 * Opens folders for tinyglobby, which passes over those that it cannot open: nobody would hear that their documents were
 * not checked. One that was removed meanwhile holds nothing.
 */
function readingFolders(
  refused: (path: string, problem: Note) => void,
  linked: (path: string) => void,
): typeof readdir {
  const read = (path: string, options: { withFileTypes: true }, done: (error: Error | null, found: Dirent[]) => void) =>
    listFolder(path, options, (error, found) => {
      const reason = error?.code ?? ''
      if (error && !/^(?:ENOENT|ENOTDIR)$/.test(reason))
        refused(path, { code: 'folder-unreadable', values: { reason } })
      for (const one of found ?? []) if (one.isSymbolicLink()) linked(join(path, one.name))
      done(error, found)
    })
  return read as typeof readdir
}
