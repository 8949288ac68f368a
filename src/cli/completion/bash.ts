/** The script for bash. */
import { type Choices, longsOf, namesOf, quoted, type Script } from './completed.ts'

const reply = (words: readonly string[]) => `COMPREPLY=($(compgen -W ${quoted(words.join(' '))} -- "$cur"))`
const cases = (choices: readonly Choices[], indent: string, end: string) =>
  choices.map(([name, words]) => `${indent}${name}) ${reply(words)}${end} ;;`).join('\n')

/** Where nothing is offered bash completes files. */
export const bash: Script = ({
  whole,
  commands,
  values,
  words,
}) => `# bash completion for tenderlint: tenderlint completion bash > ~/.local/share/bash-completion/completions/tenderlint
_tenderlint() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= word
  COMPREPLY=()
  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${namesOf(commands).join('|')}) command=$word; break ;; esac
  done
  case $prev in
${cases(values, '    ', '; return')}
  esac
  if [[ $cur == -* ]]; then
    case $command in
${cases(
  commands.map(one => [one.name, longsOf(one)]),
  '      ',
  '',
)}
      *) ${reply(longsOf(whole))} ;;
    esac
  elif [[ $COMP_CWORD -eq 1 ]]; then
    ${reply(namesOf(commands))}
  else
    case $command in
${cases(words, '      ', '')}
    esac
  fi
}
complete -o bashdefault -o default -F _tenderlint tenderlint
`
