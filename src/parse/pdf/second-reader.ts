/** pdf-parse as the second reader, for `read --verify`. */
import { pdfJsFolder } from './open-document.ts'

/** All the words pdf-parse sees. The character maps are passed: without them Chinese fonts that are not embedded read as empty. */
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
