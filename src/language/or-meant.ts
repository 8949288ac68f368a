/** What was probably meant, behind the sentence that says that a word is none. */
import { closest } from './closest.ts'
import { type Language, say } from './say.ts'

/** The sentence with those of the known words that are nearest to one that is not known; alone where none is near. */
export function orMeant(language: Language, sentence: string, word: string, known: readonly string[]): string {
  const candidates = closest(word, known)
  return candidates.length > 0 ? sentence + say(language, 'or-meant', { candidates }) : sentence
}
