/** The program: arguments → exit code. Loads only what the arguments ask for. */
import { toolVersion } from '../report/tool-version.ts'
import { print, surviveClosedPipe } from './terminal.ts'

export { leave } from './terminal.ts'

/**
 * Runs the command line. Reports go to stdout, everything else to stderr; it never throws.
 *
 * @param argv arguments without the program's own name.
 * @returns 0 nothing to do; 1 findings; 2 the job could not be done.
 */
export async function main(argv: readonly string[]): Promise<number> {
  surviveClosedPipe()
  // Answered here because nothing else need be loaded for it, unless it cannot be printed.
  const isVersion = argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')
  if (isVersion && (await isPrinted(`${toolVersion}\n`))) return 0
  const ahead = readsPdf(argv) ? await startPdfThread() : undefined
  const { run } = await import('./command-line.ts')
  const code = await run(argv)
  ahead?.endEarly()
  return code
}

const isPrinted = (text: string) =>
  print(text).then(
    () => true,
    () => false,
  )

/** True where one of the arguments is a PDF that will probably be read; a wrong guess costs a thread. */
function readsPdf(argv: readonly string[]): boolean {
  const paths = argv.filter(one => /^[^-].*\.pdf$/is.test(one))
  return paths.length === 1 && (argv[0] === 'check' || argv[0] === paths[0] || argv[0]!.startsWith('-'))
}

/** pdf.js takes as long to load as the rest of the program, so it begins first. */
async function startPdfThread() {
  const [ahead, { PDF_THREAD }, { limitsOf }] = await Promise.all([
    import('../batch/threads/pdf-in-thread.ts'),
    import('./built-programs.ts'),
    import('../facts/limits.ts'),
  ])
  ahead.startEarly(PDF_THREAD, limitsOf())
  return ahead
}
