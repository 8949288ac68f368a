/** Reading a document with less memory. */

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
