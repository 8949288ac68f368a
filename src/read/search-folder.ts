/** A folder that is searched, by its path or by a pattern. */
import type { Dirent, readdir } from 'node:fs'
import { extname, join, relative, resolve, sep } from 'node:path'
import type { Note } from '../facts/document.ts'
import { pathOrder } from '../text/path-order.ts'
import { BARE_NAMES, isBareDocument } from './bare-documents.ts'
import { isDocumentName, isOtherName, OTHERS, SEARCHED } from './document-names.ts'
import { look } from './file-at.ts'
import type { Found } from './found.ts'
import { linkedFolders } from './linked-folders.ts'
import { listFolder } from './names-on-disk.ts'
import { isOwnReport } from './own-report.ts'
import { printedTest } from './printed.ts'

/** What a folder is searched for; a file that is named is taken whatever its extension. */
const IN_FOLDERS = `**/*.{${[...SEARCHED, ...OTHERS].join(',')}}`
const ALL_IN_FOLDER = [IN_FOLDERS, BARE_NAMES]
/** A pattern that means all below a folder. */
const ALL_BELOW = /^\*\*(?:\/[^/]*)?$/
/** Word keeps `~$name.docx` beside a document that is open; it holds a user name and no text. */
const IGNORED = ['**/~$*', '**/node_modules/**']

/** What a search finds, and what it leaves out. */
export interface Search {
  documents: Found[]
  /** How many are ignored. */
  leftOut: number
  /** Files of other kinds that stand beside them. */
  others: string[]
  /** What an earlier run wrote. */
  own: string[]
  /** Folders that a pattern named. */
  folders?: string[]
}

export interface SearchRules {
  /** False: `.gitignore` and `.tenderlintignore` do not count. */
  ignore?: boolean
}

/** Searches a folder to the bottom. */
export const searchFolder = (folder: string, options: SearchRules): Promise<Search> =>
  search(ALL_IN_FOLDER, folder, options)

/** Searches a folder by a pattern, and the folders that it names. */
export async function searchByPattern(pattern: string, folder: string, options: SearchRules): Promise<Search> {
  const folders = await foldersOf(pattern, folder)
  const below = folders.map(one => searchFolder(one, options))
  const all = await Promise.all([search([pattern], folder, options), ...below])
  return {
    documents: all.flatMap(one => one.documents),
    leftOut: all.reduce((sum, one) => sum + one.leftOut, 0),
    others: all.flatMap(one => one.others),
    own: all.flatMap(one => one.own),
    folders,
  }
}

async function search(patterns: string[], cwd: string, { ignore = true }: SearchRules): Promise<Search> {
  const { names, closed, links, pipes } = await namesIn(patterns, cwd)
  if (pipes.length > 0) closed.push(...pipes.filter(await meantBy(patterns, cwd)).map(look))
  if (links.length > 0) {
    const { deadLinks, withoutTwins } = await import('./links.ts')
    const isMeant = await meantBy(patterns, cwd)
    closed.push(...deadLinks(links.filter(isMeant)))
    // Folders are read beside each other, so the order of their names says which of two is kept.
    names.splice(0, names.length, ...withoutTwins(names.sort(pathOrder)))
    closed.splice(0, closed.length, ...withoutTwins(closed.sort(byPath), one => one.path))
  }
  const isPrinted = printedTest()
  const documents = names.filter(name => isDocumentName(name) && !isPrinted(name)).sort(pathOrder)
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

/**
 * The names that patterns fit, the folders that cannot be opened, and all links, pipes and devices there that are called as
 * documents are (absolute; a link may have any name). Where all below the folder is meant, a link to a folder is followed in a
 * pass of its own, so that nothing is searched twice by way of it.
 */
async function namesIn(patterns: string[], cwd: string) {
  const { glob } = await import('tinyglobby')
  const folders = patterns.every(one => ALL_BELOW.test(one))
    ? linkedFolders((folder, name) => resolve(cwd, folder, name))
    : null
  while (true) {
    const closed: Found[] = []
    const links: string[] = []
    const pipes: string[] = []
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
          path => pipes.push(resolve(cwd, path)),
          folders?.shown,
        ),
      },
    })
    if (!folders?.leadOn()) return { names, closed, links, pipes }
  }
}

/**
 * Which links and pipes were asked for: `a*.docx` asks for no dead link named b.docx, a folder for all that is in it. A link
 * without an ending may lead to a folder, which is asked for by the beginning of a pattern.
 */
async function meantBy(patterns: readonly string[], cwd: string): Promise<(path: string) => boolean> {
  if (patterns === ALL_IN_FOLDER) return () => true
  const { default: picomatch } = await import('picomatch')
  const matches = picomatch([...patterns], { nocase: true })
  const leadsOn = picomatch(patterns.flatMap(foldersAbove), { nocase: true })
  return path => {
    const name = relative(cwd, path).replaceAll(sep, '/')
    return matches(name) || (extname(name) === '' && leadsOn(name))
  }
}

/** The patterns of the folders that a pattern goes through. */
const foldersAbove = (pattern: string) =>
  pattern.split('/').flatMap((_, i, steps) => (i > 0 ? [steps.slice(0, i).join('/')] : []))

const byPath = (a: Found, b: Found) => pathOrder(a.path, b.path)

/**
 * Opens folders for tinyglobby, which passes over those that it cannot open, and over what is no file: nobody would hear that
 * a document was not checked. One that was removed meanwhile holds nothing.
 */
function readingFolders(
  refused: (path: string, problem: Note) => void,
  linked: (path: string) => void,
  piped: (path: string) => void,
  shown = (_: string, found: Dirent[]) => found,
): typeof readdir {
  const read = (path: string, options: { withFileTypes: true }, done: (error: Error | null, found: Dirent[]) => void) =>
    listFolder(path, options, (error, found) => {
      const reason = error?.code ?? ''
      if (error && !/^(?:ENOENT|ENOTDIR)$/.test(reason))
        refused(path, { code: 'folder-unreadable', values: { reason } })
      for (const one of found ?? []) {
        if (one.isSymbolicLink()) linked(join(path, one.name))
        else if (!one.isFile() && !one.isDirectory() && isDocumentName(one.name)) piped(join(path, one.name))
      }
      done(error, found && shown(path, found))
    })
  return read as typeof readdir
}

/**
 * The folders that a pattern names, sorted: `2026/*` names those in 2026, as it does where a shell opens it. One with `**`
 * means files at any depth, and no folders.
 *
 * @param folder absolute folder to search in.
 */
async function foldersOf(pattern: string, folder: string): Promise<string[]> {
  if (pattern.includes('**')) return []
  const { glob } = await import('tinyglobby')
  const options = { cwd: folder, absolute: true, ignore: IGNORED, caseSensitiveMatch: false, expandDirectories: false }
  return (await glob(pattern, { ...options, onlyDirectories: true })).map(path => resolve(path)).sort(pathOrder)
}
