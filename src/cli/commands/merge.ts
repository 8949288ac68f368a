/** `tenderlint merge REPORTS`: the reports of parts of a run become the reports that one run would have written. */
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { type KeptDocuments, keepDocuments } from '../../batch/kept-documents.ts'
import type { Reported } from '../../batch/read-report.ts'
import { tenderDigest } from '../../batch/tenders.ts'
import { fileOf, withoutSuppressions } from '../../report/json/from-json.ts'
import { jsonTool } from '../../report/json/json.ts'
import type { JsonDocument, JsonReport } from '../../report/report-schema.ts'
import type { CheckOptions } from '../options/check-options.ts'
import { type CheckSettings, checkSettings } from '../options/check-settings.ts'
import { DEFAULTS } from '../options/defaults.ts'
import { openLineOutput } from '../output/line-output.ts'
import { noticeEnd, publish, refuseBinaryScreen } from '../output/publish.ts'
import { spareInputs } from '../output/spare-inputs.ts'
import { makeRoom } from '../output/write-output.ts'
import { openGroups } from '../run/groups.ts'
import type { Judged } from '../run/judge.ts'
import { openRunDigest } from '../run/run-digest.ts'
import { settingsOfRun } from '../run/settings-of-run.ts'
import { stopwatch } from '../run/stopwatch.ts'
import { refusal } from '../words/refusal.ts'
import { type Joined, joinParts, type Part, type Parts, readParts } from './merge-parts.ts'

/**
 * Joins JSON and JSON Lines reports. Waivers and baselines are asked again, since only the whole shows which of them nobody
 * needs; without any, what the parts let pass stays as it is.
 *
 * @returns the exit code that one run would have had.
 * @throws where a part is missing, doubled, cut off, or made with other rules, options or another version.
 */
export async function merge(paths: string[], options: CheckOptions): Promise<number> {
  const parts = await readParts(paths, checkSettings(paths, options))
  const documents = keepDocuments()
  try {
    return await mergeParts(parts, documents, paths, options)
  } finally {
    documents.close()
    parts.close()
  }
}

async function mergeParts(given: Parts, documents: KeptDocuments, paths: string[], options: CheckOptions) {
  const { parts } = given
  // The sentences of a report are in its language.
  const run = await settingsOfRun(paths, { lang: parts[0]?.language ?? DEFAULTS.language, ...options })
  const { settings } = run
  refuseBinaryScreen(settings)
  // A pattern among the names may be ours to open.
  await spareInputs({ ...settings, paths: [...settings.paths, ...parts.map(({ path }) => path)] })
  await makeRoom(settings.outputs)
  const other = parts.find(part => part.language !== parts[0]!.language)
  if (other) throw refusal('merge-languages', { path: parts[0]!.path, other: other.path, language: parts[0]!.language })
  const foreign = parts.find(part => part.language !== settings.language)
  if (foreign) throw refusal('merge-language', { path: foreign.path, language: foreign.language })

  const groups = await openGroups(run)
  const digest = await openRunDigest(settings, groups)
  const judged: Judged[] = []
  const from = new WeakMap<VFile, Remade>()
  for await (const file of groups.sort(remadeFiles(given, settings, from))) {
    const { document, made, part } = from.get(file)!
    const { rules } = groups.judgingOf(file)
    if (made.tool) refuseOtherRules(part, made.tool, jsonTool(rules))
    if (made.settingsDigest !== undefined && made.settingsDigest !== digest.of(file)) throw otherOptions(part)
    if (groups.hasSuppressions(file)) askAgain(file, document, settings)
    groups.waive(file)
    judged.push({ rules, settingsDigest: digest.of(file) })
    await documents.add(file)
  }
  for (const { path, tool, shard } of parts) {
    if (tool) refuseOtherRules({ path }, tool, jsonTool(groups.rules()))
    if (shard && shard.settingsDigest !== digest.all()) throw otherOptions({ path })
  }
  const rules = groups.rules()
  const verdict = await groups.close()
  const lines = await openLineOutput(settings)
  if (lines) for (const [index, by] of judged.entries()) await lines.write(documents.at(index), by)
  const linesWritten = (await lines?.end(rules, undefined)) ?? true
  // All parts of a run looked into the same folders.
  const skipped = parts.find(({ shard }) => shard?.skipped)?.shard?.skipped
  const { gate, allWritten } = await publish(
    { documents, rules, verdict, skipped },
    settings,
    stopwatch(),
    linesWritten,
  )
  noticeEnd(allWritten ? null : 'gate-reports', gate, settings)
  return allWritten ? verdict.code : 2
}

interface Remade extends Reported {
  part: Part
}

/**
 * The documents of all parts as files, in the order of one run. Those of one tender stand one behind another.
 *
 * @param from filled with what each was made of.
 */
async function* remadeFiles(
  { parts, at }: Parts,
  { cwd }: CheckSettings,
  from: WeakMap<VFile, Remade>,
): AsyncGenerator<VFile, void> {
  for (const [id, tender] of byTender(joinParts(parts)).entries()) {
    const files = tender.map(({ index, part }) => {
      const one = at(index)
      const file = fileOf(one.document, cwd)
      from.set(file, { ...one, part })
      // The config of a document is found from where it was checked.
      file.data.origin = join(cwd, file.path)
      return file
    })
    const digest = tenderDigest(files)
    for (const { data } of files) if (data.tender) data.tender = { ...data.tender, id, digest }
    yield* files
  }
}

/** Documents of one tender stand one behind another; any other document stands alone. */
function byTender(documents: readonly Joined[]): Joined[][] {
  const tenders: Joined[][] = []
  for (const one of documents) {
    const last = tenders.at(-1)
    if (one.tender !== undefined && last?.[0]?.tender === one.tender) last.push(one)
    else tenders.push([one])
  }
  return tenders
}

/** Waivers and baselines mark findings that nothing marked before. */
function askAgain(file: VFile, document: JsonDocument, { cwd }: CheckSettings): void {
  const { messages, data } = fileOf(withoutSuppressions(document), cwd)
  file.messages = messages
  file.data.document = data.document
}

/** With other rules, what one part lets pass another would not. */
function refuseOtherRules(
  { path }: Pick<Part, 'path'>,
  made: JsonReport['tool'],
  { version, rules }: JsonReport['tool'],
): void {
  if (made.version !== version) throw refusal('merge-other-version', { path, made: made.version, now: version })
  const values = { path, made: made.rules.count, now: rules.count }
  if (made.rules.count !== rules.count) throw refusal('merge-other-rules', values)
  // A policy or a severity of a config makes other rules of the same ones.
  if (made.rules.digest !== rules.digest) throw refusal('merge-changed-rules', values)
}

function otherOptions({ path }: Pick<Part, 'path'>) {
  return refusal('merge-other-options', { path })
}
