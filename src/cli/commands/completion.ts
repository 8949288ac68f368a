/**
 * `tenderlint completion SHELL`: a script that completes commands, options, their values and names, and files after all else.
 *
 * Written here because the library for it (`@bomb.sh/tab` 0.0.22) forbids the shell to complete files, which is what people
 * type most after `tenderlint`, needs bash-completion, and evaluates what was typed.
 */
import type { Command } from 'commander'
import { REPORT_FORMATS } from '../../report/report.ts'
import { loadRules } from '../../rules/load-rules.ts'
import { bash } from '../completion/bash.ts'
import type { Choices, CompletedCommand, Script } from '../completion/completed.ts'
import { fish } from '../completion/fish.ts'
import { powershell } from '../completion/powershell.ts'
import { zsh } from '../completion/zsh.ts'
import {
  FAIL_ON_WORDS,
  KIND_WORDS,
  LANGUAGE_WORDS,
  OCR_WORDS,
  oneOf,
  POLICY_WORDS,
  REGIME_WORDS,
  REVISION_WORDS,
  SARIF_COMPAT,
  STALE_WORDS,
} from '../options/check-settings.ts'
import { print } from '../terminal.ts'

const SCRIPTS = { bash, zsh, fish, powershell } satisfies Record<string, Script>

const VALUES: readonly Choices[] = [
  ['--format', REPORT_FORMATS],
  ['--fail-on', Object.keys(FAIL_ON_WORDS)],
  ['--kind', Object.keys(KIND_WORDS)],
  ['--lang', Object.keys(LANGUAGE_WORDS)],
  ['--ocr', Object.keys(OCR_WORDS)],
  ['--policy', Object.keys(POLICY_WORDS)],
  ['--regime', Object.keys(REGIME_WORDS)],
  ['--revisions', Object.keys(REVISION_WORDS)],
  ['--sarif-compat', Object.keys(SARIF_COMPAT)],
  ['--stale-waivers', Object.keys(STALE_WORDS)],
]

/**
 * Prints the script for a shell. It names the built-in rules: to ask for those of folders each time that a key is pressed
 * would take too long.
 *
 * @throws a usage error for a shell that is none of those.
 */
export async function completion(shell: string, program: Command): Promise<number> {
  const script = SCRIPTS[oneOf('completion', shell, SCRIPTS)]
  const { rules, laws } = await loadRules()
  const ids = rules.map(({ id }) => id)
  const values: Choices[] = [...VALUES, ['--only', ids], ['--skip', ids]]
  const words: Choices[] = [
    ['explain', ids],
    // What stands in an id besides (a bracket, a Chinese numeral) nobody types without the report.
    [
      'law',
      Object.keys(laws)
        .filter(id => /^[\w-]+$/.test(id))
        .sort(),
    ],
    ['init', ['rule']],
    ['completion', Object.keys(SCRIPTS)],
  ]
  const commands = program.commands.map(completed)
  await print(script({ whole: completed(program), commands, values, words }))
  return 0
}

function completed(command: Command): CompletedCommand {
  const options = command.options.map(({ long, description, required, optional }) => {
    return { long: long ?? '', about: description, takesValue: required || optional }
  })
  return { name: command.name(), about: command.description(), options: options.filter(({ long }) => long) }
}
