/** Reading a document, and going through many, with less memory. */
import type { Spared } from '../../batch/kept-documents.ts'

/** Does the work with the flags for one document: they are set when the reader has been loaded, and set back before a report is. */
export async function spareMemory<T>(work: () => Promise<T>): Promise<T> {
  const { FOR_ONE, setFlags, setUsualFlags } = await import('../v8-flags.ts')
  setFlags(FOR_ONE)
  try {
    return await work()
  } finally {
    setUsualFlags(FOR_ONE)
  }
}

/** Over many documents. */
export interface Sparing extends Spared {
  /** Nothing is spared before: a run over one document has no use for it. */
  load(): Promise<void>
}

export function sparing(): Sparing {
  let set: ((isSpared: boolean) => void) | undefined
  let isSpared = false
  const turn = (on: boolean) => {
    isSpared = on
    set?.(on)
  }
  return {
    begin: () => turn(true),
    end: () => turn(false),
    async load() {
      const { FOR_KEEPING, setFlags, setUsualFlags } = await import('../v8-flags.ts')
      set = on => (on ? setFlags : setUsualFlags)(FOR_KEEPING)
      // What was asked for meanwhile; it may be over by now.
      if (isSpared) set(true)
    },
  }
}
