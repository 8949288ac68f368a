/** `tenderlint baseline PATHS --output FILE`: what is found today is known, and no longer fails the gate. */
import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Documents } from '../../facts/documents.ts'
import type { BaselineFile } from '../../gate/baseline-schema.ts'
import { baselineText, madeOver, makeBaseline } from '../../gate/make-baseline.ts'
import { countKnown } from '../../gate/match-baseline.ts'
import { formerBaseline } from '../../gate/read-baseline.ts'
import { type Language, say } from '../../language/say.ts'
import { toolVersion } from '../../report/tool-version.ts'
import { visible } from '../../text/visible.ts'
import type { CheckOptions } from '../options/check-options.ts'
import { anyPathIn } from '../options/config-options.ts'
import { gateOf, noticeFailures } from '../output/publish.ts'
import { makeRoom, writeOutput } from '../output/write-output.ts'
import { judge } from '../run/judge.ts'
import { type Run, settingsOfRun } from '../run/settings-of-run.ts'
import { notice, print } from '../terminal.ts'
import { pathFromHere } from '../words/path-from-here.ts'
import { refusal, usageError } from '../words/refusal.ts'

export type BaselineOptions = Omit<CheckOptions, 'output' | 'format'> & { output?: string }

/**
 * Writes a baseline. Of one that exists, what is not looked for now stays; anything else is not written over.
 *
 * @returns 0, or 2 where a document could not be checked, or not as a whole where that counts, so that not all its findings are
 * in the baseline, and where a waiver names a rule that does not exist.
 */
export async function baseline(paths: string[], { output: typed, ...options }: BaselineOptions): Promise<number> {
  const run = await settingsOfRun(paths, { ...options, baseline: false })
  const output = typed ?? (await baselineOfConfig(run))
  if (output === undefined) throw await nowhere(paths, run)
  const isPrinted = output === '-'
  // Of what is printed, paths start from where it was asked for: nobody knows where it will lie.
  const target = resolve(isPrinted ? 'baseline.json' : output)
  const before = isPrinted ? null : await stat(target).catch(() => null)
  const former = before?.isFile() ? await formerBaseline(target, run.settings.language) : null
  if (before?.isFile() && !former) throw refusal('baseline-over', { path: output })
  if (!isPrinted) await makeRoom([{ path: output, format: 'json' }])
  const { documents, rules, digest, verdict, isWhole } = await judge(run)
  // What was not checked would count as new, or as fixed.
  if (!isWhole) throw refusal('interrupted-nothing')
  const made = makeBaseline(documents, { count: rules.rules.length, digest }, toolVersion, dirname(target))
  const ruleIds = new Set(rules.rules.map(({ id }) => id))
  const { baseline: known, stays } = former ? madeOver(former, made, documents, ruleIds) : { baseline: made, stays: [] }
  documents.close()
  const count = countKnown(made.documents)
  const failed = documents.outlines.filter(({ facts }) => facts.status === 'failed').length
  const { language } = run.settings
  if (isPrinted) await print(baselineText(known))
  else {
    await writeOutput(output, baselineText(known))
    await print(`${say(language, 'baseline-written', { path: output, count, documents: documents.length - failed })}\n`)
    if (stays.length > 0) notice(sayStays(stays, output, known.tool.rules.digest !== digest, language))
  }
  noticeFailures(documents, language)
  noticePartial(documents, language)
  // That there are findings fails no baseline.
  if (verdict.code < 2) return 0
  notice(gateOf(verdict, language)!)
  return 2
}

/** Whoever checks one document of many must learn that the file still knows the others, and how to begin anew. */
function sayStays(stays: BaselineFile['documents'], path: string, isByOther: boolean, language: Language): string {
  const values = { path, count: countKnown(stays), documents: stays.length }
  const said = say(language, 'baseline-stays', values)
  return isByOther ? said + say(language, 'between-sentences') + say(language, 'baseline-stays-rules') : said
}

/** What stands where nobody read would be new as soon as somebody does. */
function noticePartial({ outlines }: Documents, language: Language): void {
  const partial = outlines.filter(({ facts }) => facts.status === 'partial')
  if (!partial[0]) return
  notice(say(language, 'baseline-partial', { count: partial.length, path: visible(partial[0].path) }))
}

/** As a path from here. Only of the config for the working folder: one beside a document does not decide what is written. */
async function baselineOfConfig({ configs, settings: { cwd } }: Run, folder = cwd): Promise<string | undefined> {
  const { settings } = await configs.for(anyPathIn(folder))
  const path = settings.get('baseline')?.value
  return path === undefined ? undefined : pathFromHere(String(path))
}

/** Names the baseline of a config beside the documents, which a person may take for the answer. */
async function nowhere(paths: readonly string[], run: Run) {
  for (const path of paths.map(one => resolve(run.settings.cwd, one))) {
    const isFolder = (await stat(path).catch(() => null))?.isDirectory()
    const beside = await baselineOfConfig(run, isFolder ? path : dirname(path))
    if (beside !== undefined) return usageError('baseline-where-beside', { path: beside })
  }
  return usageError('baseline-where')
}
