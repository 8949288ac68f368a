/** Which law is no ground for a document: said once at the top of a report, instead of at each finding. */
import type { VFile } from 'vfile'
import type { Profile } from '../../facts/profile.ts'

/** Notes it on the file, where there is anything to say. */
export function noteOnLaw(file: VFile, profile: Profile): void {
  const code = lawCodeOf(profile)
  if (code) file.data.document?.notes.push({ code })
}

function lawCodeOf({ regime, mandatory }: Profile): string | null {
  // What the user said is not put as a guess that he is asked to correct.
  const isSet = regime.from === null && !regime.assumed
  if (regime.value === 'other') return isSet ? 'outside-both-laws-as-set' : 'outside-both-laws'
  if (regime.value === 'military') return isSet ? 'military-by-analogy-as-set' : 'military-by-analogy'
  return regime.value === 'tendering-law' && !mandatory.value ? 'tender-not-mandatory' : null
}
