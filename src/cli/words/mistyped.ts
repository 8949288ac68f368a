/** Paths that lead nowhere because something else was meant: a command with a slip, a path with blanks and no quotes. */
import { existsSync } from 'node:fs'
import { closest } from '../../language/closest.ts'
import { usageError } from './usage-error.ts'

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
