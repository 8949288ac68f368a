/** A list of files that another program has written: one path a line, or with a zero byte behind each. */

/**
 * The paths of a list. Windows writes lists in the code page of the system (GBK) or, from PowerShell, in UTF-16; git and
 * find can end paths with zero bytes, which may then hold anything else.
 */
export function pathsInList(bytes: Uint8Array): string[] {
  const text = decoded(bytes)
  const paths = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/)
  return paths.filter(path => path.trim() !== '')
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
