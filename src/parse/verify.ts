/** Compares what our reader saw with what an independent one sees: the answer to “is anything missing?”. */
import type { VFile } from 'vfile'
import { documentOf, unreadable } from '../facts/document.ts'
import { withoutRadicals } from '../text/radicals.ts'
import { parse } from './parse.ts'

export interface Comparison {
  /** Share of the second reader's characters (without white space) that ours holds too, 0 to 1. */
  share: number
  /** Pieces of text that ours does not hold, longest first, at most 20. */
  missing: string[]
  /** Characters of which ours holds fewer, each once. */
  lacking: string
}

const SECOND: Record<string, (bytes: Uint8Array) => Promise<string>> = {
  docx: async bytes => (await import('./docx/second-reader.ts')).extractRawText(bytes),
  pdf: async bytes => (await import('./pdf/second-reader.ts')).getText(bytes),
}

/**
 * Reads a document twice and says what only the second reader (mammoth, pdf-parse) saw.
 *
 * @throws unreadable `verify-format` for formats that have no second reader, `verify-blind` where that one sees no text.
 */
export async function verify(file: VFile): Promise<Comparison> {
  const bytes = file.value as Uint8Array
  await parse(file)
  const { format, error } = documentOf(file)
  if (error) throw unreadable(error.code, error.values)
  const second = SECOND[format ?? '']
  if (!second) throw unreadable('verify-format')
  const theirs = await second(bytes)
  // All of nothing would be 100 %.
  if (squeeze(theirs) === '') throw unreadable('verify-blind')
  return compare(String(file.value), theirs)
}

/**
 * Counts characters as a multiset, and names the lines of `theirs` that are not in `ours`. A line of which no character is
 * lacking stands there in another order: it goes across the cells of a table, which are read one by one.
 */
export function compare(ours: string, theirs: string): Comparison {
  const squeezed = squeeze(ours)
  const counts = new Map<string, number>()
  for (const char of squeezed) counts.set(char, (counts.get(char) ?? 0) + 1)
  let total = 0
  let found = 0
  const lacking = new Set<string>()
  for (const char of squeeze(theirs)) {
    total++
    const left = counts.get(char) ?? 0
    if (left > 0) {
      found++
      counts.set(char, left - 1)
    } else lacking.add(char)
  }
  const isLacking = (line: string) => [...line].some(char => lacking.has(char))
  const missing = theirs
    .split(/\n+/)
    .map(line => squeeze(line))
    .filter(line => line.length > 1 && isLacking(line) && !holds(squeezed, line))
  return {
    share: found / total,
    missing: missing.sort((a, b) => b.length - a.length).slice(0, 20),
    lacking: [...lacking].join(''),
  }
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

const squeeze = (words: string) => withoutRadicals(words).replace(/[\s\u200b-\u200d\ufeff]/g, '')
