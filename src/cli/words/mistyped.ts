/** What was meant otherwise: a command with a slip, a path with blanks and no quotes, an option whose value is empty. */
import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { closest } from '../../language/closest.ts'
import { usageError } from './usage-error.ts'

/**
 * Looks for arguments and options whose value is empty, and lists that name nothing: they would count as not typed.
 *
 * @throws a usage error that names the first.
 */
export function refuseEmpty(commands: readonly Command[]): void {
  for (const command of commands) {
    // An empty path has a sentence of its own.
    const isPaths = command.registeredArguments.some(one => one.name() === 'paths')
    if (!isPaths && command.args.includes('')) throw usageError('usage-empty-argument')
    for (const option of command.options) {
      const value: unknown = command.getOptionValue(option.attributeName())
      const isEmpty = (one: unknown) => typeof one === 'string' && /^[\s,]*$/.test(one)
      if (Array.isArray(value) ? value.some(isEmpty) : isEmpty(value))
        throw usageError('usage-empty-value', { option: option.long ?? option.flags })
    }
  }
}

/** A name of a command has only letters. */
const WORD = /^[a-z]+$/i

/**
 * Looks at what was typed where a document is expected.
 *
 * @throws a usage error that says what was probably meant.
 */
export function refuseMistyped(paths: readonly string[], commands: readonly string[]): void {
  const [first = ''] = paths
  if (paths.every(path => existsSync(path))) return
  if (WORD.test(first) && !existsSync(first)) {
    const meant = closest(first, commands)
    if (meant.length > 0) throw usageError('usage-unknown-command', { name: first }, meant)
  }
  for (let from = 0; from < paths.length - 1; from++) {
    for (let to = paths.length; to > from + 1; to--) {
      const joined = paths.slice(from, to).join(' ')
      if (!existsSync(paths[from]!) && existsSync(joined)) throw usageError('usage-blanks', { path: joined })
    }
  }
}
