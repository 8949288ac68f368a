/** `--annotate DIR`: a commented copy of each checked document. */
import { readFile } from 'node:fs/promises'
import { join, parse, resolve } from 'node:path'
import type { VFile } from 'vfile'
import { isUnannotatable } from '../../annotate/unannotatable.ts'
import { makeFolders } from '../../batch/make-folders.ts'
import { type CopyMaker, openCopyMaker } from '../../batch/threads/annotate-in-thread.ts'
import { documentOf, type Format } from '../../facts/document.ts'
import type { Documents } from '../../facts/documents.ts'
import { reasonOf } from '../../language/reason.ts'
import { say } from '../../language/say.ts'
import { findDocuments } from '../../read/find-documents.ts'
import { readFiles } from '../../read/read-files.ts'
import { report } from '../../report/report.ts'
import { remarksOf } from '../../report/words/remarks.ts'
import type { RuleSet } from '../../rules/types.ts'
import { hashOfContent } from '../../text/hash-of-content.ts'
import { visible } from '../../text/visible.ts'
import { ANNOTATE_THREAD, worked } from '../built-programs.ts'
import type { CheckSettings } from '../options/check-settings.ts'
import { identityOf } from '../output/spare-inputs.ts'
import { writeOutput } from '../output/write-output.ts'
import { notice } from '../terminal.ts'
import { isRefusal, refusal, refusalSentence } from '../words/refusal.ts'

/** Makes the folder before anything is checked: a wrong one is said at once. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await makeFolders(path)
  } catch (error) {
    throw refusal('annotate-folder', { path, reason: reasonOf(error) })
  }
}

/**
 * Writes the copies. The documents are read once more: after the check their bytes are no longer in memory, and what is
 * waived was not yet known while they were.
 *
 * @param documents checked; those of one path in the order in which `readFiles` gives them.
 * @returns false where a copy was not written; a notice says why.
 */
export async function annotateFiles(documents: Documents, rules: RuleSet, settings: CheckSettings): Promise<boolean> {
  const copyPaths = await copyPathsIn(settings)
  const { outlines } = documents
  const waiting = new Map<string, number[]>()
  for (const [index, { path }] of outlines.entries()) waiting.set(path, [...(waiting.get(path) ?? []), index])
  let done = true
  // What is left out was said when they were checked.
  const { cwd, search } = settings
  const { onIgnored, onOthers, onOwn, onUnwanted, tenders, ...quiet } = search
  const copies = resolve(cwd, settings.annotate ?? '')
  const maker = openCopyMaker(ANNOTATE_THREAD, settings.limits, worked)
  const copying = { rules, settings, paths: copyPaths, maker }
  try {
    for await (const fresh of readFiles(settings.paths, { ...quiet, cwd, sourcesOnly: true, copies })) {
      // Documents outside of the working folder may have one path between them.
      const index = waiting.get(fresh.path)?.shift()
      if (index === undefined || outlines[index]!.facts.status === 'failed') continue
      const file = documents.at(index)
      try {
        const bytes = await bytesOf(fresh)
        if (!bytes || hashOfContent(bytes) !== documentOf(file).sha256) throw refusal('annotate-changed')
        const written = await annotateFile(file, bytes, copying)
        if (!settings.quiet) notice(written)
      } catch (error) {
        if (!isRefusal(error)) throw error
        done = false
        notice(`${visible(file.path)}: ${refusalSentence(error, settings.language)}`)
      }
    }
  } finally {
    maker.end()
  }
  for (const index of [...waiting.values()].flat()) {
    const { path, facts } = outlines[index]!
    if (facts.status === 'failed') continue
    done = false
    notice(`${visible(path)}: ${say(settings.language, 'annotate-changed')}`)
  }
  return done
}

/** What all copies of a run are made with. */
interface Copying {
  rules: RuleSet
  settings: CheckSettings
  paths: CopyPaths
  maker: CopyMaker
}

/** @returns the sentence that says what was written. */
async function annotateFile(
  file: VFile,
  bytes: Uint8Array,
  { rules, settings, paths, maker }: Copying,
): Promise<string> {
  const { language } = settings
  const remarks = remarksOf(file, rules, settings)
  const { name, ext } = parse(file.path)
  const values = { path: visible(file.path) }
  try {
    const { revisions = 'final' } = settings.reading
    const order = { bytes, format: documentOf(file).format!, remarks, options: { revisions, language } }
    const { bytes: copy, written: count, elsewhere, kept } = await maker.make(order)
    const target = await paths.reserve(...copyNameOf(file.path, documentOf(file).format!))
    await writeOutput(target, copy)
    const copied = [
      say(language, 'annotate-count', { count }),
      ...(elsewhere > 0 ? [say(language, 'annotate-elsewhere', { elsewhere })] : []),
      ...(kept > 0 ? [say(language, 'annotate-kept', { kept })] : []),
    ].join(say(language, 'clause-separator'))
    return say(language, 'annotate-written', { ...values, copied, copy: visible(target) })
  } catch (error) {
    if (!isUnannotatable(error)) throw error
    const reason = say(language, error.unannotatable.code, error.unannotatable.values)
    const target = await paths.reserve(name, '.findings.html', `${name}${ext}`)
    await writeOutput(target, await pageInstead(file, reason, rules, settings))
    const demands = remarks.filter(({ repeats }) => !repeats).length
    return say(language, 'annotate-side', { ...values, count: demands, reason, copy: visible(target) })
  }
}

/** A copy is what its document is: a .docx whose name ends in .pdf opens nowhere. */
function copyNameOf(path: string, format: Format): [name: string, ext: string, full?: string] {
  const { name, ext, base } = parse(path)
  return ENDINGS[format]?.test(ext) === false ? [name, `.${format}`, base] : [name, ext]
}
const ENDINGS: Partial<Record<Format, RegExp>> = { docx: /^\.do[ct][xm]$/i, pdf: /^\.pdf$/i }

/** The HTML report of one document, with the reason why it stands there for a commented copy. */
async function pageInstead(file: VFile, reason: string, rules: RuleSet, settings: CheckSettings): Promise<string> {
  const facts = documentOf(file)
  file.data.document = { ...facts, notes: [{ code: 'annotate-instead', values: { reason } }, ...facts.notes] }
  try {
    return await report([file], rules, 'html', settings)
  } finally {
    file.data.document = facts
  }
}

interface CopyPaths {
  /**
   * A path in the folder that no other document of this run has.
   *
   * @param full the name to take where another document has the first one (`a.doc` beside `a.rtf`).
   * @throws a refusal where it must not be written.
   */
  reserve(name: string, ext: string, full?: string): Promise<string>
}

async function copyPathsIn({ annotate, force, paths, search, cwd }: CheckSettings): Promise<CopyPaths> {
  const originals = new Set<string>()
  // Those too that did not change since a commit and were not checked.
  const found = await findDocuments(paths, cwd, { ignore: search.ignore ?? true })
  for (const { path } of found) originals.add((await identityOf(path)) ?? path)
  const taken = new Set<string>()
  return {
    reserve: async (name, ext, full = name) => {
      let file = name + ext
      if (taken.has(file.toLowerCase())) file = full + ext
      // Not all file systems tell upper from lower case.
      for (let i = 2; taken.has(file.toLowerCase()); i++) file = `${name}-${i}${ext}`
      taken.add(file.toLowerCase())
      const target = join(annotate ?? '', file)
      const there = await identityOf(target)
      if (there !== null && originals.has(there)) throw refusal('annotate-original', { copy: target })
      if (there !== null && !force) throw refusal('annotate-exists', { copy: target })
      return target
    },
  }
}

/** `null` for a document that cannot be read any more. */
async function bytesOf({ data, value }: VFile): Promise<Uint8Array | null> {
  if (data.source !== undefined) return readFile(data.source).catch(() => null)
  return value instanceof Uint8Array ? value : null
}
