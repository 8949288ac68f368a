/** The two streams of a terminal and what it can show. */

/** Narrower lines cannot hold a label and a sentence beside it; wider ones are hard to read. */
const NARROWEST = 40
const WIDEST = 100
const UNKNOWN = 80

/** A report that standard output did not take, such as on a full disk. */
export type Unprinted = Error & { unprinted: string }

/** Writes a report, and waits until it is taken. @throws `Unprinted` where it is not, unless nobody reads it any more. */
export async function print(content: string | Uint8Array): Promise<void> {
  await isTaken(content)
}

/** Writes a report piece by piece; none is made any more where nobody reads. @throws as {@link print} does. */
export async function printAll(pieces: Iterable<string | Uint8Array>): Promise<void> {
  for (const piece of pieces) if (!(await isTaken(piece))) return
}

/** False where nobody reads. */
function isTaken(content: string | Uint8Array): Promise<boolean> {
  return new Promise((done, fail) => {
    process.stdout.write(content, (error?: NodeJS.ErrnoException | null) => {
      if (!error || error.code === 'EPIPE') done(!error)
      else fail(Object.assign(error, { unprinted: error.code ?? error.message }) satisfies Unprinted)
    })
  })
}

/** Writes what is not the report: problems, remedies, progress. */
export function notice(text: string): void {
  process.stderr.write(`${text}\n`)
}

const said = new Set<string>()

/** What holds for all of a process and would be said again by each of its runs: both versions of `diff`, each look of `watch`. */
export function noticeOnce(text: string): void {
  if (said.has(text)) return
  said.add(text)
  notice(text)
}

/**
 * `tenderlint … | head` closes the pipe early. That is no failure, and there is nobody to tell; the run goes on so that
 * the exit code still says what was found.
 */
export function surviveClosedPipe(): void {
  const ignore = (error: NodeJS.ErrnoException) => {
    // Others are told to whoever wrote.
    if (error.code !== 'EPIPE' && !('unprinted' in error)) throw error
  }
  process.stdout.on('error', ignore)
  process.stderr.on('error', ignore)
}

/**
 * Ends the process. Node would first wait until V8 has made machine code that nobody will run: a tenth of a short run.
 */
export async function leave(code: number): Promise<never> {
  const streams = [process.stdout, process.stderr].filter(one => one.writableLength > 0)
  await Promise.all(streams.map(one => new Promise(done => one.write('', done))))
  process.exit(code)
}

/** Columns of a line: the terminal's where there is one, at most 100. */
export function columnsOf(): number {
  return Math.min(WIDEST, Math.max(NARROWEST, (process.stdout.isTTY && process.stdout.columns) || UNKNOWN))
}

/** True where a person looks at stdout itself. */
export function isScreen(): boolean {
  return Boolean(process.stdout.isTTY)
}

/** Whether to use colours: on a terminal that can, unless told not to (https://no-color.org). */
export function colorWanted(option: boolean): boolean {
  if (!option || process.env.NO_COLOR) return false
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== '0'
  return isScreen() && process.env.TERM !== 'dumb'
}
