/** What a file is that was taken for a report in JSON: who gave the wrong one hears which it is. */
import { beginningOf } from '../facts/beginnings.ts'

/** Each has a sentence of its own, `report-kind-…`. */
export type OtherKind = 'sarif' | 'gitlab' | 'diff' | 'json' | 'html' | 'xml' | 'zip' | 'pdf'

/** The kind of a value that stands for itself in a file; `null` for what tenderlint wrote as a report. */
export function otherJson(value: unknown): OtherKind | null {
  if (Array.isArray(value)) return value.some(one => one?.fingerprint !== undefined) ? 'gitlab' : 'json'
  if (typeof value !== 'object' || value === null) return 'json'
  if ('runs' in value) return 'sarif'
  const { tool } = value as { tool?: { name?: unknown } }
  return tool?.name === 'tenderlint' ? null : 'json'
}

/** The kind of what has `documents` of which this is one; `null` where it may be a report. */
export function otherDocuments(one: unknown): OtherKind | null {
  return typeof one === 'object' && one !== null && 'before' in one && 'after' in one ? 'diff' : null
}

/** The kind of a file that begins with what is no JSON; `null` for text. */
export function otherKind(beginning: Uint8Array): OtherKind | null {
  const known = beginningOf(beginning)
  if (known === 'zip' || known === 'pdf') return known
  const start = Buffer.from(beginning.subarray(0, 1024)).toString('latin1')
  if (!/^[\s\u00ef\u00bb\u00bf]*</.test(start)) return null
  return /<html\b|<!doctype html/i.test(start) ? 'html' : 'xml'
}
