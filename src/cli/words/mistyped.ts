/** What was meant otherwise: a command with a slip, a path with blanks and no quotes, an option without its value. */
import { existsSync } from 'node:fs'
import { type Command, CommanderError } from 'commander'
import { closest } from '../../language/closest.ts'
import { OPTIONS_MEANT } from './meant.ts'
import { fromCommander, usageError } from './refusal.ts'

/**
 * Looks for arguments and options whose value is empty, and lists that name nothing: they would count as not typed; and
 * for options in the place of a value (`--annotate --force`), which commander takes for it.
 *
 * @throws a usage error that names the first.
 */
export function refuseWithoutValue(commands: readonly Command[]): void {
  const flags = new Set(commands.flatMap(({ options }) => options.flatMap(({ short, long }) => [short, long])))
  for (const command of commands) {
    // An empty path has a sentence of its own.
    const isPaths = command.registeredArguments.some(one => one.name() === 'paths')
    if (!isPaths && command.args.includes('')) throw usageError('usage-empty-argument')
    for (const option of command.options) {
      const values = [command.getOptionValue(option.attributeName())].flat().filter(one => typeof one === 'string')
      if (values.some(one => flags.has(one))) throw usageError('usage-missing-value', { option: option.flags })
      if (values.some(one => /^[\s,]*$/.test(one)))
        throw usageError('usage-empty-value', { option: option.long ?? option.flags })
    }
  }
}

/** What Chinese keyboards and editors put in the place of one hyphen or of two, in front of letters of any width. */
const DASHES = /^(?=-*[—–―－−])[—–―－−-]+([a-zａ-ｚ][a-zａ-ｚ－-]*)(?:[=＝]|$)/iu

/**
 * Looks for an option with other dashes than hyphens in front, which would count as a document.
 *
 * @param flags all options there are, as `-q` or `--quiet`; asked for only where something looks like one.
 * @throws a usage error that says how it is written.
 */
export function refuseDashes(argv: readonly string[], flags: () => readonly string[]): void {
  const end = argv.indexOf('--')
  for (const typed of end < 0 ? argv : argv.slice(0, end)) {
    const name = DASHES.exec(typed)?.[1]?.normalize('NFKC')
    if (name === undefined || existsSync(typed)) continue
    const plain = name.length > 1 ? `--${name}` : `-${name}`
    const known = flags()
    const option = known.includes(plain) ? plain : closest(plain, known)[0]
    if (option !== undefined) throw usageError('usage-dashes', { typed, option })
  }
}

/** A name of a command has only letters. */
const WORD = /^[a-z]+$/i

/**
 * Looks at what was typed where a document is expected.
 *
 * @param commands names of commands that could stand there.
 * @param options names of options, with their hyphens: a word that is one of them lacks them (`annotate`, `version`).
 * @throws a usage error that says what was probably meant.
 */
export function refuseMistyped(
  paths: readonly string[],
  commands: readonly string[],
  options: readonly string[],
): void {
  const [first = ''] = paths
  const missing = paths.filter(path => path !== '-' && !existsSync(path))
  if (missing.length === 0) return
  refuseTypography(missing)
  if (WORD.test(first) && !existsSync(first)) {
    const meant = closest(first, commands).concat(options.filter(one => one === `--${first}`))
    if (meant.length > 0) throw usageError('usage-unknown-command', { name: first }, meant)
  }
  refuseLateCommand(paths, missing, commands)
  for (let from = 0; from < paths.length - 1; from++) {
    for (let to = paths.length; to > from + 1; to--) {
      const joined = paths.slice(from, to).join(' ')
      if (!existsSync(paths[from]!) && existsSync(joined)) throw usageError('usage-blanks', { path: joined })
    }
  }
}

/** Commands that take no document. */
const WITHOUT_DOCUMENT = ['completion', 'explain', 'init', 'law', 'rules', 'test']

/** @param missing paths that lead nowhere. */
function refuseLateCommand(paths: readonly string[], missing: readonly string[], commands: readonly string[]): void {
  const at = paths.findIndex((path, i) => i > 0 && commands.includes(path) && missing.includes(path))
  const command = paths[at]
  if (command === undefined) return
  const behind = paths.slice(at + 1)
  const others = WITHOUT_DOCUMENT.includes(command) ? behind : [...paths.slice(0, at), ...behind]
  const quoted = others.map(path => (/\s/.test(path) ? `"${path}"` : path))
  throw usageError('usage-command-first', { command }, [['tenderlint', command, ...quoted].join(' ')])
}

/** Quotation marks of a Chinese keyboard around a path: blanks in it part it into several. */
const CHINESE_QUOTES = /^[“‘「](.+)[”’」]$/

/** @param missing paths that lead nowhere. */
function refuseTypography(missing: readonly string[]): void {
  for (const path of missing) {
    // No file of Windows is called so: cmd takes the \ in front of a quotation mark for a sign that it belongs to the path.
    if (path.includes('"')) throw usageError('usage-stray-quote', { path })
  }
  const quoted = CHINESE_QUOTES.exec(missing.join(' '))?.[1]
  if (quoted !== undefined && existsSync(quoted)) throw usageError('usage-chinese-quotes', { path: quoted })
}

/** `-annotate` is read as many short options, none of which is near to one: says that a long one has two hyphens. */
export function withLongMeant(error: unknown, { options }: Command): unknown {
  if (!(error instanceof CommanderError) || error.code !== 'commander.unknownOption') return error
  const typed = /'(-[a-z][a-z-]+)'/.exec(error.message)?.[1]
  const isLong = ['--help', ...options.map(({ long }) => long)].includes(`-${typed}`)
  return typed !== undefined && isLong ? usageError('usage-unknown-option', { option: typed }, [`-${typed}`]) : error
}

/** What was meant by a long option with a slip and its value behind `=`: commander compares both, and finds nothing near. */
export function withNearMeant(error: unknown, { commands, options: own }: Command, argv: readonly string[]): unknown {
  if (!(error instanceof CommanderError) || error.code !== 'commander.unknownOption') return error
  const typed = /'(--[^'=]+)=/.exec(error.message)?.[1]
  if (typed === undefined || Object.hasOwn(OPTIONS_MEANT, typed)) return error
  const options = commandIn(argv, commands)?.options ?? own
  const meant = closest(
    typed,
    options.flatMap(({ long }) => long ?? []),
  )
  return meant.length > 0 ? usageError('usage-unknown-option', { option: typed }, meant) : error
}

/** What was meant by an option of another program or of another command, where the command that was typed has it; else says whose it is. */
export function withKnownMeant(error: unknown, { commands, options: own }: Command, argv: readonly string[]): unknown {
  if (!(error instanceof CommanderError) || error.code !== 'commander.unknownOption') return error
  const { refusal, candidates } = fromCommander(error)
  const option = String(refusal.values.option)
  const named = commandIn(argv, commands)
  if (refusal.code !== 'usage-unknown-option' || !named) return error
  if (!Object.hasOwn(OPTIONS_MEANT, option))
    return takes(own, option) ? usageError('usage-only-check', { option, command: named.name() }) : error
  const known = candidates.filter(one => /^(?:--help|[^-].*)$/.test(one) || takes(named.options, one))
  if (known.length > 0 || !candidates.some(one => takes(own, one)))
    return usageError(refusal.code, refusal.values, known)
  return usageError('usage-option-of-check', { option, meant: candidates })
}

/** The command that was typed; none for a check. */
function commandIn(argv: readonly string[], commands: readonly Command[]): Command | undefined {
  return argv.flatMap(one => commands.find(command => command.name() === one) ?? [])[0]
}

/** Whether an option, with the value behind a blank, is one of `options`. */
function takes(options: Command['options'], words: string): boolean {
  const [flag = '', value] = words.split(' ')
  const found = options.find(({ short, long }) => [short, long].includes(flag))
  if (!found || value === undefined) return found !== undefined
  const form = /<(.+)>/.exec(found.flags)?.[1] ?? ''
  // `--format <text|json>` takes no other value, and `--output <file>` no format in front of it.
  return form.includes('|') ? form.split('|').includes(value) : form.includes('=') || !value.includes('=')
}
