/**
 * Reads a document with less memory.
 *
 * The flags are set only when the reader has been loaded, and set back before a report is.
 */
export async function spareMemory<T>(work: () => Promise<T>): Promise<T> {
  const { ONE, setFlags, setUsualFlags } = await import('../v8-flags.ts')
  setFlags(ONE)
  try {
    return await work()
  } finally {
    setUsualFlags(ONE)
  }
}
