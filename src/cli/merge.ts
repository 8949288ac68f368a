/** `tenderlint merge REPORTS`: the reports of parts of a run become the reports that one run would have written. */
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { tenderDigest } from '../batch/tenders.ts'
import { say } from '../language/say.ts'
import { fileOf, withoutExceptions } from '../report/from-json.ts'
import { jsonTool } from '../report/json.ts'
import { documentsOf } from '../tree/documents.ts'
import { refuseBinaryScreen } from './check.ts'
import { type CheckOptions, type CheckSettings, checkSettings } from './check-settings.ts'
import { openGroups, settingsOfRun } from './groups.ts'
import { openLineOutput } from './line-output.ts'
import { type JsonDocument, type JsonTool, joinParts, type Part, readPart } from './merge-parts.ts'
import { publish } from './publish.ts'
import { openRunDigest } from './run-digest.ts'
import { stopwatch } from './stopwatch.ts'
import { notice } from './terminal.ts'
import { usageError } from './usage-error.ts'

/**
 * Joins JSON and JSON Lines reports. Waivers and baselines are asked again, since only the whole shows which of them nobody
 * needs; without any, what the parts let pass stays as it is.
 *
 * @returns the exit code that one run would have had.
 * @throws where a part is missing, doubled, cut off, or made with other rules, options or another version.
 */
export async function merge(paths: string[], options: CheckOptions): Promise<number> {
  const parts: Part[] = []
  for (const path of paths) parts.push(await readPart(path, checkSettings(paths, options)))
  // The sentences of a report are in its language.
  const run = await settingsOfRun(paths, { lang: parts[0]?.language ?? 'zh', ...options })
  const { settings } = run
  refuseBinaryScreen(settings)
  const foreign = parts.find(part => part.language !== settings.language)
  if (foreign) throw usageError('merge-language', { path: foreign.path, language: foreign.language })

  const documents = joinParts(parts)
  const groups = await openGroups(run)
  const digest = await openRunDigest(settings, groups)
  const files: VFile[] = []
  const remade = documents.map(({ document }) => fileOf(document, settings.language, settings.cwd))
  putTendersTogether(remade)
  for await (const file of groups.sort(located(remade, settings.cwd))) {
    const { document, part, made } = documents[files.length]!
    if (made.tool) refuseOtherRules(part, made.tool, jsonTool(groups.judgingOf(file).rules))
    if (made.settings !== undefined && made.settings !== digest.of(file)) throw otherOptions(part)
    if (groups.hasExceptions(file)) askAgain(file, document, settings)
    groups.waive(file)
    files.push(file)
  }
  for (const { path, tool, shard } of parts) {
    if (tool) refuseOtherRules({ path }, tool, jsonTool(groups.rules()))
    if (shard && shard.settings !== digest.all()) throw otherOptions({ path })
  }
  const rules = groups.rules()
  const verdict = await groups.close()
  const lines = await openLineOutput(settings)
  for (const file of files) {
    await lines?.write(file, { rules: groups.judgingOf(file).rules, settings: digest.of(file) })
  }
  await lines?.end(rules, undefined)
  const { gate, whole } = await publish({ documents: documentsOf(files), rules, verdict }, settings, stopwatch())
  if (!whole) notice(say(settings.language, 'gate-reports'))
  else if (gate && settings.format !== 'pretty') notice(gate)
  return whole ? verdict.code : 2
}

/** Documents of one tender stand one behind another. */
function putTendersTogether(files: readonly VFile[]): void {
  const tenders: VFile[][] = []
  for (const file of files) {
    const name = file.data.tender?.name
    const last = tenders.at(-1)
    if (name !== undefined && last?.[0]?.data.tender?.name === name) last.push(file)
    else tenders.push([file])
  }
  tenders.forEach((tender, id) => {
    const digest = tenderDigest(tender)
    for (const { data } of tender) if (data.tender) data.tender = { ...data.tender, id, digest }
  })
}

/** The config of a document is found from where it was checked. */
async function* located(files: readonly VFile[], cwd: string): AsyncGenerator<VFile, void> {
  for (const file of files) {
    file.data.origin = join(cwd, file.path)
    yield file
  }
}

/** Waivers and baselines mark findings that nothing marked before. */
function askAgain(file: VFile, document: JsonDocument, { language, cwd }: CheckSettings): void {
  const { messages, data } = fileOf(withoutExceptions(document), language, cwd)
  file.messages = messages
  file.data.document = data.document
}

/** With other rules, what one part lets pass another would not. */
function refuseOtherRules({ path }: Pick<Part, 'path'>, made: JsonTool, { version, rules }: JsonTool): void {
  if (made.version !== version) throw usageError('merge-other-version', { path, made: made.version, now: version })
  if (made.rules.digest !== rules.digest || made.rules.count !== rules.count) {
    throw usageError('merge-other-rules', { path, made: made.rules.count, now: rules.count })
  }
}

function otherOptions({ path }: Pick<Part, 'path'>) {
  return usageError('merge-other-options', { path })
}
