/** Checked files as compressed text: a fiftieth of what they take as objects. */
import { VFile } from 'vfile'
import { packTexts } from './packed-texts.ts'
import { fromPlain, type PlainFile, toPlain } from './plain-file.ts'

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

export function packFiles(): PackedFiles {
  const texts = packTexts()
  return {
    add: file => texts.add(JSON.stringify({ path: file.path, cwd: file.cwd, ...toPlain(file) } satisfies Packed)),
    at(index) {
      const { path, cwd, ...plain } = JSON.parse(texts.at(index)) as Packed
      const file = new VFile({ path, cwd })
      fromPlain(file, plain)
      return file
    },
    close: texts.close,
  }
}
