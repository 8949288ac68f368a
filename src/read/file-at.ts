/** What stands at a path that is to be read: a document, or why there is none. */
import { type Stats, statSync } from 'node:fs'
import { DEFAULT_LIMITS, MEGABYTE } from '../facts/limits.ts'
import type { Found } from './found.ts'
import { storedPath } from './names-on-disk.ts'
import { unopened } from './unopened.ts'

/** What is larger is not even opened, or read from a pipe; a lower limit holds when it is read. */
export const LARGEST_MEGABYTES = DEFAULT_LIMITS.fileMegabytes

/** The facts of what stands there, or the error. At once: to start a thread of Node's takes longer than the answer. */
export function factsOf(path: string): Stats | NodeJS.ErrnoException {
  try {
    return statSync(path)
  } catch (error) {
    const stored = (error as NodeJS.ErrnoException).code === 'ENOENT' ? storedPath(path) : null
    return (stored && statSync(stored, { throwIfNoEntry: false })) || (error as NodeJS.ErrnoException)
  }
}

/** The document at a path. */
export function look(path: string): Found {
  const facts = factsOf(path)
  return facts instanceof Error ? { path, problem: unopened(facts) } : fileAt(path, facts)
}

/** The same where the facts are known. A pipe or a device may never end, so only regular files are read. */
export function fileAt(path: string, facts: Stats): Found {
  if (!facts.isFile()) return { path, problem: { code: 'file-not-regular' } }
  if (facts.size === 0) return { path, problem: { code: 'file-empty' } }
  const size = Math.ceil(facts.size / MEGABYTE)
  if (size > LARGEST_MEGABYTES)
    return { path, problem: { code: 'file-too-large', values: { size, limit: LARGEST_MEGABYTES } } }
  return { path }
}
