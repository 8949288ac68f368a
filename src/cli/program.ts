/** The commands and their options. Only `check` is loaded with them: every start but a few runs it. */
import { existsSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { closest } from '../language/closest.ts'
import { type Language, say } from '../language/say.ts'
import { toolVersion } from '../report/tool-version.ts'
import type { BaselineOptions } from './commands/baseline.ts'
import { check } from './commands/check.ts'
import type { ConfigOptions } from './commands/config.ts'
import type { DiffOptions } from './commands/diff.ts'
import type { InitOptions } from './commands/init.ts'
import type { ReadOptions } from './commands/read.ts'
import { type CheckOptions, FAIL_ON, OCR, REVISIONS } from './options/check-settings.ts'
import {
  choices,
  collect,
  gateOptions,
  inputOptions,
  judgingOptions,
  reportOptions,
  runOptions,
} from './options/option-groups.ts'
import { columnsOf, isScreen, notice, print } from './terminal.ts'
import { sentencesOf } from './words/error-sentences.ts'
import { configureHelp, type HelpLines } from './words/help.ts'
import { refuseMistyped } from './words/mistyped.ts'
import { usageError } from './words/usage-error.ts'

/** The help of the program lists what each command takes. */
const HELP = /^(?:-[a-z]*h|--h|help$)/i

/** The title under which commander lists what belongs to no group. */
const UNGROUPED = 'Options:'

type Run = (code: Promise<number>) => Promise<void>

/** Parses the arguments and runs the command they name. Returns the exit code; never throws. */
export async function run(argv: readonly string[]): Promise<number> {
  const language = languageIn(argv)
  let exitCode = 0
  const keep: Run = async code => {
    exitCode = await code
  }
  const shown: string[] = []
  const lines = isScreen() && argv.some(one => HELP.test(one)) ? await linesOfScreen() : undefined
  const program = build(language, keep, argv, text => shown.push(text), lines)
  try {
    await program.parseAsync(spelledOut(argv, program), { from: 'user' }).catch(error => {
      if (!(error instanceof CommanderError && error.exitCode === 0)) throw error
    })
    if (shown.length > 0) await print(shown.join(''))
    return exitCode
  } catch (error) {
    notice(sentencesOf(error, language))
    return 2
  }
}

/** Loaded only where help is asked for. */
async function linesOfScreen(): Promise<HelpLines> {
  const { wrapText } = await import('../report/pretty/break-lines.ts')
  return { width: columnsOf(), wrap: (text, width) => wrapText(text, width).join('\n') }
}

/** `help law`, as other programs have it, is `law --help`. */
function spelledOut(argv: readonly string[], { commands }: Command): readonly string[] {
  const [first, name, ...rest] = argv
  if (first !== 'help' || existsSync(first)) return argv
  const names = commands.map(one => one.name())
  if (name !== undefined && !name.startsWith('-') && !names.includes(name)) {
    throw usageError('usage-unknown-command', { name }, closest(name, names))
  }
  return name === undefined ? ['--help'] : [name, '--help', ...rest]
}

/** The language is needed before the arguments are parsed: help and mistakes are said in it. */
function languageIn(argv: readonly string[]): Language {
  const at = argv.indexOf('--lang')
  return argv.includes('--lang=en') || (at >= 0 && argv[at + 1] === 'en') ? 'en' : 'zh'
}

/** All commands, for those who only want to know them. */
export function commandsIn(language: Language): Command {
  return build(language, async () => {})
}

/**
 * @param argv what the options are needed for; all of them where it is absent.
 * @param show takes what is asked for: help.
 */
function build(
  language: Language,
  run: Run,
  argv?: readonly string[],
  show: (text: string) => void = () => {},
  lines?: HelpLines,
): Command {
  const words = (code: string, values?: Record<string, string>) => say(language, code, values)
  const program = new Command('tenderlint')
  configureHelp(program, language, show, lines)
  program.description(words('help-program')).version(toolVersion, '-V, --version', words('help-version'))
  program.usage(words('help-usage-line'))
  program.enablePositionalOptions().helpCommand(false)
  program.addHelpText('after', `\n${words('help-examples')}\n\n${words('help-exit-codes')}\n${words('no-clearance')}`)

  const common = (command: Command) =>
    command
      .optionsGroup(UNGROUPED)
      .option('--lang <zh|en>', words('help-lang'))
      .option('--no-color', words('help-no-color'))
  const rules = (command: Command) => command.option('--rules <dir>', words('help-rules-option'), collect)
  // What stands in front of a command counts too: `tenderlint --lang en rules`.
  const options = <T>(command: Command) => ({ ...program.opts(), ...command.opts() }) as T
  const checking = (command: Command) => {
    command.argument('[paths...]', words('help-paths'))
    reportOptions(command, words)
    runOptions(command, words)
    inputOptions(command, words)
    judgingOptions(command, words)
    return common(rules(command)).action((paths: string[]) => {
      if (command === program) {
        refuseMistyped(
          paths,
          program.commands.map(one => one.name()),
        )
      }
      return run(check(paths, options<CheckOptions>(command)))
    })
  }

  checking(program)
  // The options of a command are made where it is named: making those of all takes as long as reading a page.
  const define = (name: string, description: string, fill: (command: Command) => void) => {
    const command = program.command(name).description(words(description))
    if (!argv || argv.includes(name) || argv.some(one => HELP.test(one))) fill(command)
  }
  define('check', 'help-check', checking)
  define('watch', 'help-watch', command => {
    command.argument('<paths...>', words('help-paths')).option('--package', words('help-package'))
    command.option('--no-ignore', words('help-no-ignore'))
    gateOptions(command, words)
    judgingOptions(command, words)
    common(rules(command)).action((paths: string[]) =>
      run(import('./commands/watch.ts').then(one => one.watch(paths, options<CheckOptions>(command)))),
    )
  })
  define('baseline', 'help-baseline-command', command => {
    command.argument('[paths...]', words('help-paths')).option('-o, --output <file>', words('help-baseline-output'))
    inputOptions(command, words)
    judgingOptions(command, words)
    common(rules(command)).action((paths: string[]) =>
      run(import('./commands/baseline.ts').then(one => one.baseline(paths, options<BaselineOptions>(command)))),
    )
  })
  define('merge', 'help-merge', command => {
    command.argument('<reports...>', words('help-merge-reports'))
    reportOptions(command, words)
    judgingOptions(command, words)
    common(rules(command)).action((paths: string[]) =>
      run(import('./commands/merge.ts').then(one => one.merge(paths, options<CheckOptions>(command)))),
    )
  })
  define('diff', 'help-diff', command => {
    command.argument('<old>', words('help-diff-old')).argument('<new>', words('help-diff-new'))
    command.option('--format <pretty|json>', words('help-format', { choices: 'pretty | json' }))
    command.option('--fail-on <level>', words('help-diff-fail-on', choices(FAIL_ON)))
    command.option('--package', words('help-package')).option('-q, --quiet', words('help-diff-quiet'))
    judgingOptions(command, words)
    common(rules(command)).action((old: string, now: string) =>
      run(import('./commands/diff.ts').then(one => one.diff(old, now, options<DiffOptions>(command)))),
    )
  })
  define('read', 'help-read', command => {
    command.argument('<file>', words('help-file'))
    command.option('--revisions <which>', words('help-revisions', choices(REVISIONS)))
    command.option('--password <password>', words('help-password'))
    command.option('--ocr <mode>', words('help-ocr', choices(OCR)))
    command.option('--format <text|jsonl>', words('help-read-format')).option('--verify', words('help-verify'))
    common(command).action((path: string) =>
      run(import('./commands/read.ts').then(one => one.read(path, options<ReadOptions>(command)))),
    )
  })
  define('rules', 'help-rules', command => {
    common(rules(command)).action(() =>
      run(import('./commands/rules.ts').then(one => one.rules(options<CheckOptions>(command)))),
    )
  })
  define('explain', 'help-explain', command => {
    command.argument('<rule>', words('help-rule')).option('--date <day>', words('help-date'))
    common(rules(command)).action((id: string) =>
      run(import('./commands/explain.ts').then(one => one.explain(id, options<CheckOptions>(command)))),
    )
  })
  define('law', 'help-law', command => {
    command.argument('[id...]', words('help-law-id')).option('--date <day>', words('help-date'))
    common(rules(command)).action((id: string[]) =>
      run(import('./commands/law.ts').then(one => one.law(id.join(' '), options<CheckOptions>(command)))),
    )
  })
  define('config', 'help-config', command => {
    command.argument('<file>', words('help-file'))
    command.option('--config <file>', words('help-config-option')).option('--no-config', words('help-no-config'))
    command.option('--format <text|json>', words('help-config-format'))
    common(command).action((path: string) =>
      run(import('./commands/config.ts').then(one => one.config(path, options<ConfigOptions>(command)))),
    )
  })
  define('init', 'help-init', command => {
    command.argument('[what]', words('help-init-what')).argument('[name]', words('help-init-id'))
    command.option('--dir <dir>', words('help-init-dir')).option('--force', words('help-init-force'))
    common(command).action((what?: string, id?: string) =>
      run(import('./commands/init.ts').then(one => one.init(what, id, options<InitOptions>(command)))),
    )
  })
  define('completion', 'help-completion', command => {
    command.argument('<shell>', words('help-shell', { choices: 'bash | zsh | fish | powershell' }))
    common(command).action((shell: string) =>
      run(import('./commands/completion.ts').then(one => one.completion(shell, commandsIn(language)))),
    )
  })
  define('test', 'help-test', command => {
    command.argument('[dir]', words('help-dir')).option('--only <rule>', words('help-only'), collect)
    common(command).action((folder?: string) =>
      run(import('./commands/test.ts').then(one => one.test(folder, options<CheckOptions>(command)))),
    )
  })
  return program
}
