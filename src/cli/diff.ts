/** `tenderlint diff OLD NEW`: what a revision of a tender fixed, kept and added. */
import { readFile, stat } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { brokenFile } from '../gate/broken-file.ts'
import { compareFindings, type Pair, pairDocuments } from '../gate/compare.ts'
import { say } from '../language/say.ts'
import { type DiffReport, type DocumentDiff, prettyDiff } from '../report/diff.ts'
import { report } from '../report/report.ts'
import { type JsonReport, reportSchema } from '../report/report-schema.ts'
import { toolVersion } from '../report/tool-version.ts'
import { type CheckOptions, type CheckSettings, oneOf } from './check-settings.ts'
import { settingsOfRun } from './groups.ts'
import { judge } from './judge.ts'
import { colorWanted, columnsOf, notice, print } from './terminal.ts'
import { usageError } from './usage-error.ts'

export type DiffOptions = Omit<CheckOptions, 'format'> & { format?: string }

const FORMATS = { pretty: 'pretty', json: 'json' } as const

/**
 * Compares two versions of a document, of a folder of them, or two JSON reports.
 *
 * @returns 1 where what was added reaches `--fail-on`, 2 where a document of either version could not be checked.
 */
export async function diff(before: string, after: string, { format, ...options }: DiffOptions): Promise<number> {
  const { settings } = await settingsOfRun([before, after], options)
  const { language } = settings
  const shown = oneOf('--format', format ?? 'pretty', FORMATS)
  const [old, now] = [await versionAt(before, settings, options), await versionAt(after, settings, options)]
  const { digest } = old.tool.rules
  if (digest !== now.tool.rules.digest) notice(say(language, 'diff-other-rules'))
  const documents = pairDocuments(old.documents, now.documents).map(pair => compared(pair))
  const total = (kind: 'fixed' | 'kept' | 'added') => documents.reduce((sum, one) => sum + one[kind].length, 0)
  const whole: DiffReport = {
    version: 1,
    tool: { name: 'tenderlint', version: toolVersion },
    rules: { before: digest, after: now.tool.rules.digest },
    summary: { documents: documents.length, fixed: total('fixed'), kept: total('kept'), added: total('added') },
    documents,
  }
  const screen = { ...settings, columns: columnsOf(), color: colorWanted(settings.color) }
  await print(shown === 'json' ? `${JSON.stringify(whole, null, 2)}\n` : await prettyDiff(whole, screen))
  return exitCode(documents, settings)
}

/** One version: a JSON report as it is, anything else is checked. */
async function versionAt(path: string, settings: CheckSettings, options: CheckOptions): Promise<JsonReport> {
  const root = resolve(settings.cwd, path)
  if (/\.json$/i.test(path)) return reportAt(root, path, settings)
  const run = await settingsOfRun([path], { ...options, staleWaivers: 'off' })
  const { documents: judged, rules, isWhole } = await judge(run)
  const files = [...judged]
  judged.close()
  if (!isWhole) throw usageError('interrupted-nothing')
  const checked: JsonReport = JSON.parse(await report(files, rules, 'json', settings))
  const isFolder = (await stat(root).catch(() => null))?.isDirectory()
  // Documents of two folders belong together by their paths inside of them.
  const named = checked.documents.map((document, i) => {
    const { origin } = files[i]!.data
    return isFolder && origin ? { ...document, path: relative(root, origin).split(sep).join('/') } : document
  })
  return { ...checked, documents: named }
}

async function reportAt(absolute: string, path: string, { language }: CheckSettings): Promise<JsonReport> {
  const source = await readFile(absolute, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw brokenFile({ code: 'diff-unreadable', values: { path, reason: error.code ?? error.message } })
  })
  try {
    return reportSchema.parse(JSON.parse(source))
  } catch {
    const { readYaml } = await import('../rules/read-yaml.ts')
    const { wordingIn } = await import('../rules/wording.ts')
    const { problems } = await readYaml(absolute, reportSchema, wordingIn(language))
    throw brokenFile({ code: 'diff-no-report', values: { path } }, problems.slice(0, 5))
  }
}

function compared({ before, after }: Pair<JsonReport['documents'][number]>): DocumentDiff {
  const paths = { before: before?.path ?? null, after: after?.path ?? null }
  const failed = [before, after].find(one => one?.status === 'failed')
  if (failed) return { ...paths, error: failed.error ?? '', fixed: [], kept: [], added: [] }
  return { ...paths, ...compareFindings(before?.findings ?? [], after?.findings ?? []) }
}

function exitCode(documents: readonly DocumentDiff[], { policy }: CheckSettings): number {
  if (documents.some(one => one.error !== undefined)) return 2
  const added = documents.flatMap(one => one.added).filter(one => !one.suppressed)
  const count = (severity: string) => added.filter(one => one.severity === severity).length
  if (policy.maxWarnings !== undefined && count('warning') > policy.maxWarnings) return 1
  if (policy.failOn === 'never') return 0
  return count('error') > 0 || (policy.failOn === 'warning' && count('warning') > 0) ? 1 : 0
}
