/** Pictures: a scanner or a telephone makes them, and whoever has one for a draft hears what to make of it. */

/** First bytes of JPEG, PNG, TIFF in both orders, GIF, Windows' bitmaps, HEIF (ISO/IEC 23008-12) and WebP. */
const BEGINNINGS = [
  /^\xff\xd8\xff/,
  /^\x89PNG/,
  /^II\*\0/,
  /^MM\0\*/,
  /^GIF8/,
  /^BM/,
  /^.{4}ftyp(?:hei[cfx]|mif1|msf1)/s,
  /^RIFF.{4}WEBP/s,
]
const LONGEST_BEGINNING = 12

/** True for a picture, which only OCR could read. */
export function isPicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, LONGEST_BEGINNING)).toString('latin1')
  return BEGINNINGS.some(one => one.test(start))
}
