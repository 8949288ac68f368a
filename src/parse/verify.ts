/** Compares what our reader saw with what an independent one sees: the answer to “is anything missing?”. */
import type { VFile } from 'vfile'
import { documentOf, unreadable } from '../tree/document.ts'
import { parse } from './parse.ts'

export interface Comparison {
  /** Share of the second reader's characters (without white space) that ours holds too, 0 to 1. */
  share: number
  /** Pieces of text that ours does not hold, longest first, at most 20. */
  missing: string[]
}

const SECOND: Record<string, (bytes: Uint8Array) => Promise<string>> = {
  docx: async bytes => (await import('./docx/second-reader.ts')).extractRawText(bytes),
  pdf: async bytes => (await import('./pdf/second-reader.ts')).getText(bytes),
}

/**
 * Reads a document twice and says what only the second reader (mammoth, pdf-parse) saw.
 *
 * @throws `unreadable('verify-format')` for formats that have no second reader.
 */
export async function verify(file: VFile): Promise<Comparison> {
  const bytes = file.value as Uint8Array
  await parse(file)
  const { format, error } = documentOf(file)
  if (error) throw unreadable(error.code, error.values)
  const second = SECOND[format ?? '']
  if (!second) throw unreadable('verify-format')
  return compare(String(file.value), await second(bytes))
}

/** Counts characters as a multiset, and names the lines of `theirs` of which a piece is not in `ours`. */
export function compare(ours: string, theirs: string): Comparison {
  const squeezed = squeeze(ours)
  const counts = new Map<string, number>()
  for (const char of squeezed) counts.set(char, (counts.get(char) ?? 0) + 1)
  let total = 0
  let found = 0
  for (const char of squeeze(theirs)) {
    total++
    const left = counts.get(char) ?? 0
    if (left > 0) {
      found++
      counts.set(char, left - 1)
    }
  }
  const missing = theirs
    .split(/\n+/)
    .map(line => squeeze(line))
    .filter(line => line.length > 1 && !holds(squeezed, line))
  return { share: total === 0 ? 1 : found / total, missing: missing.sort((a, b) => b.length - a.length).slice(0, 20) }
}

/** A line counts as held when most of its pieces of eight characters are there: readers differ in order and breaks. */
function holds(text: string, line: string): boolean {
  if (line.length <= 8) return text.includes(line)
  let found = 0
  let pieces = 0
  for (let i = 0; i + 8 <= line.length; i += 4) {
    pieces++
    if (text.includes(line.slice(i, i + 8))) found++
  }
  return found / pieces >= 0.5
}

const squeeze = (words: string) => words.replace(/[\s\u200b-\u200d\ufeff]/g, '')
