/** Documents that are one tender, among others: a tender is checked, kept and shared out as one. */
import type { VFile } from 'vfile'
import { documentOf } from '../facts/document.ts'
import { hashOfContent } from '../text/hash-of-content.ts'

/** Puts the documents of one tender together, which stand one behind another; any other document stands alone. */
export async function* inTenders(files: AsyncIterable<VFile>): AsyncGenerator<VFile[], void> {
  let tender: VFile[] = []
  for await (const file of files) {
    const id = file.data.tender?.id
    if (tender.length > 0 && tender[0]!.data.tender?.id !== id) {
      yield tender
      tender = []
    }
    if (id === undefined) yield [file]
    else tender.push(file)
  }
  if (tender.length > 0) yield tender
}

/** Notes on the checked documents of a tender what must be known of the others. */
export function sealTender(tender: readonly VFile[]): void {
  const missing = tender.filter(hasFailed).map(({ path }) => path)
  const digest = tenderDigest(tender)
  for (const file of tender) {
    if (file.data.tender) file.data.tender = { ...file.data.tender, digest }
    // What a document that could not be read asks for was not known when the others were judged.
    if (missing.length === 0 || hasFailed(file)) continue
    documentOf(file).notes.push({ code: 'tender-incomplete', values: { paths: missing } })
  }
}

/** Tells whether all documents of a tender are the same as in another run. */
export function tenderDigest(tender: readonly VFile[]): string {
  return hashOfContent(
    JSON.stringify(tender.map(({ path, data }) => [path, data.contentHash ?? data.document?.sha256 ?? ''])),
  )
}

/** True where nothing of a document could be checked. */
export function hasFailed({ data }: VFile): boolean {
  return data.document?.status === 'failed'
}
