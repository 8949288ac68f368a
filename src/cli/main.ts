/** The program: arguments → exit code. Loads only what the arguments ask for. */
import { toolVersion } from '../report/tool-version.ts'
import { print, surviveClosedPipe } from './terminal.ts'

/**
 * Runs the command line. Reports go to stdout, everything else to stderr; it never throws.
 *
 * @param argv arguments without the program's own name.
 * @returns 0 nothing to do; 1 findings; 2 the job could not be done.
 */
export async function main(argv: readonly string[]): Promise<number> {
  surviveClosedPipe()
  // Answered here because nothing else need be loaded for it.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    await print(`${toolVersion}\n`)
    return 0
  }
  const { run } = await import('./program.ts')
  return run(argv)
}
