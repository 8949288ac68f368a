import type { Language } from '../language/say.ts'
import type { RuleCase } from './types.ts'

/** Why a case passes, in a language where it is written in both. */
export function becauseOf({ because }: RuleCase, language: Language): string | undefined {
  return typeof because === 'object' ? because[language] : because
}
