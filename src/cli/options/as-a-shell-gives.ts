/** Arguments as a shell and an English keyboard would have given them. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { sep } from 'node:path'

/** ~ at the beginning of a path, which a shell leaves as it is within quotation marks and behind a sign of equality. */
const HOME =
  sep === '/' ? /^((?:--?[a-z][a-z-]*=)?(?:[a-z]+[=＝])?)~(?=\/)/ : /^((?:--?[a-z][a-z-]*=)?(?:[a-z]+[=＝])?)~(?=[\\/])/

/** The full-width sign behind an option. */
const WIDE_EQUALS = /^(--[a-z][a-z-]*)＝/

/** Puts the home folder for a leading `~/`, unless a folder here is called so, and `=` for `＝` behind the name of an option. */
export function asShellGives(argv: readonly string[]): string[] {
  return argv.map(typed => {
    const plain = typed.replace(WIDE_EQUALS, '$1=')
    return HOME.test(plain) && !existsSync('~') ? plain.replace(HOME, (_, before: string) => before + homedir()) : plain
  })
}
