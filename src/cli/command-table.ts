/** What each command takes, and what it runs: loaded only for the one that is named, but for `check`. */
import type { Command } from 'commander'
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
  type Words,
} from './options/option-groups.ts'
import { refuseMistyped } from './words/mistyped.ts'

/** The title under which commander lists what belongs to no group. */
const UNGROUPED = 'Options:'

/** Keeps the exit code of what a command does. */
export type Run = (code: Promise<number>) => Promise<void>

/** What commands are built with. */
export interface Tools {
  program: Command
  words: Words
  run: Run
  /** What was typed for a command; what stands in front of it counts too: `tenderlint --lang en rules`. */
  typed: <T>(command: Command) => T
  /** All commands with all they take, for those who only want to know them. */
  whole: () => Command
}

interface Definition {
  /** Names the sentence that says what it does. */
  about: string
  /** Adds its arguments, its options and what it runs. */
  fill: (command: Command, tools: Tools) => void
}

/** In the order in which help lists them. */
export const COMMANDS: Record<string, Definition> = {
  check: { about: 'help-check', fill: checking },
  watch: {
    about: 'help-watch',
    fill: (command, { words, run, typed }) => {
      command.argument('<paths...>', words('help-paths')).option('--package', words('help-package'))
      command.option('--no-ignore', words('help-no-ignore'))
      gateOptions(command, words)
      judgingOptions(command, words)
      common(rules(command, words), words).action((paths: string[]) =>
        run(import('./commands/watch.ts').then(one => one.watch(paths, typed<CheckOptions>(command)))),
      )
    },
  },
  baseline: {
    about: 'help-baseline-command',
    fill: (command, { words, run, typed }) => {
      command.argument('[paths...]', words('help-paths')).option('-o, --output <file>', words('help-baseline-output'))
      inputOptions(command, words)
      judgingOptions(command, words)
      common(rules(command, words), words).action((paths: string[]) =>
        run(import('./commands/baseline.ts').then(one => one.baseline(paths, typed<BaselineOptions>(command)))),
      )
    },
  },
  merge: {
    about: 'help-merge',
    fill: (command, { words, run, typed }) => {
      command.argument('<reports...>', words('help-merge-reports'))
      reportOptions(command, words)
      judgingOptions(command, words)
      common(rules(command, words), words).action((paths: string[]) =>
        run(import('./commands/merge.ts').then(one => one.merge(paths, typed<CheckOptions>(command)))),
      )
    },
  },
  diff: {
    about: 'help-diff',
    fill: (command, { words, run, typed }) => {
      command.argument('<old>', words('help-diff-old')).argument('<new>', words('help-diff-new'))
      command.option('--format <pretty|json>', words('help-format', { choices: 'pretty | json' }))
      command.option('--fail-on <level>', words('help-diff-fail-on', choices(FAIL_ON)))
      command.option('--package', words('help-package')).option('-q, --quiet', words('help-diff-quiet'))
      judgingOptions(command, words)
      common(rules(command, words), words).action((old: string, now: string) =>
        run(import('./commands/diff.ts').then(one => one.diff(old, now, typed<DiffOptions>(command)))),
      )
    },
  },
  read: {
    about: 'help-read',
    fill: (command, { words, run, typed }) => {
      command.argument('<file>', words('help-file'))
      command.option('--revisions <which>', words('help-revisions', choices(REVISIONS)))
      command.option('--password <password>', words('help-password'))
      command.option('--ocr <mode>', words('help-ocr', choices(OCR)))
      command.option('--format <text|jsonl>', words('help-read-format')).option('--verify', words('help-verify'))
      common(command, words).action((path: string) =>
        run(import('./commands/read.ts').then(one => one.read(path, typed<ReadOptions>(command)))),
      )
    },
  },
  rules: {
    about: 'help-rules',
    fill: (command, { words, run, typed }) => {
      listFormat(command, words)
      common(rules(command, words), words).action(() =>
        run(import('./commands/rules.ts').then(one => one.rules(typed<CheckOptions>(command)))),
      )
    },
  },
  explain: {
    about: 'help-explain',
    fill: (command, { words, run, typed }) => {
      command.argument('<rule>', words('help-rule')).option('--date <day>', words('help-date'))
      listFormat(command, words)
      common(rules(command, words), words).action((id: string) =>
        run(import('./commands/explain.ts').then(one => one.explain(id, typed<CheckOptions>(command)))),
      )
    },
  },
  law: {
    about: 'help-law',
    fill: (command, { words, run, typed }) => {
      command.argument('[id...]', words('help-law-id')).option('--date <day>', words('help-date'))
      listFormat(command, words)
      common(rules(command, words), words).action((id: string[]) =>
        run(import('./commands/law.ts').then(one => one.law(id.join(' '), typed<CheckOptions>(command)))),
      )
    },
  },
  config: {
    about: 'help-config',
    fill: (command, { words, run, typed }) => {
      command.argument('<file>', words('help-file'))
      command.option('--config <file>', words('help-config-option')).option('--no-config', words('help-no-config'))
      listFormat(command, words)
      common(command, words).action((path: string) =>
        run(import('./commands/config.ts').then(one => one.config(path, typed<ConfigOptions>(command)))),
      )
    },
  },
  init: {
    about: 'help-init',
    fill: (command, { words, run, typed }) => {
      command.argument('[what]', words('help-init-what')).argument('[name]', words('help-init-id'))
      command.option('--dir <dir>', words('help-init-dir')).option('--force', words('help-init-force'))
      common(command, words).action((what?: string, id?: string) =>
        run(import('./commands/init.ts').then(one => one.init(what, id, typed<InitOptions>(command)))),
      )
    },
  },
  completion: {
    about: 'help-completion',
    fill: (command, { words, run, whole }) => {
      command.argument('<shell>', words('help-shell', { choices: 'bash | zsh | fish | powershell' }))
      common(command, words).action((shell: string) =>
        run(import('./commands/completion.ts').then(one => one.completion(shell, whole()))),
      )
    },
  },
  test: {
    about: 'help-test',
    fill: (command, { words, run, typed }) => {
      command.argument('[dir]', words('help-dir')).option('--only <rule>', words('help-only'), collect)
      common(command, words).action((folder?: string) =>
        run(import('./commands/test.ts').then(one => one.test(folder, typed<CheckOptions>(command)))),
      )
    },
  },
}

/** What every command takes. */
function common(command: Command, words: Words): Command {
  return command
    .optionsGroup(UNGROUPED)
    .option('--lang <zh|en>', words('help-lang'))
    .option('--no-color', words('help-no-color'))
}

/** What a command takes that lists what is known. */
function listFormat(command: Command, words: Words): void {
  command.option('--format <text|json>', words('help-list-format'))
}

/** Where rules besides the built-in ones stand. */
function rules(command: Command, words: Words): Command {
  return command.option('--rules <dir>', words('help-rules-option'), collect)
}

/** What `check` takes, whose name may be left out. */
export function checking(command: Command, { program, words, run, typed }: Tools): void {
  command.argument('[paths...]', words('help-paths'))
  reportOptions(command, words)
  runOptions(command, words)
  inputOptions(command, words)
  judgingOptions(command, words)
  common(rules(command, words), words).action((paths: string[]) => {
    if (command === program) {
      refuseMistyped(
        paths,
        program.commands.map(one => one.name()),
      )
    }
    return run(check(paths, typed<CheckOptions>(command)))
  })
}
