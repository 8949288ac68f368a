/** What was typed wrongly, as a sentence that says what to type instead. */
import { existsSync } from 'node:fs'
import type { CommanderError } from 'commander'
import { type Language, say } from '../../language/say.ts'
import { inWords } from './help.ts'
import { OPTIONS_MEANT } from './meant.ts'

/** What fills the blanks of a sentence; several things are listed as the user's language lists them. */
type Values = Record<string, string | number | readonly (string | number)[]>

/** Arguments that make no sense. `usage` says which, `candidates` what was probably meant. */
export type UsageError = Error & { usage: { code: string; values: Values }; candidates: string[] }

/** Makes the error for arguments that make no sense; the program ends with 2. */
export function usageError(code: string, values: Values = {}, candidates: string[] = []): UsageError {
  return Object.assign(new Error(code), { usage: { code, values }, candidates })
}

/** What the system calls what it refused, for the blank `reason`; of anything else its own words. */
export const errorCodeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

/** Tells the errors made by `usageError` from programming errors. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && 'usage' in error
}

/** What is wrong, alone. */
export function usageSentence({ usage: { code, values } }: Pick<UsageError, 'usage'>, language: Language): string {
  const { name, option } = values
  if (code === 'usage-missing-argument') return say(language, code, { name: say(language, `word-${name}`) })
  if (code === 'usage-missing-value') return say(language, code, { option: inWords(String(option), language) })
  return say(language, code, values)
}

/** What the usage would have told; a file that cannot be written or a report of other rules stands in no help. */
const IN_HELP =
  /^(?:usage-|shard-|output-(?:form|two|ending)|stdin-(?:twice|name)|rule-none|prune-alone|baseline-where)/

/** The sentences for a person: what is wrong, what was probably meant, where the usage stands if that helps. */
export function usageSentences({ usage, candidates }: UsageError, language: Language): string {
  const sentences = [usageSentence({ usage }, language)]
  if (candidates.length > 0) {
    sentences.push(say(language, 'usage-did-you-mean', { candidates }))
  }
  if (IN_HELP.test(usage.code)) sentences.push(say(language, 'usage-hint'))
  return sentences.join('\n')
}

/** Codes of commander, whose own sentences are English only. */
const CODES: Record<string, { code: string; name: string }> = {
  'commander.unknownOption': { code: 'usage-unknown-option', name: 'option' },
  'commander.unknownCommand': { code: 'usage-unknown-command', name: 'name' },
  'commander.missingArgument': { code: 'usage-missing-argument', name: 'name' },
  'commander.optionMissingArgument': { code: 'usage-missing-value', name: 'option' },
}

/** Commander quotes what is wrong as `'…'`, guesses in `(Did you mean …?)` and counts; all is taken from its message. */
export function fromCommander({ code, message }: CommanderError): UsageError {
  if (code === 'commander.excessArguments') {
    const [expected = 0, given = 0] = (message.match(/\d+/g) ?? []).map(Number)
    return usageError('usage-excess', { expected, given })
  }
  const known = CODES[code]
  if (!known) return usageError('usage-other', { reason: message.replace(/^error: /, '') })
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? ''
  // No option is called as a document.
  if (code === 'commander.unknownOption' && existsSync(quoted)) return usageError('usage-dash', { path: quoted })
  const guess = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1]
  const typed = known.name === 'option' ? quoted.replace(/=.*/s, '') : quoted
  const meant = OPTIONS_MEANT[typed] ?? guess?.split(', ') ?? []
  return usageError(known.code, { [known.name]: typed }, meant)
}
