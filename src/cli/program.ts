/** The commands and their options. Only `check` is loaded with them: every start but a few runs it. */
import { Command, CommanderError } from 'commander'
import { type Language, say } from '../language/say.ts'
import { REPORT_FORMATS } from '../report/report.ts'
import { toolVersion } from '../report/tool-version.ts'
import type { BaselineOptions } from './commands/baseline.ts'
import { check } from './commands/check.ts'
import type { ConfigOptions } from './commands/config.ts'
import type { DiffOptions } from './commands/diff.ts'
import type { InitOptions } from './commands/init.ts'
import type { ReadOptions } from './commands/read.ts'
import {
  type CheckOptions,
  FAIL_ON,
  KINDS,
  OCR,
  POLICIES,
  REGIMES,
  REVISIONS,
  SARIF_COMPAT,
  STALE,
} from './options/check-settings.ts'
import { notice } from './terminal.ts'
import { sentencesOf } from './words/error-sentences.ts'
import { configureHelp } from './words/help.ts'

type Run = (code: Promise<number>) => Promise<void>

/** Parses the arguments and runs the command they name. Returns the exit code; never throws. */
export async function run(argv: readonly string[]): Promise<number> {
  const language = languageIn(argv)
  let exitCode = 0
  const program = build(language, async code => {
    exitCode = await code
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    notice(sentencesOf(error, language))
    return 2
  }
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

function build(language: Language, run: Run): Command {
  const words = (code: string, values?: Record<string, string>) => say(language, code, values)
  const program = new Command('tenderlint')
  configureHelp(program, language)
  program.description(words('help-program')).version(toolVersion, '-V, --version', words('help-version'))
  program.usage(words('help-usage-line'))
  program.enablePositionalOptions().helpCommand(false)
  program.addHelpText('after', `\n${words('help-examples')}\n\n${words('help-exit-codes')}\n${words('no-clearance')}`)

  const common = (command: Command) =>
    command.option('--lang <zh|en>', words('help-lang')).option('--no-color', words('help-no-color'))
  const rules = (command: Command) => command.option('--rules <dir>', words('help-rules-option'), collect)
  // What stands in front of a command counts too: `tenderlint --lang en rules`.
  const options = <T>(command: Command) => ({ ...program.opts(), ...command.opts() }) as T
  const checking = (command: Command) => {
    command.argument('[paths...]', words('help-paths'))
    reportOptions(command, words)
    runOptions(command, words)
    inputOptions(command, words)
    judgingOptions(command, words)
    return common(rules(command)).action((paths: string[]) => run(check(paths, options<CheckOptions>(command))))
  }

  checking(program)
  checking(program.command('check').description(words('help-check')))
  const watching = program.command('watch').description(words('help-watch'))
  watching.argument('<paths...>', words('help-paths')).option('--package', words('help-package'))
  watching.option('--no-ignore', words('help-no-ignore'))
  gateOptions(watching, words)
  judgingOptions(watching, words)
  common(rules(watching)).action((paths: string[]) =>
    run(import('./commands/watch.ts').then(one => one.watch(paths, options<CheckOptions>(watching)))),
  )

  const known = program.command('baseline').description(words('help-baseline-command'))
  known.argument('[paths...]', words('help-paths')).option('-o, --output <file>', words('help-baseline-output'))
  inputOptions(known, words)
  judgingOptions(known, words)
  common(rules(known)).action((paths: string[]) =>
    run(import('./commands/baseline.ts').then(one => one.baseline(paths, options<BaselineOptions>(known)))),
  )

  const merging = program.command('merge').description(words('help-merge'))
  merging.argument('<reports...>', words('help-merge-reports'))
  reportOptions(merging, words)
  judgingOptions(merging, words)
  common(rules(merging)).action((paths: string[]) =>
    run(import('./commands/merge.ts').then(one => one.merge(paths, options<CheckOptions>(merging)))),
  )

  const two = program.command('diff').description(words('help-diff'))
  two.argument('<old>', words('help-diff-old')).argument('<new>', words('help-diff-new'))
  two.option('--format <pretty|json>', words('help-format', { choices: 'pretty | json' }))
  two.option('--fail-on <level>', words('help-diff-fail-on', choices(FAIL_ON)))
  two.option('--package', words('help-package')).option('-q, --quiet', words('help-diff-quiet'))
  judgingOptions(two, words)
  common(rules(two)).action((old: string, now: string) =>
    run(import('./commands/diff.ts').then(one => one.diff(old, now, options<DiffOptions>(two)))),
  )

  const read = program.command('read').description(words('help-read')).argument('<file>', words('help-file'))
  read.option('--revisions <which>', words('help-revisions', { choices: Object.keys(REVISIONS).join(' | ') }))
  read.option('--password <password>', words('help-password'))
  read.option('--ocr <mode>', words('help-ocr', { choices: Object.keys(OCR).join(' | ') }))
  read.option('--format <text|jsonl>', words('help-read-format')).option('--verify', words('help-verify'))
  common(read).action((path: string) =>
    run(import('./commands/read.ts').then(one => one.read(path, options<ReadOptions>(read)))),
  )

  const list = program.command('rules').description(words('help-rules'))
  common(rules(list)).action(() =>
    run(import('./commands/rules.ts').then(one => one.rules(options<CheckOptions>(list)))),
  )

  const explain = program.command('explain').description(words('help-explain')).argument('<rule>', words('help-rule'))
  explain.option('--date <day>', words('help-date'))
  common(rules(explain)).action((id: string) =>
    run(import('./commands/explain.ts').then(one => one.explain(id, options<CheckOptions>(explain)))),
  )

  const law = program.command('law').description(words('help-law')).argument('[id]', words('help-law-id'))
  law.option('--date <day>', words('help-date'))
  common(rules(law)).action((id?: string) =>
    run(import('./commands/law.ts').then(one => one.law(id, options<CheckOptions>(law)))),
  )

  const config = program.command('config').description(words('help-config')).argument('<file>', words('help-file'))
  config.option('--config <file>', words('help-config-option')).option('--no-config', words('help-no-config'))
  config.option('--format <text|json>', words('help-config-format'))
  common(config).action((path: string) =>
    run(import('./commands/config.ts').then(one => one.config(path, options<ConfigOptions>(config)))),
  )

  const init = program.command('init').description(words('help-init'))
  init.argument('[what]', words('help-init-what')).argument('[id]', words('help-init-id'))
  init.option('--dir <dir>', words('help-init-dir')).option('--force', words('help-init-force'))
  common(init).action((what?: string, id?: string) =>
    run(import('./commands/init.ts').then(one => one.init(what, id, options<InitOptions>(init)))),
  )

  const complete = program.command('completion').description(words('help-completion'))
  common(complete.argument('<shell>', words('help-shell', { choices: 'bash | zsh | fish | powershell' }))).action(
    (shell: string) => run(import('./commands/completion.ts').then(one => one.completion(shell, program))),
  )

  const test = program.command('test').description(words('help-test')).argument('[dir]', words('help-dir'))
  test.option('--only <rule>', words('help-only'), collect)
  common(test).action((folder?: string) =>
    run(import('./commands/test.ts').then(one => one.test(folder, options<CheckOptions>(test)))),
  )
  return program
}

type Words = (code: string, values?: Record<string, string>) => string

const choices = (values: object) => ({ choices: Object.keys(values).join(' | ') })

/** What is made of the findings. */
function reportOptions(command: Command, words: Words): void {
  command
    .option('--format <format>', words('help-format', { choices: REPORT_FORMATS.join(' | ') }), collect)
    .option('-o, --output <format=file>', words('help-output'), collect)
    .option('--sarif-compat <reader>', words('help-sarif-compat', choices(SARIF_COMPAT)))
  gateOptions(command, words)
  command.option('--prune', words('help-prune')).option('--verbose', words('help-verbose'))
}

/** What is done beside, or in several runs: it needs the documents themselves. */
function runOptions(command: Command, words: Words): void {
  command
    .option('--annotate <dir>', words('help-annotate'))
    .option('--force', words('help-force'))
    .option('--shard <i/n>', words('help-shard'))
    .option('--resume <file>', words('help-resume'))
}

/** What lets a run fail, and how much is said of it. */
function gateOptions(command: Command, words: Words): void {
  command
    .option('--fail-on <level>', words('help-fail-on', choices(FAIL_ON)))
    .option('--max-warnings <n>', words('help-max-warnings'))
    .option('--fail-on-partial', words('help-fail-on-partial'))
    .option('--baseline <file>', words('help-baseline'))
    .option('-q, --quiet', words('help-quiet'))
}

/** Which documents are meant. */
function inputOptions(command: Command, words: Words): void {
  command
    .option('--package', words('help-package'))
    .option('--files-from <file>', words('help-files-from'))
    .option('--stdin-name <name>', words('help-stdin-name'))
    .option('--changed-since <ref>', words('help-changed-since'))
    .option('--no-ignore', words('help-no-ignore'))
}

/** What decides the findings. */
function judgingOptions(command: Command, words: Words): void {
  command
    .option('--only <rule>', words('help-only'), collect)
    .option('--skip <rule>', words('help-skip'), collect)
    .option('--regime <regime>', words('help-regime', choices(REGIMES)))
    .option('--kind <kind>', words('help-kind', choices(KINDS)))
    .option('--method <method>', words('help-method'))
    .option('--innovation', words('help-innovation'))
    .option('--no-innovation', words('help-no-innovation'))
    .option('--mandatory', words('help-mandatory'))
    .option('--no-mandatory', words('help-no-mandatory'))
    .option('--imports', words('help-imports'))
    .option('--no-imports', words('help-no-imports'))
    .option('--policy <policy>', words('help-policy', choices(POLICIES)))
    .option('--revisions <which>', words('help-revisions', choices(REVISIONS)))
    .option('--password <password>', words('help-password'))
    .option('--ocr <mode>', words('help-ocr', choices(OCR)))
    .option('-j, --jobs <n>', words('help-jobs'))
    .option('--timeout <s>', words('help-timeout'))
    .option('--max-memory <mb>', words('help-max-memory'))
    .option('--cache', words('help-cache'))
    .option('--cache-location <dir>', words('help-cache-location'))
    .option('--waivers <file>', words('help-waivers'))
    .option('--stale-waivers <what>', words('help-stale-waivers', choices(STALE)))
    .option('--date <day>', words('help-date'))
    .option('--config <file>', words('help-config-option'))
    .option('--no-config', words('help-no-config'))
}

const collect = (value: string, values: string[] = []) => [...values, value]
