/** Words as a PDF writes them: hexadecimal UTF-16 (ISO 32000-1, 7.9.2). */

/** A string of a dictionary in UTF-16. */
export function textString(text: string): string {
  return `<feff${utf16(text)}>`
}

/** The digits of a string in UTF-16, most significant byte first. */
export function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex')
}
