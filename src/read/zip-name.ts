/** Names of the members of a zip: which encoding they have, and what is left of them as a name. */

const UTF8 = 0x0800
/** The name once more in UTF-8 (APPNOTE 4.6.9, Info-ZIP Unicode Path): version, checksum of the other, name. */
const UNICODE_PATH = 0x7075
const UNICODE_PATH_NAME = 5

/**
 * The name of a member. Flag bit 11 says UTF-8; without it Windows in Chinese writes GB18030, macOS UTF-8 all the same.
 *
 * @param extras extra fields of the member.
 */
export function zipName(raw: Uint8Array, flags: number, extras: readonly { id: number; data: Uint8Array }[]): string {
  const unicode = extras.find(({ id }) => id === UNICODE_PATH)?.data.subarray(UNICODE_PATH_NAME)
  const name = unicode ? new TextDecoder().decode(unicode) : decode(raw, (flags & UTF8) !== 0)
  return asName(name)
}

function decode(raw: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(raw)
  try {
    const name = new TextDecoder('utf-8', { fatal: true }).decode(raw)
    // A few Chinese words in GB18030 are valid UTF-8 of Latin or Arabic letters, which no Chinese name holds.
    if (!/[\u0080-\u07ff]/.test(name)) return name
  } catch {
    // Not UTF-8.
  }
  return new TextDecoder('gb18030').decode(raw)
}

/** A name is shown and never opened; without `..`, drives and leading slashes it also looks as if it stood inside. */
function asName(name: string): string {
  const segments = name
    .replaceAll('\\', '/')
    .replace(/^[A-Za-z]:/, '')
    .split('/')
  return segments.filter(segment => !/^\.{0,2}$/.test(segment)).join('/')
}
