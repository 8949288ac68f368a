/** A long row of checked files of which few are looked at at a time. */
import { VFile } from 'vfile'
import { packedDataOf, unpack } from './packed-file.ts'
import { packTexts } from './packed-texts.ts'
import { openSpool } from './spool.ts'

export interface PackedFiles {
  add(file: VFile): void
  /** Makes the file anew. */
  at(index: number): VFile
  close(): void
}

/** Begins an empty row. Findings stay compressed until a file is asked for them. */
export function packFiles(): PackedFiles {
  const heads = packTexts()
  const findings = openSpool()
  return {
    add(file) {
      const { packed, ...data } = packedDataOf(file)
      heads.add(JSON.stringify({ path: file.path, cwd: file.cwd, counts: packed.counts, data }))
      findings.add(packed.text)
    },
    at(index) {
      const { path, cwd, counts, data } = JSON.parse(heads.at(index))
      const file = new VFile({ path, cwd, data: { ...data, packed: { counts, text: findings.at(index) } } })
      unpack(file)
      return file
    },
    close() {
      heads.close()
      findings.close()
    },
  }
}
