/** What cannot be done, as a sentence that says what to do or to type instead. */
import { existsSync } from 'node:fs'
import type { CommanderError } from 'commander'
import { type Language, say } from '../../language/say.ts'
import { inWords } from './help.ts'
import { OPTIONS_MEANT } from './meant.ts'

/** What fills the blanks of a sentence; several things are listed as the user's language lists them. */
type Values = Record<string, string | number | readonly (string | number)[]>

/**
 * What ends a run with 2 before it does harm: arguments that make no sense, a file that cannot be written, reports that do
 * not belong together. `refusal` says what, `candidates` what was probably meant.
 */
export type Refusal = Error & {
  refusal: { code: string; values: Values }
  candidates: string[]
  /** True where `--help` would have told. */
  isInHelp: boolean
}

/** Makes the error for what cannot be done; the program ends with 2. */
export function refusal(code: string, values: Values = {}, candidates: string[] = []): Refusal {
  return Object.assign(new Error(code), { refusal: { code, values }, candidates, isInHelp: false })
}

/** Makes the error for arguments that make no sense, which `--help` tells how to write. */
export function usageError(code: string, values: Values = {}, candidates: string[] = []): Refusal {
  return Object.assign(refusal(code, values, candidates), { isInHelp: true })
}

/** Tells refusals from programming errors. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && 'refusal' in error
}

/** What is wrong, alone. */
export function refusalSentence({ refusal: { code, values } }: Pick<Refusal, 'refusal'>, language: Language): string {
  const { name, option } = values
  if (code === 'usage-missing-argument') return say(language, code, { name: say(language, `word-${name}`) })
  if (code === 'usage-missing-value') return say(language, code, { option: inWords(String(option), language) })
  return say(language, code, values)
}

/** The sentences for a person: what is wrong, what was probably meant, where the usage stands if that helps. */
export function refusalSentences({ refusal, candidates, isInHelp }: Refusal, language: Language): string {
  const sentences = [refusalSentence({ refusal }, language)]
  if (candidates.length > 0) {
    sentences.push(say(language, 'usage-did-you-mean', { candidates }))
  }
  if (isInHelp) sentences.push(say(language, 'usage-hint'))
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
export function fromCommander({ code, message }: CommanderError): Refusal {
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
  // The value that was typed with an option; an option that lacks one is told with its form, `--output <format=file>`.
  const typed = code === 'commander.unknownOption' ? quoted.replace(/=.*/s, '') : quoted
  const meant = OPTIONS_MEANT[typed] ?? guess?.split(', ') ?? []
  return usageError(known.code, { [known.name]: typed }, meant)
}
