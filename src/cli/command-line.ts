/** The command line: from arguments to the command that they name, in the user's language. */
import { existsSync } from 'node:fs'
import { Command, CommanderError, type Option } from 'commander'
import { closest } from '../language/closest.ts'
import { type Language, say } from '../language/say.ts'
import { toolVersion } from '../report/tool-version.ts'
import { COMMANDS, fill, type KeepExitCode, type Tools } from './command-table.ts'
import { asShellGives } from './options/as-a-shell-gives.ts'
import { LANGUAGE_WORDS } from './options/check-settings.ts'
import type { Words } from './options/option-groups.ts'
import { keepTyped, type Typed, typedAgain } from './options/typed-again.ts'
import { columnsOf, isScreen, notice, print } from './terminal.ts'
import { sentencesOf } from './words/error-sentences.ts'
import { configureHelp, type HelpLines } from './words/help.ts'
import { refuseDashes, refuseWithoutValue, withKnownMeant, withLongMeant, withNearMeant } from './words/mistyped.ts'
import { usageError } from './words/refusal.ts'

/** The help of the program lists what each command takes. */
const HELP = /^(?:-[a-z]*h|--h|help$)/i

/** Parses the arguments and runs the command they name. Returns the exit code; never throws. */
export async function run(given: readonly string[]): Promise<number> {
  const argv = asShellGives(given)
  const language = languageIn(argv)
  let exitCode = 0
  const keep: KeepExitCode = async code => {
    exitCode = await code
  }
  const shown: string[] = []
  const lines = isScreen() && argv.some(one => HELP.test(one)) ? await linesOfScreen() : undefined
  const program = build(language, keep, argv, text => shown.push(text), lines)
  try {
    refuseDashes(argv, () => flagsIn(commandsIn(language)))
    await program.parseAsync(spelledOut(argv, program), { from: 'user' }).catch(error => {
      if (!(error instanceof CommanderError && error.exitCode === 0)) throw error
    })
    if (shown.length > 0) await print(shown.join(''))
    return exitCode
  } catch (error) {
    const meant = withKnownMeant(withNearMeant(withLongMeant(error, program), program, argv), program, argv)
    notice(sentencesOf(meant, language))
    return 2
  }
}

/** Loaded only where help is asked for. */
async function linesOfScreen(): Promise<HelpLines> {
  const { wrapText } = await import('../report/terminal/break-lines.ts')
  return { width: columnsOf(), wrap: (text, width) => wrapText(text, width).join('\n') }
}

/** `help law`, as other programs have it, is `law --help`; options may stand before and behind either word. */
function spelledOut(argv: readonly string[], { commands, options }: Command): readonly string[] {
  const at = wordAt(argv, options)
  if (argv[at] !== 'help' || existsSync('help')) return argv
  const others = argv.toSpliced(at, 1)
  const behind = wordAt(others, options)
  const name = others[behind]
  const names = commands.map(one => one.name())
  if (name !== undefined && !names.includes(name)) {
    throw usageError('usage-unknown-command', { name }, closest(name, names))
  }
  // Behind an option that lacks its value it would be taken for the value.
  return name === undefined ? ['--help', ...others] : others.toSpliced(behind + 1, 0, '--help')
}

/** Where the first argument stands that is neither an option nor the value of one; behind all if there is none. */
function wordAt(argv: readonly string[], options: readonly Option[]): number {
  const withValue = new Set(options.flatMap(({ required, short, long }) => (required ? [short, long] : [])))
  let at = 0
  while (argv[at]?.startsWith('-')) at += withValue.has(argv[at]) ? 2 : 1
  return at
}

/** The language is needed before the arguments are parsed: help and mistakes are said in it. */
function languageIn(argv: readonly string[]): Language {
  // The last one counts, as commander has it.
  const at = argv.findLastIndex(one => one === '--lang' || one.startsWith('--lang='))
  const typed = argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length)
  return typed === 'en' || typed === LANGUAGE_WORDS.en ? 'en' : 'zh'
}

/** What can be typed with a hyphen. */
function flagsIn(program: Command): string[] {
  const all = [program, ...program.commands].flatMap(({ options }) => options)
  return ['-h', '--help', ...all.flatMap(({ short, long }) => [short ?? [], long ?? []].flat())]
}

/** All commands, for those who only want to know them. */
export function commandsIn(language: Language): Command {
  return build(language, async () => {})
}

/**
 * The options that stand in front of a command. One that `check` takes several times, and the command once, is the last of
 * them, as it would be behind the command.
 */
function inFrontOf(command: Command, program: Command): Record<string, unknown> {
  const single = new Set(command.options.flatMap(one => (one.parseArg ? [] : [one.attributeName()])))
  const typed = Object.entries(program.opts())
  return Object.fromEntries(typed.map(([name, value]) => [name, single.has(name) ? [value].flat().at(-1) : value]))
}

/**
 * @param argv what the options are needed for; all of them where it is absent.
 * @param show takes what is asked for: help.
 */
function build(
  language: Language,
  run: KeepExitCode,
  argv?: readonly string[],
  show: (text: string) => void = () => {},
  lines?: HelpLines,
): Command {
  const words: Words = (code, values) => say(language, code, values)
  const program = new Command('tenderlint')
  configureHelp(program, language, show, lines)
  program.description(words('help-program')).version(toolVersion, '-V, --version', words('help-version'))
  program.usage(words('help-usage-line'))
  program.enablePositionalOptions().helpCommand(false)
  program.addHelpText('after', `\n${words('help-examples')}\n\n${words('help-exit-codes')}\n${words('no-clearance')}`)
  const kept: Typed = new Map()
  const typed = <T>(command: Command) => {
    refuseWithoutValue([program, command])
    for (const option of typedAgain(command, kept)) notice(words('usage-again', { option }))
    return { ...inFrontOf(command, program), ...command.opts() } as T
  }
  const tools: Tools = { program, words, run, typed, whole: () => commandsIn(language) }
  // The name of `check` may be left out.
  fill(program, COMMANDS.check!, tools)
  keepTyped(program, kept)
  for (const [name, definition] of Object.entries(COMMANDS)) {
    const command = program.command(name).description(words(definition.about))
    // The options of a command are made where it is named: making those of all takes as long as reading a page.
    if (argv && !argv.includes(name) && !argv.some(one => HELP.test(one))) continue
    fill(command, definition, tools)
    keepTyped(command, kept)
  }
  return program
}
