/** `--verbose`: how long the run took, by step. On standard error only: a report holds no time. */
import type { VFile } from 'vfile'
import type { TimedStep, Timing } from '../../batch/timing.ts'
import { type Language, say } from '../../language/say.ts'
import { inColumns } from '../../report/terminal/columns.ts'
import { visible } from '../../text/visible.ts'

type OwnStep = 'rules' | 'documents' | 'report'

const STEPS: readonly TimedStep[] = ['parse', 'section', 'classify', 'lint']

/** Milliseconds of a clock that nobody sets. For `performance` Node would load a module of its own first, in every run. */
const now = () => Number(process.hrtime.bigint()) / 1e6

export interface Stopwatch {
  /** Measures a step of the program itself. */
  time<T>(step: OwnStep, work: () => Promise<T>): Promise<T>
  /** The table: the program's own steps, below the documents the sums of theirs, the slowest document, the whole. */
  lines(files: Iterable<VFile>, language: Language): string[]
}

/** Starts the clock of a run. All times are milliseconds. */
export function stopwatch(): Stopwatch {
  const start = now()
  const own: Record<OwnStep, number> = { rules: 0, documents: 0, report: 0 }
  return {
    async time(step, work) {
      const before = now()
      try {
        return await work()
      } finally {
        own[step] += now() - before
      }
    },
    lines(files, language) {
      const sums: Timing = {}
      let slowest: { path: string; time: number } | null = null
      for (const { path, data } of files) {
        for (const step of STEPS) sums[step] = (sums[step] ?? 0) + (data.timing?.[step] ?? 0)
        const time = STEPS.reduce((all, step) => all + (data.timing?.[step] ?? 0), 0)
        if (time > (slowest?.time ?? 0)) slowest = { path, time }
      }
      const row = (step: string, milliseconds: number, remark = '') => [
        `  ${say(language, `timing-${step}`)}`,
        (milliseconds / 1000).toFixed(2),
        remark,
      ]
      const rows = [
        row('rules', own.rules),
        row('documents', own.documents),
        ...STEPS.map(step => row(step, sums[step] ?? 0)),
        ...(slowest ? [row('slowest', slowest.time, visible(slowest.path))] : []),
        row('report', own.report),
        row('whole', now() - start),
      ]
      return [say(language, 'timing-title'), ...inColumns(rows, [1])]
    },
  }
}
