/** The line that says how far a run is, on a terminal that is not there. */
import { Writable } from 'node:stream'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { progressLine, watchProgress } from '../../src/cli/run/progress.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

function terminal(isTTY: boolean) {
  const written: string[] = []
  const stream = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk))
      done()
    },
  })
  return { written, stream: Object.assign(stream, { isTTY, columns: 80 }) as unknown as NodeJS.WriteStream }
}

const drawn = (written: string[]) => written.join('')
const SETTINGS = { language: 'zh', quiet: false } as const

test('nothing for the first seconds, then documents, pages and what is left, and the line is taken away', async () => {
  const { written, stream } = terminal(true)
  const progress = watchProgress(SETTINGS, stream)
  progress.found(40)
  for (let i = 0; i < 4; i++) progress.finished(25)
  await vi.advanceTimersByTimeAsync(2000)
  expect(written).toEqual([])
  await vi.advanceTimersByTimeAsync(1000)
  // The bar is loaded only now.
  await vi.waitFor(() => expect(drawn(written)).toContain('4/40 份  100 页  还要约'), { timeout: 100_000 })
  progress.end()
  // What erases the line comes last: a report printed now stands alone.
  expect(drawn(written).slice(drawn(written).lastIndexOf('份'))).toContain('\u001b[')
})

test('a run that ends within the first seconds shows nothing', async () => {
  const { written, stream } = terminal(true)
  watchProgress(SETTINGS, stream).end()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(written).toEqual([])
})

test('nothing in a log and nothing with --quiet', async () => {
  for (const [isTTY, quiet] of [
    [false, false],
    [true, true],
  ] as const) {
    const { written, stream } = terminal(isTTY)
    const progress = watchProgress({ language: 'zh', quiet }, stream)
    progress.found(40)
    progress.finished(1)
    await vi.advanceTimersByTimeAsync(10_000)
    progress.end()
    expect(written).toEqual([])
  }
})

test('the line: a bar, whole numbers, and no guess before some documents are done', () => {
  const line = (done: number, total: number, ms: number, language: 'zh' | 'en' = 'zh') =>
    progressLine({ done, total, pages: done * 10 }, ms, language)
  expect(line(1, 40, 3000)).toBe('█░░░░░░░░░░░░░░░░░░░  1/40 份  10 页')
  expect(line(20, 40, 30_000)).toBe('██████████░░░░░░░░░░  20/40 份  200 页  还要约 30 秒')
  expect(line(10, 40, 60_000, 'en')).toMatch(/10\/40 documents {2}100 pages {2}about 3 min left$/)
  expect(line(0, 0, 3000)).toContain('0/0')
})
