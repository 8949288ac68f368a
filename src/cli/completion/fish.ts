/** The script for fish. */
import { type CompletedOption, namesOf, type Script } from './completed.ts'

const text = (words: string) => `'${words.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** Describes every command and option; files are offered where no other words are. */
export const fish: Script = ({ whole, commands, values, words }) => {
  const known = new Map(values)
  const line = (when: string, { long, about, takesValue }: CompletedOption) => {
    const all = known.get(long)
    const value = all ? ` -x -a ${text(all.join(' '))}` : takesValue ? ' -r' : ''
    return `complete -c tenderlint -n ${text(when)} -l ${long.slice(2)}${value} -d ${text(about)}`
  }
  const typed = (name: string) => `__fish_seen_subcommand_from ${name}`
  return [
    '# fish completion for tenderlint: tenderlint completion fish > ~/.config/fish/completions/tenderlint.fish',
    ...commands.map(
      ({ name, about }) => `complete -c tenderlint -n __fish_use_subcommand -a ${name} -d ${text(about)}`,
    ),
    ...whole.options.map(one => line(`not ${typed(namesOf(commands).join(' '))}`, one)),
    ...commands.flatMap(({ name, options }) => options.map(one => line(typed(name), one))),
    ...words.map(([name, all]) => `complete -c tenderlint -n ${text(typed(name))} -f -a ${text(all.join(' '))}`),
    '',
  ].join('\n')
}
