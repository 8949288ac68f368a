/** The help of commander in the user's language and in columns that hold Chinese. */
import type { Argument, Command } from 'commander'
import { type Language, say } from '../../language/say.ts'

const TITLES: Record<string, string> = {
  'Usage:': 'help-usage',
  'Arguments:': 'help-arguments',
  'Options:': 'help-options',
  'Commands:': 'help-commands',
}

/** Sets how a command and all its subcommands print help and report errors; call it before adding subcommands. */
export function configureHelp(command: Command, language: Language, show: (text: string) => void): void {
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
      subcommandTerm: one => [one.name(), ...one.registeredArguments.map(termOf)].join(' '),
      displayWidth: columnsOfLabel,
      helpWidth: 1000,
    })
}

/** An argument as help writes it: `<file>`, `[paths...]`. */
export function termOf(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}...` : argument.name()
  return argument.required ? `<${name}>` : `[${name}]`
}

/** Good enough for our own sentences, and saves loading the tables that documents need. */
function columnsOfLabel(text: string): number {
  let columns = 0
  for (const char of text) columns += char > '\u2e7f' ? 2 : 1
  return columns
}
