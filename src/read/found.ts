/** What a search finds. */
import type { Note } from '../facts/document.ts'

/** A document to read, or a path that leads to none, with the reason. */
export interface Found {
  /** Absolute path. */
  path: string
  /** The only one that is meant of an archive's documents, or the folder of it that is. */
  member?: string
  problem?: Note
  /** The tender that it is one of several documents of, and the folder or archive that holds that. */
  tender?: { id: number; folder: string }
}

/** A document that was found, and by what. */
export interface FoundBy {
  found: Found
  /** The path that was named, absolute; `null` where documents were named themselves or by a pattern. */
  folder: string | null
}
