/** What a shell can complete, whichever it is. */

/** A command as a script speaks of it. */
export interface CompletedCommand {
  name: string
  about: string
  options: CompletedOption[]
}

export interface CompletedOption {
  /** With its hyphens: `--format`. */
  long: string
  about: string
  takesValue: boolean
}

/** A name and the words that may stand behind it. */
export type Choices = readonly [name: string, words: readonly string[]]

export interface Completed {
  /** What may be typed without a command. */
  whole: CompletedCommand
  commands: readonly CompletedCommand[]
  /** Values of options; where a command takes fewer of them its help says so. */
  values: readonly Choices[]
  /** What stands behind a command; behind any other stand files. */
  words: readonly Choices[]
}

/** Makes the script for one shell. */
export type Script = (completed: Completed) => string

/** The options of a command, with their hyphens. */
export const longsOf = ({ options }: CompletedCommand): string[] => options.map(({ long }) => long)
/** What is typed for each command. */
export const namesOf = (commands: readonly CompletedCommand[]): string[] => commands.map(({ name }) => name)

/** A word as bash and zsh read it, whatever stands in it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
