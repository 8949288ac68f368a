/**
 * Checked files whose findings are compressed text: a fiftieth of what they take as objects. The process that reads a
 * document packs it, since what the one that started it has to do is done in the time of the others.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { VFile } from 'vfile'
import { type DocumentFacts, documentOf } from '../../facts/document.ts'
import { countsOf } from '../../facts/documents.ts'
import type { PackedFindings } from '../../facts/finding.ts'
import { fromPlain, type PlainFile, toPlain } from './plain-file.ts'

/** `data` of a file whose findings are packed. */
export type PackedData = VFile['data'] & { document: DocumentFacts; packed: PackedFindings }

/** Compresses a text. The quickest level: others are slower by more than they are smaller. */
export const deflated = (text: string): Uint8Array => deflateRawSync(text, { level: 1 })

/** Unpacks what `deflated` packed. @throws where it is cut or is something else. */
export const inflated = (text: Uint8Array): string => inflateRawSync(text).toString()

/** What is kept of a checked file. The text for a reading view stands apart: it is not kept of every document. */
export function packedDataOf(file: VFile): PackedData {
  const { data, messages } = toPlain(file)
  const { document = documentOf(file), packed, view, ...others } = data
  const apart = view ? { view } : {}
  if (packed) return { ...others, ...apart, document, packed }
  const text = JSON.stringify({ data: others, messages } satisfies PlainFile)
  return { ...apart, document, packed: { counts: countsOf(file), text: deflated(text) } }
}

/** Makes messages and facts of what is packed on a file, if it is. */
export function unpack(file: VFile): void {
  const { packed } = file.data
  if (!packed) return
  file.data.packed = undefined
  fromPlain(file, JSON.parse(inflated(packed.text)) as PlainFile)
}
