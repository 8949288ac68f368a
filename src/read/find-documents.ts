/** From what a person names (files, folders, patterns) to the documents meant, without reading any of them. */
import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Note } from '../tree/document.ts'
import { EXTENSIONS, isDocumentName } from './document-names.ts'

/** A document to read, or a path that leads to none, with the reason. */
export interface Found {
  /** Absolute path. */
  path: string
  problem?: Note
}

/** What a folder or a pattern is searched for; a file that is named is taken whatever its extension. */
const DOCUMENTS = `*.{${EXTENSIONS.join(',')}}`
/** Word keeps `~$name.docx` beside a document that is open; it holds a user name and no text. */
const IGNORED = ['**/~$*', '**/node_modules/**']
/** A larger file is no tender, and Node cannot hold more than 2 GB in one buffer. */
const LARGEST_MEGABYTES = 500

/**
 * Finds the documents that `paths` name, in the order given; a folder's in the order of their names.
 * A document that is named twice is found once.
 *
 * @param paths files, folders (searched to the bottom) and glob patterns, absolute or relative to `cwd`.
 */
export async function findDocuments(paths: readonly string[], cwd: string): Promise<Found[]> {
  const found = new Map<string, Found>()
  for (const path of paths) for (const one of await find(path, cwd)) if (!found.has(one.path)) found.set(one.path, one)
  return [...found.values()]
}

async function find(path: string, cwd: string): Promise<Found[]> {
  const absolute = resolve(cwd, path)
  const facts = await stat(absolute).catch((error: NodeJS.ErrnoException) => error)
  if (facts instanceof Error) {
    if (facts.code !== 'ENOENT') return [{ path: absolute, problem: unopened(facts) }]
    const documents = /[*?[{]/.test(path) ? await search(path, cwd) : []
    return documents.length > 0 ? documents : [{ path: absolute, problem: { code: 'file-missing' } }]
  }
  if (!facts.isDirectory()) return [fileAt(absolute, facts)]
  const documents = await search(`**/${DOCUMENTS}`, absolute)
  return documents.length > 0 ? documents : [{ path: absolute, problem: { code: 'no-documents' } }]
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

async function search(pattern: string, cwd: string): Promise<Found[]> {
  const { glob } = await import('tinyglobby')
  // A pattern such as `2026/*` means the documents there, as a folder does.
  const names = await glob(pattern, {
    cwd,
    ignore: IGNORED,
    absolute: true,
    caseSensitiveMatch: false,
    expandDirectories: false,
  })
  const documents = names.filter(isDocumentName).sort()
  const found = async (path: string): Promise<Found> => {
    const facts = await stat(path).catch((error: NodeJS.ErrnoException) => error)
    return facts instanceof Error ? { path, problem: unopened(facts) } : fileAt(path, facts)
  }
  return Promise.all(documents.map(path => found(resolve(path))))
}

/** The reason why the system refused to open a path. */
export function unopened(error: NodeJS.ErrnoException): Note {
  if (error.code === 'EACCES' || error.code === 'EPERM') return { code: 'file-forbidden' }
  return { code: 'file-unreadable', values: { reason: error.code ?? error.message } }
}
