/**
 * `tenderlint completion SHELL`: a script that completes commands, options and their values, and files after all else.
 *
 * Written here because the library for it (`@bomb.sh/tab` 0.0.22) forbids the shell to complete files, which is what people
 * type most after `tenderlint`, needs bash-completion, and evaluates what was typed.
 */
import type { Command } from 'commander'
import { REPORT_FORMATS } from '../../report/report.ts'
import {
  FAIL_ON,
  KINDS,
  LANGUAGES,
  OCR,
  oneOf,
  POLICIES,
  REGIMES,
  REVISIONS,
  SARIF_COMPAT,
  STALE,
} from '../options/check-settings.ts'
import { print } from '../terminal.ts'

const SHELLS = { bash: 'bash', zsh: 'zsh', fish: 'fish', powershell: 'powershell' } as const

/** Values of options; where a command has fewer formats its help says so. */
const VALUES: Record<string, readonly string[]> = {
  '--format': REPORT_FORMATS,
  '--fail-on': Object.keys(FAIL_ON),
  '--kind': Object.keys(KINDS),
  '--lang': Object.keys(LANGUAGES),
  '--ocr': Object.keys(OCR),
  '--policy': Object.keys(POLICIES),
  '--regime': Object.keys(REGIMES),
  '--revisions': Object.keys(REVISIONS),
  '--sarif-compat': Object.keys(SARIF_COMPAT),
  '--stale-waivers': Object.keys(STALE),
}

interface Known {
  name: string
  about: string
  options: { long: string; about: string; takesValue: boolean }[]
}

/** Prints the script for a shell. */
export async function completion(shell: string, program: Command): Promise<number> {
  const known = [program, ...program.commands].map((command): Known => {
    const options = command.options.map(({ long, description, required, optional }) => {
      return { long: long ?? '', about: description, takesValue: required || optional }
    })
    return { name: command.name(), about: command.description(), options: options.filter(({ long }) => long) }
  })
  const [whole, ...commands] = known
  await print(SCRIPTS[oneOf('completion', shell, SHELLS)](whole!, commands))
  return 0
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
const longs = ({ options }: Known) => options.map(({ long }) => long).join(' ')
const names = (commands: readonly Known[]) => commands.map(({ name }) => name)
const values = () => Object.entries(VALUES)

const SCRIPTS: Record<keyof typeof SHELLS, (whole: Known, commands: readonly Known[]) => string> = {
  bash: (
    whole,
    commands,
  ) => `# bash completion for tenderlint: tenderlint completion bash > ~/.local/share/bash-completion/completions/tenderlint
_tenderlint() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= word
  COMPREPLY=()
  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${names(commands).join('|')}) command=$word; break ;; esac
  done
  case $prev in
${values()
  .map(([long, all]) => `    ${long}) COMPREPLY=($(compgen -W ${quoted(all.join(' '))} -- "$cur")); return ;;`)
  .join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case $command in
${commands.map(one => `      ${one.name}) COMPREPLY=($(compgen -W ${quoted(longs(one))} -- "$cur")) ;;`).join('\n')}
      *) COMPREPLY=($(compgen -W ${quoted(longs(whole))} -- "$cur")) ;;
    esac
  elif [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W ${quoted(names(commands).join(' '))} -- "$cur"))
  fi
}
complete -o bashdefault -o default -F _tenderlint tenderlint
`,
  zsh: (whole, commands) => `#compdef tenderlint
# zsh completion for tenderlint: tenderlint completion zsh > a folder of $fpath, named _tenderlint
_tenderlint() {
  local -a commands options
  commands=(${commands.map(({ name, about }) => quoted(`${name}:${about.replaceAll(':', '\\:')}`)).join(' ')})
  case $words[CURRENT-1] in
${values()
  .map(([long, all]) => `    ${long}) compadd -- ${all.join(' ')}; return ;;`)
  .join('\n')}
  esac
  if [[ $PREFIX == -* ]]; then
    case $words[2] in
${[...commands, { ...whole, name: '*' }].map(one => `      ${one.name}) options=(${one.options.map(({ long, about }) => quoted(`${long}:${about.replaceAll(':', '\\:')}`)).join(' ')}) ;;`).join('\n')}
    esac
    _describe -o option options
  else
    (( CURRENT == 2 )) && _describe command commands
    _files
  fi
}
if [[ $funcstack[1] == _tenderlint ]]; then _tenderlint "$@"; else compdef _tenderlint tenderlint; fi
`,
  fish: (whole, commands) => {
    const text = (words: string) => `'${words.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
    const line = (when: string, { long, about, takesValue }: Known['options'][number]) => {
      const all = VALUES[long]
      const value = all ? ` -x -a ${text(all.join(' '))}` : takesValue ? ' -r' : ''
      return `complete -c tenderlint -n ${text(when)} -l ${long.slice(2)}${value} -d ${text(about)}`
    }
    const all = names(commands).join(' ')
    return [
      '# fish completion for tenderlint: tenderlint completion fish > ~/.config/fish/completions/tenderlint.fish',
      ...commands.map(
        ({ name, about }) => `complete -c tenderlint -n __fish_use_subcommand -a ${name} -d ${text(about)}`,
      ),
      ...whole.options.map(one => line(`not __fish_seen_subcommand_from ${all}`, one)),
      ...commands.flatMap(({ name, options }) => options.map(one => line(`__fish_seen_subcommand_from ${name}`, one))),
      '',
    ].join('\n')
  },
  powershell: (whole, commands) => {
    const text = (words: string) => `'${words.replaceAll("'", "''")}'`
    const list = (all: readonly string[]) => `@(${all.map(text).join(', ')})`
    const options = ({ options }: Known) => list(options.map(({ long }) => long))
    return `# PowerShell completion for tenderlint: add the output of tenderlint completion powershell to $PROFILE
Register-ArgumentCompleter -Native -CommandName tenderlint -ScriptBlock {
  param($word, $ast, $cursor)
  $commands = ${list(names(commands))}
  $options = @{
${commands.map(one => `    ${text(one.name)} = ${options(one)}`).join('\n')}
  }
  $values = @{
${values()
  .map(([long, all]) => `    ${text(long)} = ${list(all)}`)
  .join('\n')}
  }
  $typed = @($ast.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { "$_" })
  $command = $typed | Where-Object { $commands -contains $_ } | Select-Object -First 1
  $found = if ($typed.Count -gt 0 -and $values.ContainsKey($typed[-1])) { $values[$typed[-1]] }
    elseif ($word -like '-*') { if ($command) { $options[$command] } else { ${options(whole)} } }
    elseif ($typed.Count -eq 0) { $commands }
  $found | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`
  },
}
