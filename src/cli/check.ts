/** `tenderlint [check] PATHS`: the eight steps. */
import { say } from '../language/say.ts'
import { isBinary } from '../report/report.ts'
import type { CheckOptions, CheckSettings } from './check-settings.ts'
import { settingsOfRun } from './groups.ts'
import { judge } from './judge.ts'
import { publish } from './publish.ts'
import { stopwatch } from './stopwatch.ts'
import { isScreen, notice } from './terminal.ts'
import { usageError } from './usage-error.ts'

/** Checks documents and reports; the exit code says whether a pipeline may go on. */
export async function check(paths: string[], options: CheckOptions): Promise<number> {
  const run = await settingsOfRun(paths, options)
  const { settings } = run
  if (settings.annotate !== null) await (await import('./annotate.ts')).makeFolder(settings.annotate)
  refuseBinaryScreen(settings)
  const clock = stopwatch()
  const lines = await linesFor(settings)
  const outcome = await judge(run, clock, lines?.write)
  const { files, rules, verdict, shard } = outcome
  await lines?.end(rules, shard)
  const { gate, whole } = await publish(outcome, settings, clock)
  const copied =
    settings.annotate === null || (await (await import('./annotate.ts')).annotateFiles(files, rules, settings))
  if (settings.verbose) notice(clock.lines(files, settings.language).join('\n'))
  if (!copied) notice(say(settings.language, 'gate-copies'))
  else if (gate && settings.format !== 'pretty') notice(gate)
  return copied && whole ? verdict.code : 2
}

/** Bytes of a workbook do a terminal no good. */
export function refuseBinaryScreen({ format }: CheckSettings): void {
  if (format && isBinary(format) && isScreen()) throw usageError('output-binary', { format })
}

/** Loaded only where lines are asked for. */
async function linesFor(settings: CheckSettings) {
  const wanted = settings.format === 'jsonl' || settings.outputs.some(({ format }) => format === 'jsonl')
  return wanted ? (await import('./line-output.ts')).openLineOutput(settings) : null
}
