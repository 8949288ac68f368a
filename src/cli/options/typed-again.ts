/** Options that were typed again with another value where only the last one counts. */
import type { Command } from 'commander'

/** What was typed for options, by their attribute. */
export type Typed = Map<string, string[]>

/** Keeps what is typed for the options of a command. */
export function keepTyped(command: Command, typed: Typed): void {
  for (const option of command.options) {
    const key = option.attributeName()
    command.on(`option:${option.name()}`, (value: string | null) =>
      typed.set(key, [...(typed.get(key) ?? []), `${option.long} ${value ?? ''}`.trim()]),
    )
  }
}

/** The options of a command, each as its last flag, that have one value and were typed with several. */
export function typedAgain({ options }: Command, typed: Typed): string[] {
  const single = new Set(options.flatMap(one => (one.parseArg ? [] : [one.attributeName()])))
  return [...typed].flatMap(([key, values]) =>
    single.has(key) && new Set(values).size > 1 ? [[...new Set(values.map(flagOf))].join(' / ')] : [],
  )
}

/** Without the value, which may be a password. */
const flagOf = (typed: string) => typed.split(' ', 1)[0]!
