/** RTF as tokens (RTF 1.9.1, “RTF Syntax”): braces, control words, control symbols, bytes of text. */

export interface TokenHandlers {
  open(): void
  close(): void
  /** A control word with its number, `undefined` where it has none. */
  word(name: string, value: number | undefined): void
  /** One byte of text in the code page of its font, written plainly or as `\'xx`. */
  byte(value: number): void
  /** A control symbol such as `\~` or `\*`. */
  symbol(char: string): void
}

const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d
const MINUS = 0x2d
const LONGEST_WORD = 32

const isLetter = (byte: number) => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39

/**
 * Reads all tokens. A file that is cut off simply ends.
 *
 * @returns whether zeros stand between tokens: no program writes them, except behind the end.
 */
export function tokenize(bytes: Uint8Array, handlers: TokenHandlers): { holed: boolean } {
  let at = 0
  const control = () => {
    const start = at
    while (at < bytes.length && at - start < LONGEST_WORD && isLetter(bytes[at]!)) at++
    const name = String.fromCharCode(...bytes.subarray(start, at))
    const signed = bytes[at] === MINUS && isDigit(bytes[at + 1] ?? 0)
    let value: number | undefined
    if (signed || isDigit(bytes[at] ?? 0)) {
      if (signed) at++
      value = 0
      for (; at < bytes.length && isDigit(bytes[at]!); at++) value = Math.min(value * 10 + bytes[at]! - 0x30, 2 ** 31)
      if (signed) value = -value
    }
    // A space ends the word and is no text.
    if (bytes[at] === 0x20) at++
    if (name === 'bin') at += Math.max(0, value ?? 0)
    else handlers.word(name, value)
  }
  const symbol = () => {
    const char = String.fromCharCode(bytes[at++] ?? 0)
    if (char === "'") {
      const value = Number.parseInt(String.fromCharCode(...bytes.subarray(at, at + 2)), 16)
      at += 2
      if (!Number.isNaN(value)) handlers.byte(value)
    } else if (char === '\\' || char === '{' || char === '}') handlers.byte(char.charCodeAt(0))
    // An escaped line end is an old way to write \par.
    else if (char === '\n' || char === '\r') handlers.word('par', undefined)
    else handlers.symbol(char)
  }
  let zeros = false
  let holed = false
  while (at < bytes.length) {
    const byte = bytes[at]!
    if (byte === 0) zeros = true
    else if (zeros) holed = true
    if (byte === BACKSLASH) {
      at++
      if (isLetter(bytes[at] ?? 0)) control()
      else symbol()
      continue
    }
    at++
    if (byte === OPEN) handlers.open()
    else if (byte === CLOSE) handlers.close()
    // Line ends and zeros between tokens are no text.
    else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) handlers.byte(byte)
  }
  return { holed }
}
