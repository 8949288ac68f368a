/** How far a long run is, on standard error and only while a person looks at it. */
import type { SingleBar } from 'cli-progress'
import { type Language, say } from '../../language/say.ts'

/** Milliseconds after which a person begins to wonder. */
const PATIENCE = 2500
const CELLS = 20
/** Fewer documents tell nothing of how long the others take. */
const ENOUGH = 3

export interface Progress {
  found(count: number): void
  finished(pages: number | null): void
  /** Takes the line away again; nothing may be printed before. */
  end(): void
}

/**
 * Begins to watch a run. For some seconds nothing is shown, and where `stream` is no terminal nothing is shown at all:
 * a log is no place for a line that changes.
 */
export function watchProgress(
  { language, quiet }: { language: Language; quiet: boolean },
  stream: NodeJS.WriteStream = process.stderr,
): Progress {
  if (quiet || !stream.isTTY || process.env.TERM === 'dumb') return { found() {}, finished() {}, end() {} }
  const start = performance.now()
  const count = { total: 0, done: 0, pages: 0 }
  let bar: SingleBar | null = null
  let ended = false
  const show = async () => {
    const { SingleBar } = (await import('cli-progress')).default
    if (ended) return
    const format = () => progressLine(count, performance.now() - start, language)
    bar = new SingleBar({ stream, format, clearOnComplete: true, fps: 5, hideCursor: null, gracefulExit: false })
    bar.start(Math.max(1, count.total), count.done)
  }
  const timer = setTimeout(show, PATIENCE)
  return {
    found(total) {
      count.total = total
    },
    finished(pages) {
      count.done++
      count.pages += pages ?? 0
      // An archive was found as one file and holds many.
      count.total = Math.max(count.total, count.done)
      bar?.update(count.done)
    },
    end() {
      ended = true
      clearTimeout(timer)
      bar?.stop()
    },
  }
}

/** `██████░░░░  12/300 份  1024 页  还要约 2 分钟`. */
export function progressLine(
  { total, done, pages }: { total: number; done: number; pages: number },
  milliseconds: number,
  language: Language,
): string {
  const filled = Math.round((CELLS * done) / Math.max(1, total))
  const bar = '█'.repeat(filled) + '░'.repeat(CELLS - filled)
  const left = done < ENOUGH || done >= total ? '' : leftWords((milliseconds / done) * (total - done), language)
  return [bar, say(language, 'progress', { done, total, pages }), left].filter(Boolean).join('  ')
}

function leftWords(milliseconds: number, language: Language): string {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds < 90) return say(language, 'progress-seconds', { seconds })
  return say(language, 'progress-minutes', { minutes: Math.round(seconds / 60) })
}
