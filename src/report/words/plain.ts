/** Text of a document on its way into a data format: nothing in it that a program would obey instead of keep. */
import { visible } from '../../text/visible.ts'

/** A half of a character that UTF-16 writes as two: no encoding of a file can hold it alone. */
const HALVES = /\p{Surrogate}/gu

/** Noncharacters, which XML forbids as it forbids control characters. */
const NONCHARACTERS = /[\ufffe\uffff]/g

/** The text as one line without control characters. */
export function plainLine(text: string): string {
  return visible(text)
    .replace(HALVES, '\ufffd')
    .replace(NONCHARACTERS, '\ufffd')
    .replace(/[\u2028\u2029]/g, ' ')
    .trim()
}

/** The text with its lines, each without control characters. */
export function plainLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(plainLine)
    .join('\n')
    .trim()
}
