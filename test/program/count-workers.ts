/** Runs the program, and counts the processes that it starts to read documents in. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderOf, type Run, tenderlint } from './run-program.ts'

/** Every process of Node below the program runs this before anything else. */
const COUNTS = `
if (/start-worker\\.cjs$/.test(process.argv[1])) require('node:fs').appendFileSync(__dirname + '/started', '+')
`

/** What `tenderlint` gives, and the number of processes. */
export async function tenderlintCounted(cwd: string, args: string[]): Promise<Run & { workers: number }> {
  const folder = folderOf({ 'counts.cjs': COUNTS })
  const run = await tenderlint(cwd, args, { NODE_OPTIONS: `--require ${join(folder, 'counts.cjs')}` })
  const started = join(folder, 'started')
  return { ...run, workers: existsSync(started) ? readFileSync(started, 'utf8').length : 0 }
}
