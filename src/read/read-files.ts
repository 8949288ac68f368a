/** Step 2: paths → one `VFile` per document, with its bytes. */
import { readFile } from 'node:fs/promises'
import { basename, resolve, sep } from 'node:path'
import { VFile } from 'vfile'
import { fail } from '../facts/document.ts'
import type { Limits } from '../facts/limits.ts'
import { mayHoldDocuments } from './document-names.ts'
import { findDocuments, type SearchOptions } from './find-documents.ts'
import { firstBytes } from './first-bytes.ts'
import type { Found } from './found.ts'
import { storedPath } from './names-on-disk.ts'
import { reportPath, reportPaths } from './report-paths.ts'
import { splitPattern } from './split-pattern.ts'
import { isFolder } from './stats-at.ts'
import { unopened } from './unopened.ts'

export interface ReadFilesOptions extends SearchOptions {
  /** Absolute folder that relative paths start from; that of the process where none is given. */
  cwd?: string
  /**
   * True where bytes are read by somebody else: a document then comes without, `data.source` says where it is. Members of
   * archives come with their bytes all the same, they stand in no file.
   */
  sourcesOnly?: boolean
  /** Limits for archives; defaults where absent. */
  limits?: Limits
  /** Called with the number of files found, before the first is opened; an archive counts as one. */
  onFound?: ((count: number) => void) | undefined
  /** Absolute folder for commented copies. What a search finds in it was written by an earlier run and is left out. */
  copies?: string | undefined
  /** Absolute paths of reports that are written. What a search finds there is that of an earlier run and is left out too. */
  reports?: readonly string[]
}

type WithFolder = ReadFilesOptions & { cwd: string }

/**
 * Reads documents one after another: the bytes of a file are read when it is asked for, so that a thousand tenders
 * need no more memory than the largest of them, as long as the caller lets go of a file's text when it is done.
 *
 * A path that cannot be read does not end the reading: its file comes without bytes, `data.document.status` is
 * `failed`, `data.document.error` says why, and a fatal message stands on it.
 *
 * @param paths files, folders (searched to the bottom for documents and archives of them) and glob patterns.
 */
export async function* readFiles(paths: readonly string[], given: ReadFilesOptions = {}): AsyncGenerator<VFile, void> {
  const options: WithFolder = { ...given, cwd: given.cwd ?? resolve('.') }
  const found = withoutOwn(await findDocuments(paths, options.cwd, sayingOwn(options)), paths, options)
  options.onFound?.(found.length)
  const named = new Set(paths.map(path => resolve(options.cwd, path)))
  let count = 0
  const onlyOwn: VFile[] = []
  for await (const file of filesOf(found, options)) {
    // A folder of copies among drafts is passed over too; of what was named, and where nothing else is, it must be heard.
    if (file.data.document?.error?.code === 'all-own' && !named.has(file.data.origin ?? '')) {
      onlyOwn.push(file)
      continue
    }
    count++
    yield file
  }
  if (count === 0) yield* onlyOwn
}

async function* filesOf(found: readonly Found[], options: WithFolder): AsyncGenerator<VFile, void> {
  const shown = reportPaths(
    found.map(({ path }) => path),
    options.cwd,
  )
  for (const { path, member, problem, tender } of found) {
    const facts = tender && { id: tender.id, name: tenderName(tender.folder, options.cwd) }
    if (path === '-' && options.stdin) {
      const file = await piped(options.stdin, options.cwd)
      if (facts) file.data.tender = facts
      yield* withMembers(file, options)
      continue
    }
    const file = new VFile({ path: shown.get(path)!, cwd: options.cwd })
    file.data.origin = path
    if (facts) file.data.tender = facts
    if (problem) fail(file, problem)
    else {
      try {
        if (options.sourcesOnly && !mayHoldDocuments(firstBytes(path), file.path)) file.data.source = path
        else file.value = await readFile(path)
      } catch (error) {
        await openAsStored(path, file, error)
      }
    }
    yield* withMembers(file, options, member)
  }
}

/** The options, saying nothing of files of earlier runs that this run writes anew. */
function sayingOwn(options: ReadFilesOptions): SearchOptions {
  const { copies, reports = [], onOwn } = options
  if (!onOwn) return options
  const isOfRun = (path: string) => reports.includes(path) || (copies !== undefined && path.startsWith(copies + sep))
  return {
    ...options,
    onOwn(all) {
      const others = all.filter(path => !isOfRun(path))
      if (others.length > 0) onOwn(others)
    },
  }
}

/** The documents that were found, without the copies of an earlier run. Only a folder inside of one that is searched is known to hold those: `.` may be meant for both. */
function withoutOwn(
  found: readonly Found[],
  paths: readonly string[],
  { copies, reports = [], cwd }: WithFolder,
): Found[] {
  const isCopies = copies !== undefined && paths.some(path => copies.startsWith(searchedBy(path, cwd) + sep))
  const isOwn = (path: string) => reports.includes(path) || (isCopies && path.startsWith(copies + sep))
  const named = new Set(paths.map(path => resolve(cwd, path)))
  const documents = found.filter(({ path }) => named.has(path) || !isOwn(path))
  return documents.length > 0 || found.length === 0
    ? documents
    : [{ path: searchedBy(paths[0]!, cwd), problem: { code: 'no-documents' } }]
}

/** The folder that a path or a pattern searches. */
function searchedBy(path: string, cwd: string): string {
  const named = resolve(cwd, path)
  return isFolder(named) ? named : splitPattern(path, cwd, isFolder).folder
}

async function piped({ name, bytes }: NonNullable<SearchOptions['stdin']>, cwd: string): Promise<VFile> {
  const file = new VFile({ path: reportPath(resolve(cwd, name), cwd), cwd })
  file.value = await bytes()
  if (file.value.length === 0) fail(file, { code: 'stdin-empty' })
  return file
}

/** Reads what is called otherwise on the disk than is shown; its bytes are handed on, since no other process knows that. */
async function openAsStored(path: string, file: VFile, error: unknown): Promise<void> {
  const stored = (error as NodeJS.ErrnoException).code === 'ENOENT' ? storedPath(path) : null
  try {
    if (stored === null) fail(file, unopened(error))
    else file.value = await readFile(stored)
  } catch (failed) {
    fail(file, unopened(failed))
  }
}

/** The file, or the documents in it where it is an archive: `a.zip/招标文件.docx`. */
async function* withMembers(
  file: VFile,
  { limits, onOtherInside, onOwnInside }: ReadFilesOptions,
  only?: string,
): AsyncGenerator<VFile, void> {
  const bytes = file.value
  const isArchive = bytes instanceof Uint8Array && mayHoldDocuments(bytes, file.path)
  const onOther = onOtherInside && ((name: string) => onOtherInside(`${file.path}/${name}`))
  const onOwn = onOwnInside && ((name: string) => onOwnInside(`${file.path}/${name}`))
  const wishes = { limits, only, onOther, onOwn }
  const members = isArchive ? await (await import('./zip-members.ts')).readZip(bytes, wishes) : null
  if (!members) {
    yield file
    return
  }
  for await (const { name, bytes, problem } of members) {
    const member = new VFile({ path: name === '' ? file.path : `${file.path}/${name}`, cwd: file.cwd })
    if (file.data.origin) member.data.origin = name === '' ? file.data.origin : `${file.data.origin}/${name}`
    if (file.data.tender) member.data.tender = file.data.tender
    if (bytes && bytes.length > 0) member.value = bytes
    else fail(member, problem ?? { code: 'file-empty' })
    yield member
  }
}

/** A tender is called like its folder or archive. */
function tenderName(folder: string, cwd: string): string {
  return folder === cwd ? basename(cwd) : reportPath(folder, cwd)
}
