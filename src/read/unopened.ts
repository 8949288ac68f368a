/** Why the system refused to open a file, as a note that says what to do. */
import type { Note } from '../facts/document.ts'
import { reasonOf } from '../language/reason.ts'
import { NOT_REGULAR } from './open-regular.ts'

/**
 * A file that was found and is not there any more was moved meanwhile. Windows lets no second program open what Word
 * holds (`EBUSY`); where it gives `EPERM`, the file may be open or forbidden, and nothing tells which.
 */
const REFUSALS: Record<string, string> = {
  EBUSY: 'file-in-use',
  EPERM: 'file-refused',
  EACCES: 'file-forbidden',
  ENOENT: 'file-gone',
  [NOT_REGULAR]: 'file-not-regular',
}

/** @param error what the system threw. */
export function unopened(error: unknown): Note {
  const reason = reasonOf(error)
  const refusal = REFUSALS[reason]
  return refusal ? { code: refusal } : { code: 'file-unreadable', values: { reason } }
}
