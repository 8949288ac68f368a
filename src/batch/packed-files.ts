/** Checked files as compressed text: a fiftieth of what they take as objects. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { VFile } from 'vfile'
import { fromPlain, type PlainFile, toPlain } from './plain-file.ts'
import { openSpool, type Spool } from './spool.ts'

interface Packed extends PlainFile {
  path: string
  cwd: string
}

export interface PackedFiles {
  add(file: VFile): void
  /** Makes the file anew. */
  at(index: number): VFile
  close(): void
}

export function packFiles(spool: Spool = openSpool()): PackedFiles {
  return {
    add(file) {
      const packed: Packed = { path: file.path, cwd: file.cwd, ...toPlain(file) }
      // The quickest level: others are slower by more than they are smaller. Copied, since it lies in a larger block.
      spool.add(new Uint8Array(deflateRawSync(JSON.stringify(packed), { level: 1 })))
    },
    at(index) {
      const { path, cwd, ...plain } = JSON.parse(inflateRawSync(spool.at(index)).toString()) as Packed
      const file = new VFile({ path, cwd })
      fromPlain(file, plain)
      return file
    },
    close: spool.close,
  }
}
