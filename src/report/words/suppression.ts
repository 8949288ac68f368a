/** Why a finding fails nothing, in words. */
import type { Suppression } from '../../facts/finding.ts'
import { type Language, say } from '../../language/say.ts'

/** The code of the label: a waiver is someone's word, a baseline only says that it was there before. */
export function suppressedLabel({ kind }: Pick<Suppression, 'kind'>): 'label-known' | 'label-waived' {
  return kind === 'baseline' ? 'label-known' : 'label-waived'
}

/** `市里批复（张三，有效至 2027-01-31）`: the reason, and who answers for it until when, where somebody does. */
export function suppressedBecause({ reason, owner, expires }: Suppression, language: Language): string {
  return owner && expires ? say(language, 'waived-line', { reason, owner, expires }) : reason
}
