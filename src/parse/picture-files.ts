/** Pictures: a scanner or a telephone makes them, and whoever has one for a draft hears what to make of it. */

/** First bytes of JPEG, PNG, TIFF in both orders, GIF and Windows' bitmaps. */
const BEGINNINGS = [/^\xff\xd8\xff/, /^\x89PNG/, /^II\*\0/, /^MM\0\*/, /^GIF8/, /^BM/]

/** True for a picture, which only OCR could read. */
export function isPicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  return BEGINNINGS.some(one => one.test(start))
}
