/** Compound files (MS-CFB): the container of Office 97–2003, of WPS and of documents under a password. */
import { unreadable } from '../../facts/document.ts'

export interface CompoundFile {
  /** The bytes of a stream of the root storage; `undefined` where there is none of that name. */
  stream(name: string): Uint8Array | undefined
}

/** Streams that only one kind of file has → the sentence for a kind that is not read. */
const OTHERS: [stream: string, code: string][] = [
  ['EncryptedPackage', 'docx-encrypted'],
  ['Workbook', 'format-spreadsheet'],
  ['Book', 'format-spreadsheet'],
  ['PowerPoint Document', 'format-presentation'],
  ['MatOST', 'format-works'],
  ['CONTENTS', 'format-works'],
]

/**
 * Opens a compound file that holds a Word document: `.doc`, and `.wps` of Kingsoft, which is the same.
 *
 * @throws `docx-encrypted`, `format-spreadsheet`, `format-presentation`, `format-works`, `format-unknown`, `doc-damaged`.
 */
export async function openCompoundFile(bytes: Uint8Array): Promise<CompoundFile> {
  const { default: cfb } = await import('cfb')
  const entries = new Map<string, Uint8Array>()
  try {
    const { FileIndex, FullPaths } = cfb.read(bytes, { type: 'buffer' })
    FullPaths.forEach((path, i) => {
      // `Root Entry/Name`; what lies deeper belongs to embedded objects.
      const [, name, deeper] = path.split('/')
      const content = FileIndex[i]?.content
      if (name && deeper === undefined && content) entries.set(name, Uint8Array.from(content))
    })
  } catch (error) {
    throw unreadable(namesEncryptedPackage(bytes) ? 'docx-encrypted' : 'doc-damaged', undefined, error)
  }
  if (!entries.has('WordDocument')) {
    const other = OTHERS.find(([stream]) => entries.has(stream))
    throw unreadable(other ? other[1] : 'format-unknown')
  }
  return { stream: name => entries.get(name) }
}

/** True for an encrypted document, even one whose directory cannot be followed: a copy that was cut off still has its password. */
function namesEncryptedPackage(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))
}
