/** Encryption of a PDF with a user password: RC4, 40 bit (ISO 32000-1, 7.6). */
import { createHash } from 'node:crypto'

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const OWNER = Buffer.alloc(32, 1)
const PERMISSIONS = Buffer.from([0xc0, 0xff, 0xff, 0xff])

/** Algorithm 2 (7.6.3.3), revision 2. */
export function keyOf(password: string, id: Buffer): Buffer {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32)
  return md5(Buffer.concat([padded, OWNER, PERMISSIONS, id])).subarray(0, 5)
}

export function objectKey(key: Buffer, number: number): Buffer {
  return md5(Buffer.concat([key, Buffer.from([number & 255, number >> 8, 0, 0, 0])])).subarray(0, 10)
}

export function encryptDictionary(key: Buffer): string {
  const user = rc4(key, PADDING).toString('hex')
  return `<< /Filter /Standard /V 1 /R 2 /O <${OWNER.toString('hex')}> /U <${user}> /P ${PERMISSIONS.readInt32LE()} >>`
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest()
}

export function rc4(key: Buffer, bytes: Buffer): Buffer {
  const s = Uint8Array.from({ length: 256 }, (_, i) => i)
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + s[i]! + key[i % key.length]!) & 255
    ;[s[i], s[j]] = [s[j]!, s[i]!]
  }
  let i = 0
  let j = 0
  return bytes.map(byte => {
    i = (i + 1) & 255
    j = (j + s[i]!) & 255
    ;[s[i], s[j]] = [s[j]!, s[i]!]
    return byte ^ s[(s[i]! + s[j]!) & 255]!
  }) as Buffer
}
