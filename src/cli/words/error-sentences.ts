/** What ended a command, as sentences for a person. */
import { CommanderError } from 'commander'
import { type Language, say } from '../../language/say.ts'
import { isBadRules } from '../../rules/load-rules.ts'
import { isBrokenFile } from '../../yaml/broken-file.ts'
import { fromCommander, isRefusal, refusalSentence, refusalSentences } from './refusal.ts'
import { fileBroken, rulesBroken } from './rules-broken.ts'

/** Says any error: of the arguments, of a file that decides findings, of rules, or of the program itself. */
export function sentencesOf(error: unknown, language: Language): string {
  if (error instanceof CommanderError) return refusalSentences(fromCommander(error), language)
  if (isRefusal(error)) return refusalSentences(error, language)
  const unwritten = unwrittenSentence(error, language)
  if (unwritten !== null) return unwritten
  if (isBrokenFile(error)) return fileBroken(error, language)
  if (isBadRules(error)) return rulesBroken(error, language)
  return say(language, 'unexpected', {
    reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
  })
}

/** Says why a report was not written; `null` for an error of anything else. */
export function unwrittenSentence(error: unknown, language: Language): string | null {
  if (isRefusal(error)) return refusalSentence(error, language)
  if (error instanceof Error && 'unprinted' in error)
    return say(language, 'stdout-failed', { reason: String(error.unprinted) })
  return null
}
