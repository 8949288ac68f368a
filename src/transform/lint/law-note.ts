/** Which law is no ground for a document: said once at the top of a report, instead of at each finding. */
import type { VFile } from 'vfile'
import type { Profile } from '../../facts/profile.ts'

/** Notes it on the file, where there is anything to say. */
export function noteOnLaw(file: VFile, { regime, mandatory }: Profile): void {
  const code =
    regime.value === 'other'
      ? 'outside-both-laws'
      : regime.value === 'tendering-law' && !mandatory.value
        ? 'tender-not-mandatory'
        : null
  if (code) file.data.document?.notes.push({ code })
}
