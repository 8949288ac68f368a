/** `--resume FILE`: documents that an interrupted run has finished are taken from its JSON lines. */
import type { VFile } from 'vfile'
import { hashed } from '../../batch/content-hash.ts'
import { inTenders, tenderDigest } from '../../batch/tenders.ts'
import { MOST_VIEWS } from '../../facts/reading-view.ts'
import { say } from '../../language/say.ts'
import { fileOf, withoutSuppressions } from '../../report/json/from-json.ts'
import type { JsonLine } from '../../report/report-schema.ts'
import type { CheckSettings } from '../options/check-settings.ts'
import { notice } from '../terminal.ts'
import { refusal } from '../words/refusal.ts'
import { documentKey, type InterruptedRun } from './interrupted-run.ts'
import type { RunDigest } from './run-digest.ts'

export interface Resume {
  /** Gives the files on; those that were finished come checked. @throws where they were judged by something else. */
  look(files: AsyncIterable<VFile>, digest: RunDigest): AsyncGenerator<VFile, void>
  close(): void
}

/** Takes finished documents from the lines of the run that was interrupted; a line is read again when its document comes. */
export function openResume({ path, finished, at }: InterruptedRun, { language, cwd, reading }: CheckSettings): Resume {
  let taken = 0
  let again = 0
  const placeOf = ({ path, data }: VFile) => finished.get(documentKey(path, data.contentHash ?? ''))
  const take = (file: VFile, { settingsDigest, packageDigest, version, tool, notice: _, ...document }: JsonLine) => {
    const { data, messages } = fileOf(withoutSuppressions(document), cwd)
    // What the tender is was told by this run.
    const { tender, ...facts } = data
    Object.assign(file.data, facts)
    file.messages.push(...messages)
    file.value = ''
  }
  return {
    async *look(files, digest) {
      const tenders = inTenders(hashed(files))
      // A report that shows the documents' texts needs them, which no line holds; that of a larger run goes without.
      const first = reading.views && finished.size > 0 ? await atMost(MOST_VIEWS, tenders) : { begun: [], isAll: false }
      for await (const tender of chained(first.begun, tenders)) {
        const found = tender.map(file => placeOf(file))
        if (first.isAll) {
          again += found.filter(place => place !== undefined).length
          yield* tender
          continue
        }
        // A document of a tender is what it is beside the others: all of them are taken, or none.
        if (found.every(place => place !== undefined)) {
          const known = found.map(place => JSON.parse(at(place)) as JsonLine)
          const digests = new Set(known.map(line => line.packageDigest))
          if (
            tender[0]?.data.tender ? digests.size === 1 && digests.has(tenderDigest(tender)) : digests.has(undefined)
          ) {
            for (const [i, file] of tender.entries()) {
              if (known[i]!.settingsDigest !== digest.of(file)) throw refusal('resume-other-options', { path })
              take(file, known[i]!)
            }
            taken += tender.length
          }
        }
        yield* tender
      }
    },
    // A run that begins has nothing to tell of itself.
    close: () => {
      if (again > 0) notice(say(language, 'resume-needs-texts', { path, count: again, most: MOST_VIEWS }))
      else if (finished.size > 0) notice(say(language, 'resumed', { path, count: taken }))
    },
  }
}

/** Takes tenders until they have more documents than that, or until there are no more of them. */
async function atMost(most: number, tenders: AsyncIterator<VFile[], void>) {
  const begun: VFile[][] = []
  for (let count = 0; count <= most; count += begun.at(-1)!.length) {
    const { value, done } = await tenders.next()
    if (done) return { begun, isAll: true }
    begun.push(value as VFile[])
  }
  return { begun, isAll: false }
}

async function* chained<T>(begun: readonly T[], others: AsyncIterable<T>): AsyncGenerator<T, void> {
  yield* begun
  yield* others
}
