/** The error for a document whose copy cannot hold remarks; a report beside it takes them. */
import type { Note } from '../facts/document.ts'

export type Unannotatable = Error & { unannotatable: Note }

/** @param code names the sentence that says why. */
export function unannotatable(code: string, values?: Note['values'], cause?: unknown): Unannotatable {
  return Object.assign(new Error(code, { cause }), { unannotatable: values ? { code, values } : { code } })
}

/** Tells the errors made by `unannotatable` from programming errors. */
export function isUnannotatable(error: unknown): error is Unannotatable {
  return error instanceof Error && 'unannotatable' in error
}
