/**
 * A file that is written line by line belongs to one run at a time. Node cannot lock a file, so the run leaves its number
 * in the folder for temporary files; of a run on another machine `line-output` sees the lines when it ends.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { hashOfContent } from '../../text/hash-of-content.ts'
import { refusal } from '../words/refusal.ts'

/**
 * Takes a file for this run.
 *
 * @returns gives it back; what is killed cannot, so the number of a run that is gone does not count.
 * @throws a refusal where another run has it.
 */
export async function takeAlone(path: string): Promise<() => void> {
  const key = hashOfContent(`${hostname()} ${resolve(path)}`).slice(0, 32)
  const note = join(tmpdir(), `tenderlint-${key}.pid`)
  const holder = numberIn(note)
  if (holder !== null && (await staysRunning(holder))) throw refusal('output-busy', { path, process: holder })
  try {
    if (holder !== null) rmSync(note, { force: true })
    writeFileSync(note, String(process.pid), { flag: 'wx', mode: 0o600 })
  } catch {
    // Another user's note, or a run that was faster: the lines tell.
    return () => {}
  }
  const release = () => {
    process.off('exit', release)
    if (numberIn(note) === process.pid) rmSync(note, { force: true })
  }
  process.on('exit', release)
  return release
}

function numberIn(note: string): number | null {
  try {
    return Number.parseInt(readFileSync(note, 'utf8'), 10) || null
  } catch {
    return null
  }
}

/** What is being killed is there for a moment. */
async function staysRunning(number: number): Promise<boolean> {
  if (number === process.pid) return false
  for (let tries = 0; tries < 5 && isRunning(number); tries++) await setTimeout(200)
  return isRunning(number)
}

function isRunning(number: number): boolean {
  try {
    process.kill(number, 0)
    return !isZombie(number)
  } catch (error) {
    // One that may not be asked is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Dead, but nobody asked how it ended: in a container perhaps nobody ever does. */
function isZombie(number: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${number}/stat`, 'utf8'))
  } catch {
    return false
  }
}
