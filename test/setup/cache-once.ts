/** One folder for what the runs of all tests remember of patterns: to index the rules of a test takes a run a third of its time. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const VARIABLE = 'TENDERLINT_TEST_CACHE'

/** Not the user's own, which holds what another version of the program remembered. */
export default function cacheOnce(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'tenderlint-cache-'))
  process.env[VARIABLE] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

/** Path of that folder. */
export const cacheFolder = (): string => process.env[VARIABLE]!
