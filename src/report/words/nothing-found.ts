/** What is said of a document without open findings. */
import type { VFile } from 'vfile'
import { documentOf } from '../../facts/document.ts'
import { findingsOf } from '../../facts/finding.ts'
import { type Language, say } from '../../language/say.ts'

/** That there are none, and what this does not cover: what was not read, and what is waived or known. */
export function nothingFound(file: VFile, language: Language): string {
  const partial = documentOf(file).status === 'partial' ? '-partial' : ''
  const others = findingsOf(file).some(one => one.suppressed) ? '-else' : ''
  return say(language, `nothing-found${partial}${others}`)
}
