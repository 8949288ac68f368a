/** What a document buys, how, and by which law, in words: `货物`, `公开招标`, `政府采购法`. */
import type { Profile } from '../../facts/profile.ts'
import { type Language, say } from '../../language/say.ts'

/** All of them that are known. */
export function purchaseWords(profile: Profile | undefined, language: Language): string[] {
  if (!profile) return []
  const words = [kindWord(profile, language), methodWord(profile, language)]
  return [...words.filter(one => one !== null), say(language, `regime-${profile.regime.value}`)]
}

/** Goods, services or works; `null` where the document does not say. */
export function kindWord(profile: Profile, language: Language): string | null {
  const kind = profile.kind.value
  return kind ? say(language, `kind-${kind}`) : null
}

/** The method of purchase; `null` where the document does not say. */
export function methodWord(profile: Profile, language: Language): string | null {
  const method = profile.method.value
  return method ? methodName(method, language) : null
}

/** A method; one of somebody's own rules has no sentence, and goes by its own name. */
export function methodName(method: string, language: Language): string {
  const code = `method-${method}`
  const words = say(language, code)
  return words === code ? method : words
}
