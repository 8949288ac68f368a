/** What a document buys, how, and by which law, in words: `货物`, `公开招标`, `政府采购法`. */
import type { Profile, Read } from '../../facts/profile.ts'
import { type Language, say } from '../../language/say.ts'

/** All of them that are known; what no line of the document names is said to be inferred or assumed. */
export function purchaseWords(profile: Profile | undefined, language: Language): string[] {
  if (!profile) return []
  const marked = (word: string | null, { inferred }: Read<unknown>) =>
    word === null ? [] : inferred ? say(language, 'profile-inferred', { word }) : word
  const { kind, method } = profile
  const words = [marked(kindWord(profile, language), kind), marked(methodWord(profile, language), method)].flat()
  const { value, assumed } = profile.regime
  const law = say(language, `regime-${value}`)
  return [...words, assumed ? say(language, 'profile-assumed', { word: law }) : law]
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
