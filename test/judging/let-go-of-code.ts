/**
 * Lets go of the code of patterns that nobody holds any more. V8 compiles patterns badly once the code of all that it
 * compiled takes 16 MB (`kRegExpExecutableMemoryLimit`), and tests that build those of one rule after another get there long
 * before it looks for what can go: each then takes five times as long.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')

/** Looks for it now. */
export const letGoOfCode: () => void = runInNewContext('gc')
