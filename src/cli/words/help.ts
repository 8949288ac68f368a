/** The help of commander in the user's language and in columns that hold Chinese. */
import type { Argument, Command } from 'commander'
import { type Language, say } from '../../language/say.ts'

const TITLES: Record<string, string> = {
  'Usage:': 'help-usage',
  'Arguments:': 'help-arguments',
  'Options:': 'help-options',
  'Commands:': 'help-commands',
}

/** How long the lines of a help are, and what breaks them: a library breaks no Chinese. */
export interface HelpLines {
  width: number
  wrap(text: string, width: number): string
}

/** For what reads a pipe. */
const UNBROKEN: HelpLines = { width: 1000, wrap: text => text }
/** Columns beside the terms: in fewer, lines are left to the terminal. */
const NARROWEST = 16

/** Sets how a command and all its subcommands print help and report errors; call it before adding subcommands. */
export function configureHelp(
  command: Command,
  language: Language,
  show: (text: string) => void,
  lines: HelpLines = UNBROKEN,
): void {
  command
    .exitOverride()
    .helpOption('-h, --help', say(language, 'help-help'))
    .configureOutput({
      writeOut: show,
      // Errors are said by the caller, in the user's language.
      writeErr: text => process.stderr.write(text),
      outputError: () => {},
    })
    .configureHelp({
      styleTitle: title => (TITLES[title] ? say(language, TITLES[title]) : title),
      subcommandTerm: one => inWords([one.name(), ...one.registeredArguments.map(termOf)].join(' '), language),
      optionTerm: option => inWords(option.flags, language),
      argumentTerm: argument => say(language, `word-${argument.name()}`),
      styleUsage: usage => inWords(usage, language),
      displayWidth: columnsOfLabel,
      helpWidth: lines.width,
      minWidthToWrap: NARROWEST,
      boxWrap: lines.wrap,
    })
}

/** An argument as help writes it: `<file>`, `[paths...]`. */
export function termOf(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}...` : argument.name()
  return argument.required ? `<${name}>` : `[${name}]`
}

/** What stands in brackets for an argument or a value, in the user's language; choices stay as they are typed. */
export function inWords(term: string, language: Language): string {
  return term.replace(/(?<=[<[])[a-z/=]+(?=(?:\.\.\.)?[>\]])/g, name => say(language, `word-${name}`))
}

/** Good enough for our own sentences, and saves loading the tables that documents need. */
function columnsOfLabel(text: string): number {
  let columns = 0
  for (const char of text) columns += char > '\u2e7f' ? 2 : 1
  return columns
}
