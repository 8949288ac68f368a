/** pdf-parse as the second reader, for `read --verify`. */
import { pdfJsFolder } from './open-document.ts'

/** All the words pdf-parse sees, with the character maps that Chinese fonts need which are not embedded. */
export async function getText(bytes: Uint8Array): Promise<string> {
  const { PDFParse } = await import('pdf-parse')
  const folder = pdfJsFolder()
  const parser = new PDFParse({
    data: bytes.slice(),
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
  })
  try {
    return (await parser.getText({ pageJoiner: '' })).text
  } finally {
    await parser.destroy()
  }
}
