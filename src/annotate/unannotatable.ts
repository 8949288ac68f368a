/** The error for a document whose copy cannot hold remarks; a report beside it takes them. */
import { errorWithNote, isErrorOfKind, type Note } from '../facts/document.ts'

/** @param code names the sentence that says why. */
export const unannotatable = (code: string, values?: Note['values'], cause?: unknown) =>
  errorWithNote('unannotatable', code, values, cause)

/** Tells the errors made by `unannotatable` from programming errors. */
export const isUnannotatable = (error: unknown) => isErrorOfKind('unannotatable', error)
