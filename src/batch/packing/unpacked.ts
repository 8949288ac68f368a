/** Findings of a file for whoever needs more than their number. */
import type { VFile } from 'vfile'

/** Unpacks what is found in the file if it is packed; what does that is loaded only then. */
export async function unpacked(file: VFile): Promise<void> {
  if (file.data.packed) (await import('./packed-file.ts')).unpack(file)
}
