/** Tells whether two documents of equal bytes are judged alike. */
import { toolVersion } from '../report/tool-version.ts'
import type { Limits } from '../tree/limits.ts'
import type { CheckReading } from './check-file.ts'
import { sha256 } from './content-hash.ts'
import type { Judging } from './job.ts'

/**
 * Makes the function that gives the digest of everything that decides a document's findings beside its bytes: rules with
 * their severities and words, the profile that was typed, how it is read, limits, and the program itself.
 *
 * @param program whatever changes with the code; between two releases the version alone does not.
 */
export function judgingDigest(reading: CheckReading, limits: Limits, program: string): (judging: Judging) => string {
  // How long a document took, and in how much memory, does not change what was found in it.
  const { seconds, memoryMegabytes, ...bounds } = limits
  const rest = JSON.stringify([toolVersion, program, reading, bounds])
  const known = new Map<Judging, string>()
  return judging => {
    let digest = known.get(judging)
    if (digest === undefined) {
      digest = sha256(rest + JSON.stringify(judging))
      known.set(judging, digest)
    }
    return digest
  }
}
