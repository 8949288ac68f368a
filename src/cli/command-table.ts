/** What each command takes, and what it runs: loaded only for the one that is named, but for `check`. */
import type { Command } from 'commander'
import type { BaselineOptions } from './commands/baseline.ts'
import { check } from './commands/check.ts'
import type { ConfigOptions } from './commands/config.ts'
import type { DiffOptions } from './commands/diff.ts'
import type { ExplainOptions } from './commands/explain.ts'
import type { InitOptions } from './commands/init.ts'
import type { ReadCommandOptions } from './commands/read.ts'
import type { CheckOptions } from './options/check-options.ts'
import { FAIL_ON_WORDS, OCR_WORDS, REVISION_WORDS } from './options/check-settings.ts'
import {
  choices,
  collect,
  gateOptions,
  inputOptions,
  judgingOptions,
  reportOptions,
  runOptions,
  type Words,
} from './options/option-groups.ts'
import type { LibraryOptions } from './output/library-json.ts'
import { refuseMistyped } from './words/mistyped.ts'

/** The title under which commander lists what belongs to no group. */
const UNGROUPED = 'Options:'

/** Keeps the exit code of what a command does. */
export type KeepExitCode = (code: Promise<number>) => Promise<void>

/** What commands are built with. */
export interface Tools {
  program: Command
  words: Words
  run: KeepExitCode
  /** What was typed for a command; what stands in front of it counts too: `tenderlint --lang en rules`. */
  typed: <T>(command: Command) => T
  /** All commands with all they take, for those who only want to know them. */
  whole: () => Command
}

interface Definition {
  /** Names the sentence that says what it does. */
  about: string
  /** Adds its arguments and options; what every command takes is added behind them. */
  takes: (command: Command, words: Words) => void
  /** @param args what was typed for its arguments, in their order; several for the last one are a list. */
  run: (options: never, args: never, tools: Tools, command: Command) => Promise<number>
}

/** Ties the types of what a command takes to those of what it runs. */
function command<Options, Args extends readonly unknown[] = []>(
  definition: Omit<Definition, 'run'> & {
    run: (options: Options, args: Args, tools: Tools, command: Command) => Promise<number>
  },
): Definition {
  return definition
}

/** In the order in which help lists them. */
export const COMMANDS: Record<string, Definition> = {
  check: command<CheckOptions, [paths: string[]]>({
    about: 'help-check',
    takes: (one, words) => {
      one.argument('[paths...]', words('help-paths'))
      reportOptions(one, words)
      runOptions(one, words)
      inputOptions(one, words)
      judgingOptions(one, words)
      rules(one, words)
    },
    run: (options, [paths], { program }, one) => {
      // Its name may be left out, so what was typed for it may be a slip in the name of another.
      const isOpen = one === program
      const longs = isOpen ? program.options.flatMap(({ long }) => long ?? []) : []
      refuseMistyped(paths, isOpen ? program.commands.map(other => other.name()) : [], longs)
      return check(paths, options)
    },
  }),
  watch: command<CheckOptions, [paths: string[]]>({
    about: 'help-watch',
    takes: (one, words) => {
      one.argument('<paths...>', words('help-paths')).option('--package', words('help-package'))
      one.option('--no-ignore', words('help-no-ignore'))
      gateOptions(one, words)
      judgingOptions(one, words)
      rules(one, words)
    },
    run: async (options, [paths]) => (await import('./commands/watch.ts')).watch(paths, options),
  }),
  baseline: command<BaselineOptions, [paths: string[]]>({
    about: 'help-baseline-command',
    takes: (one, words) => {
      one.argument('[paths...]', words('help-paths')).option('-o, --output <file>', words('help-baseline-output'))
      one.option('--fail-on-partial', words('help-fail-on-partial'))
      inputOptions(one, words)
      judgingOptions(one, words)
      rules(one, words)
    },
    run: async (options, [paths]) => (await import('./commands/baseline.ts')).baseline(paths, options),
  }),
  merge: command<CheckOptions, [reports: string[]]>({
    about: 'help-merge',
    takes: (one, words) => {
      one.argument('<reports...>', words('help-merge-reports'))
      reportOptions(one, words)
      judgingOptions(one, words)
      rules(one, words)
    },
    run: async (options, [reports]) => (await import('./commands/merge.ts')).merge(reports, options),
  }),
  diff: command<DiffOptions, [old: string, now: string]>({
    about: 'help-diff',
    takes: (one, words) => {
      one.argument('<old>', words('help-diff-old')).argument('<new>', words('help-diff-new'))
      one.option('--format <pretty|json>', words('help-format', { choices: 'pretty | json' }))
      one.option('--fail-on <level>', words('help-diff-fail-on', choices(FAIL_ON_WORDS)))
      one.option('--fail-on-partial', words('help-fail-on-partial'))
      one.option('--package', words('help-package')).option('-q, --quiet', words('help-diff-quiet'))
      judgingOptions(one, words)
      rules(one, words)
    },
    run: async (options, [old, now]) => (await import('./commands/diff.ts')).diff(old, now, options),
  }),
  read: command<ReadCommandOptions, [path: string]>({
    about: 'help-read',
    takes: (one, words) => {
      one.argument('<file>', words('help-file'))
      one.option('--revisions <which>', words('help-revisions', choices(REVISION_WORDS)))
      one.option('--password <password>', words('help-password'))
      one.option('--ocr <mode>', words('help-ocr', choices(OCR_WORDS)))
      one.option('--format <text|jsonl>', words('help-read-format')).option('--verify', words('help-verify'))
    },
    run: async (options, [path]) => (await import('./commands/read.ts')).read(path, options),
  }),
  rules: command<LibraryOptions>({
    about: 'help-rules',
    takes: (one, words) => {
      listFormat(one, words)
      rules(one, words)
    },
    run: async options => (await import('./commands/rules.ts')).rules(options),
  }),
  explain: command<ExplainOptions, [id: string]>({
    about: 'help-explain',
    takes: (one, words) => {
      one.argument('<rule>', words('help-rule')).option('--date <day>', words('help-date'))
      one.option('--all', words('help-explain-all'))
      listFormat(one, words)
      rules(one, words)
    },
    run: async (options, [id]) => (await import('./commands/explain.ts')).explain(id, options),
  }),
  law: command<LibraryOptions, [id: string[]]>({
    about: 'help-law',
    takes: (one, words) => {
      one.argument('[id...]', words('help-law-id')).option('--date <day>', words('help-date'))
      listFormat(one, words)
      rules(one, words)
    },
    run: async (options, [id]) => (await import('./commands/law.ts')).law(id.join(' '), options),
  }),
  config: command<ConfigOptions, [path: string]>({
    about: 'help-config',
    takes: (one, words) => {
      one.argument('<file>', words('help-file'))
      one.option('--config <file>', words('help-config-option')).option('--no-config', words('help-no-config'))
      listFormat(one, words)
    },
    run: async (options, [path]) => (await import('./commands/config.ts')).config(path, options),
  }),
  init: command<InitOptions, [what?: string, id?: string]>({
    about: 'help-init',
    takes: (one, words) => {
      one.argument('[what]', words('help-init-what')).argument('[name]', words('help-init-id'))
      one.option('--dir <dir>', words('help-init-dir')).option('--force', words('help-init-force'))
    },
    run: async (options, [what, id]) => (await import('./commands/init.ts')).init(what, id, options),
  }),
  completion: command<object, [shell: string]>({
    about: 'help-completion',
    takes: (one, words) => {
      one.argument('<shell>', words('help-shell', { choices: 'bash | zsh | fish | powershell' }))
    },
    run: async (_, [shell], { whole }) => (await import('./commands/completion.ts')).completion(shell, whole()),
  }),
  test: command<CheckOptions, [folder?: string]>({
    about: 'help-test',
    takes: (one, words) => {
      one.argument('[dir]', words('help-dir')).option('--only <rule>', words('help-only'), collect)
    },
    run: async (options, [folder]) => (await import('./commands/test.ts')).test(folder, options),
  }),
}

/** What a command takes that lists what is known. */
function listFormat(command: Command, words: Words): void {
  command.option('--format <text|json>', words('help-list-format'))
}

/** Where rules besides the built-in ones stand. */
function rules(command: Command, words: Words): void {
  command.option('--rules <dir>', words('help-rules-option'), collect)
}

/** Makes a command of commander's take and do what the table says. */
export function fill(command: Command, { takes, run }: Definition, tools: Tools): void {
  const { words, typed } = tools
  takes(command, words)
  command
    .optionsGroup(UNGROUPED)
    .option('--lang <zh|en>', words('help-lang'))
    .option('--no-color', words('help-no-color'))
    // Behind the arguments commander hands on the options and the command.
    .action((...given: unknown[]) =>
      tools.run(run(typed(command) as never, given.slice(0, -2) as never, tools, command)),
    )
}
