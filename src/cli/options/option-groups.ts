/** Options that several commands have, in the groups in which they have them. */
import type { Command } from 'commander'
import { REPORT_FORMATS } from '../../report/report.ts'
import {
  FAIL_ON_WORDS,
  KIND_WORDS,
  OCR_WORDS,
  POLICY_WORDS,
  REGIME_WORDS,
  REVISION_WORDS,
  SARIF_COMPAT,
  STALE_WORDS,
} from './check-settings.ts'

export type Words = (code: string, values?: Record<string, string>) => string

/** Values as help lists them. */
export const choices = (values: object) => ({ choices: Object.keys(values).join(' | ') })

/** What is made of the findings. */
export function reportOptions(command: Command, words: Words): void {
  command
    .optionsGroup(words('help-group-report'))
    .option('--format <format>', words('help-format', { choices: REPORT_FORMATS.join(' | ') }), collect)
    .option('-o, --output <format=file>', words('help-output'), collect)
    .option('--sarif-compat <reader>', words('help-sarif-compat', choices(SARIF_COMPAT)))
  gateOptions(command, words)
  command.option('--prune', words('help-prune')).option('--verbose', words('help-verbose'))
}

/** What is done beside, or in several runs: it needs the documents themselves. */
export function runOptions(command: Command, words: Words): void {
  command
    .optionsGroup(words('help-group-report'))
    .option('--annotate <dir>', words('help-annotate'))
    .option('--force', words('help-force'))
    .optionsGroup(words('help-group-scale'))
    .option('--shard <i/n>', words('help-shard'))
    .option('--resume <file>', words('help-resume'))
}

/** What lets a run fail, and how much is said of it. */
export function gateOptions(command: Command, words: Words): void {
  command
    .optionsGroup(words('help-group-gate'))
    .option('--fail-on <level>', words('help-fail-on', choices(FAIL_ON_WORDS)))
    .option('--max-warnings <n>', words('help-max-warnings'))
    .option('--fail-on-partial', words('help-fail-on-partial'))
    .option('--baseline <file>', words('help-baseline'))
    .option('-q, --quiet', words('help-quiet'))
}

/** Which documents are meant. */
export function inputOptions(command: Command, words: Words): void {
  command
    .optionsGroup(words('help-group-inputs'))
    .option('--package', words('help-package'))
    .option('--files-from <file>', words('help-files-from'))
    .option('--stdin-name <name>', words('help-stdin-name'))
    .option('--changed-since <ref>', words('help-changed-since'))
    .option('--no-ignore', words('help-no-ignore'))
}

/** What decides the findings. */
export function judgingOptions(command: Command, words: Words): void {
  command
    .optionsGroup(words('help-group-judging'))
    .option('--only <rule>', words('help-only'), collect)
    .option('--skip <rule>', words('help-skip'), collect)
    .option('--policy <policy>', words('help-policy', choices(POLICY_WORDS)))
    .option('--date <day>', words('help-run-date'))
    .option('--waivers <file>', words('help-waivers'))
    .option('--stale-waivers <how>', words('help-stale-waivers', choices(STALE_WORDS)))
    .option('--config <file>', words('help-config-option'))
    .option('--no-config', words('help-no-config'))
    .optionsGroup(words('help-group-profile'))
    .option('--regime <regime>', words('help-regime', choices(REGIME_WORDS)))
    .option('--kind <kind>', words('help-kind', choices(KIND_WORDS)))
    .option('--method <method>', words('help-method'))
    .option('--innovation', words('help-innovation'))
    .option('--no-innovation', words('help-no-innovation'))
    .option('--mandatory', words('help-mandatory'))
    .option('--no-mandatory', words('help-no-mandatory'))
    .option('--imports', words('help-imports'))
    .option('--no-imports', words('help-no-imports'))
    .optionsGroup(words('help-group-reading'))
    .option('--revisions <which>', words('help-revisions', choices(REVISION_WORDS)))
    .option('--password <password>', words('help-password'))
    .option('--ocr <mode>', words('help-ocr', choices(OCR_WORDS)))
    .option('--timeout <s>', words('help-timeout'))
    .option('--max-memory <mb>', words('help-max-memory'))
    .optionsGroup(words('help-group-scale'))
    .option('-j, --jobs <n>', words('help-jobs'))
    .option('--cache', words('help-cache'))
    .option('--cache-location <dir>', words('help-cache-location'))
    // What a command adds itself, `--rules`, is one of them.
    .optionsGroup(words('help-group-judging'))
}

/** An option that may be given several times. */
export const collect = (value: string, values: string[] = []) => [...values, value]
