/** V8 takes less memory while many documents are gone through. */
import type { MemorySaver } from '../../batch/kept-documents.ts'

export interface LateMemorySaver extends MemorySaver {
  /** Nothing is saved before: a run over one document has no use for it. */
  load(): Promise<void>
}

/** A saver that notes what is asked of it until `load` has brought what sets V8's flags, which takes a millisecond. */
export function memorySaver(): LateMemorySaver {
  let set: ((isSaving: boolean) => void) | undefined
  let isSaving = false
  const turn = (on: boolean) => {
    isSaving = on
    set?.(on)
  }
  return {
    begin: () => turn(true),
    end: () => turn(false),
    async load() {
      const { FOR_KEEPING, setFlags, setUsualFlags } = await import('../v8-flags.ts')
      set = on => (on ? setFlags : setUsualFlags)(FOR_KEEPING)
      // What was asked for meanwhile; it may be over by now.
      if (isSaving) set(true)
    },
  }
}
