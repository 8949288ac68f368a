/** The script for zsh. */
import { type Choices, type CompletedCommand, quoted, type Script } from './completed.ts'

const described = (name: string, about: string) => quoted(`${name}:${about.replaceAll(':', '\\:')}`)
const added = (choices: readonly Choices[]) =>
  choices.map(([name, words]) => `    ${name}) compadd -- ${words.join(' ')}; return ;;`).join('\n')
const optionsOf = ({ options }: CompletedCommand) => options.map(({ long, about }) => described(long, about)).join(' ')

/** Works from a folder of `$fpath`, and where it is sourced. */
export const zsh: Script = ({ whole, commands, values, words }) => `#compdef tenderlint
# zsh completion for tenderlint: tenderlint completion zsh > a folder of $fpath, named _tenderlint
_tenderlint() {
  local -a commands options
  commands=(${commands.map(({ name, about }) => described(name, about)).join(' ')})
  case $words[CURRENT-1] in
${added(values)}
  esac
  if [[ $PREFIX == -* ]]; then
    case $words[2] in
${[...commands, { ...whole, name: '*' }].map(one => `      ${one.name}) options=(${optionsOf(one)}) ;;`).join('\n')}
    esac
    _describe -o option options
    return
  fi
  if (( CURRENT == 2 )); then
    _describe command commands
    _files
    return
  fi
  case $words[2] in
${added(words)}
  esac
  _files
}
if [[ $funcstack[1] == _tenderlint ]]; then _tenderlint "$@"; else compdef _tenderlint tenderlint; fi
`
