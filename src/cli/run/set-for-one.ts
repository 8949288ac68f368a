/** V8 takes less memory and time while a single document is read and judged. */

/**
 * Sets the flags for one document, when what reads and judges it has been loaded.
 *
 * @returns what sets them back before more of the program is loaded.
 */
export async function setForOne(): Promise<() => void> {
  const { FOR_ONE, setFlags, setUsualFlags } = await import('../v8-flags.ts')
  setFlags(FOR_ONE)
  return () => setUsualFlags(FOR_ONE)
}
