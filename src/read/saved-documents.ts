/** Tells which documents were saved, came or went, over and over. */
import { open, stat } from 'node:fs/promises'
import type { Note } from '../facts/document.ts'
import type { Found } from './found.ts'
import { NO_DOCUMENT } from './leads-nowhere.ts'
import { unopened } from './unopened.ts'

/** Absolute paths. */
export interface Saved {
  /** Documents that are new or were changed, and can be read. */
  changed: string[]
  removed: string[]
  /** Documents that another program lets nobody read, with the reason; each is told once and tried again until it is `changed`. */
  held: { path: string; reason: Note }[]
}

/** Waits, at most `milliseconds`; a pause that is `light` ends as soon as something seems to have happened. */
export type Pause = (milliseconds: number, isLight: boolean) => Promise<void>

/** Milliseconds for which a file must stay as it is: Word writes in pieces, and puts the new file in the old one's place. */
const SETTLING = 400
/** Milliseconds between two tries to open a file that another program holds. */
const RETRY = 2000
/** Milliseconds between two looks though nothing was heard: a share tells nobody what other machines write to it. */
const SELDOM = 5000
/** How many times as long as a look took is waited until the next: a look at a large share takes long. */
const REST = 20

/**
 * Looks for documents until `signal` is aborted. The first answer comes at once and names all there are, even if there
 * are none; every further one names what is different from what was told, once it has settled.
 *
 * @param find finds the documents that there are now.
 */
export async function* savedDocuments(
  find: () => Promise<Found[]>,
  pause: Pause,
  signal: AbortSignal,
): AsyncGenerator<Saved, void> {
  const told = new Map<string, string>()
  const waitedFor = new Set<string>()
  let before: Map<string, string> | null = null
  while (!signal.aborted) {
    const start = performance.now()
    const now = await marksOf(await find())
    const last = before ?? now
    const saved: Saved = { changed: [], removed: [], held: [] }
    for (const path of [...told.keys(), ...waitedFor]) {
      if (now.has(path) || last.has(path)) continue
      // A folder was told because it could not be searched; what is in it is told now.
      const isFolder = told.get(path)?.startsWith(CLOSED_FOLDER) === true
      if (told.delete(path) && !isFolder) saved.removed.push(path)
      waitedFor.delete(path)
    }
    for (const [path, mark] of now) {
      if (told.get(path) === mark) waitedFor.delete(path)
      if (told.get(path) === mark || last.get(path) !== mark) continue
      const reason = mark.startsWith(UNREADABLE) ? null : await refusalOf(path)
      if (reason === null) {
        waitedFor.delete(path)
        told.set(path, mark)
        saved.changed.push(path)
      } else if (!waitedFor.has(path)) {
        waitedFor.add(path)
        saved.held.push({ path, reason })
      }
    }
    const isFirst = before === null
    before = now
    const took = performance.now() - start
    if (isFirst || saved.changed.length + saved.removed.length + saved.held.length > 0) yield saved
    const isRestless =
      [...now].some(([path, mark]) => told.get(path) !== mark && !waitedFor.has(path)) ||
      [...told.keys()].some(path => !now.has(path))
    if (isRestless) await pause(Math.max(SETTLING, took), false)
    else await pause(Math.max(waitedFor.size > 0 ? RETRY : SELDOM, took * REST), true)
  }
}

/** Begins the mark of a file that is known to be no readable document, such as an empty one. */
const UNREADABLE = '!'
const CLOSED_FOLDER = `${UNREADABLE}folder-unreadable`

/** What is different after a file was saved, or after others may read it. */
async function marksOf(found: readonly Found[]): Promise<Map<string, string>> {
  const marks = new Map<string, string>()
  for (const { path, problem } of found) {
    // There may be one later.
    if (problem && NO_DOCUMENT.includes(problem.code)) continue
    const facts = await stat(path).catch(() => null)
    if (facts === null && !problem) continue
    const state = problem ? UNREADABLE + problem.code : ''
    marks.set(path, `${state} ${facts?.mtimeMs} ${facts?.size} ${facts?.ino} ${facts?.mode}`)
  }
  return marks
}

/** Why a document is held, `null` where it is not; all else that is wrong with it is told by who reads it. */
async function refusalOf(path: string): Promise<Note | null> {
  try {
    await (await open(path)).close()
    return null
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'EBUSY' || code === 'EPERM' ? unopened(error) : null
  }
}
