/** Texts of two or four bytes a character, as some programs save them: with a byte order mark, or without one. */

export type Wide = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be'

/** How much is looked at where nothing says what it is. */
const BEGINNING = 4096

/** What nearly all of a Chinese text consists of. */
const USUAL = /[\t\n\r\x20-\x7e\u00a0-\u00ff\u2000-\u27ff\u3000-\u33ff\u4e00-\u9fff\uff00-\uffef]/g
const USUAL_SHARE = 0.9
/** Characters whose bytes in the wrong order are hardly ever one of them. */
const TELLING = /[\t\n\r\x20-\x7e\u3001\u3002\uff08\uff09\uff0c\uff1a\uff1b]/g
const TELLING_SHARE = 0.01
/** Share of plain characters in bytes from which on they are a text of one byte a character. */
const PLAIN = /[\t\n\r\x20-\x7e]/g
const PLAIN_SHARE = 0.9

/**
 * The form of a text by its byte order mark, or by what its bytes give where some of them are zero, as in no other text.
 *
 * @returns `undefined` for any other text, and where it might be something else.
 */
export function wideOf(bytes: Uint8Array): Wide | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length > 4 ? 'utf-32le' : 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const begins = bytes.subarray(0, BEGINNING)
  if (!begins.includes(0)) return undefined
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be'
  const of32 = (['utf-32le', 'utf-32be'] as const).find(one => isUsual(decodeWide(whole(begins, 4), one)))
  return of32 ?? guess16(whole(begins, 2))
}

function guess16(bytes: Uint8Array): Wide | undefined {
  const plain = Buffer.from(bytes).toString('latin1').match(PLAIN)?.length ?? 0
  if (plain >= PLAIN_SHARE * bytes.length) return undefined
  const [little, big] = (['utf-16le', 'utf-16be'] as const).map(form => {
    const text = decodeWide(bytes, form)
    return { form, text, telling: text.match(TELLING)?.length ?? 0 }
  })
  const [first, second] = little!.telling >= big!.telling ? [little!, big!] : [big!, little!]
  const isTold = first.telling > 2 * second.telling && first.telling >= TELLING_SHARE * first.text.length
  return isTold && isUsual(first.text) ? first.form : undefined
}

const isUsual = (text: string) => text !== '' && (text.match(USUAL)?.length ?? 0) >= USUAL_SHARE * text.length

/** Bytes up to the last whole character. */
const whole = (bytes: Uint8Array, size: number) => bytes.subarray(0, bytes.length - (bytes.length % size))

/** The characters of such a text, without its mark. */
export function decodeWide(bytes: Uint8Array, form: Wide): string {
  if (form === 'utf-16le' || form === 'utf-16be') return new TextDecoder(form).decode(bytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chars: string[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, form === 'utf-32le')
    chars.push(code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd')
  }
  return chars.join('').replace(/^\ufeff/, '')
}
