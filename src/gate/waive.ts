/**
 * Step 7: what a person has answered for is marked as suppressed, and no longer fails the run.
 *
 * There are no remarks in the document itself: a tender is published, so a remark would travel to the bidders, and whoever
 * edits the draft could excuse it. A waiver stands in a file of its own, which someone else can be asked to approve.
 */
import type { VFile } from 'vfile'
import { documentOf, type Note } from '../facts/document.ts'
import type { BaselineUse } from './match-baseline.ts'
import type { Baseline } from './read-baseline.ts'
import type { Waivers } from './read-waivers.ts'
import type { StaleWaiver } from './stale-waivers.ts'

export interface WaiveOptions {
  /** From `readWaivers`. */
  waivers?: Waivers | null
  /** From `readBaseline`: what was known when it was made. */
  baseline?: Baseline | null
  /** ISO day on which waivers must still hold. */
  date: string
  /** Ids of the rules that a document was judged by: a waiver of another rule cannot be used and is not stale. */
  rulesOf: (file: VFile) => ReadonlySet<string>
  /** Ids of all rules that are loaded, by the time a document is waived those of its own config too; another was renamed or mistyped. */
  knownRules: ReadonlySet<string>
}

/** What there is to say when all documents are through. */
export interface WaiveResult {
  /** Things to know that change nothing, each of a document. */
  remarks: { path: string; note: Note }[]
  /** Waivers that covered nothing, whose document is gone, or whose rule is not among those of the run. */
  stale: StaleWaiver[]
  baseline: BaselineUse | null
}

/** Marks one document after another, so that a run need not hold all of them. */
export interface Gate {
  waive(file: VFile): void
  close(): Promise<WaiveResult>
}

/** Loads what the suppressions need; without any the gate does nothing. */
export async function openGate({ waivers, baseline, date, rulesOf, knownRules }: WaiveOptions): Promise<Gate> {
  const matcher = waivers && (await import('./match-waivers.ts')).waiverMatcher(waivers, date, knownRules)
  const known = baseline && (await import('./match-baseline.ts')).baselineMatcher(baseline)
  const remarks: WaiveResult['remarks'] = []
  return {
    waive(file) {
      for (const note of matcher?.cover(file, rulesOf(file)) ?? []) {
        // An end that was missed belongs into every report, not only before the eyes of who ran the program.
        if (note.code === 'waiver-expired') documentOf(file).notes.push(note)
        else remarks.push({ path: file.path, note })
      }
      known?.cover(file, rulesOf(file))
    },
    async close() {
      const use = known ? known.close() : null
      if (!matcher) return { remarks, stale: [], baseline: use }
      const { staleWaivers } = await import('./stale-waivers.ts')
      return { remarks, stale: await staleWaivers(matcher.uses, waivers!.folder, knownRules), baseline: use }
    },
  }
}

/**
 * Sets `suppressed` on the findings that waivers or the baseline cover.
 *
 * @param files linted documents; their findings are changed in place.
 */
export async function waive(files: readonly VFile[], options: WaiveOptions): Promise<WaiveResult> {
  const gate = await openGate(options)
  for (const file of files) gate.waive(file)
  return gate.close()
}
