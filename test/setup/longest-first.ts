/**
 * The order of the files of tests: those that take longest begin first, of whichever project, so that no core waits at the
 * end for the last of them. vitest itself goes by what an earlier run took, and a fresh clone had none.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Those of more than 15 seconds, the longest first; that one is missing or gone costs time and nothing else. */
const LONG = [
  'judging/rule-cases',
  'judging/grid',
  'program/scale/resume',
  'program/scale/merge',
  'program/published/offline-package',
  'program/gate/baseline',
  'judging/stops',
  'judging/candidates',
  'program/commands/diff',
  'judging/runaway',
  'program/rules/foreign-rules',
  'program/trouble/hostile',
  'program/gate/waivers',
  'program/tenders/several-documents-among-many',
  'judging/synonyms',
  'program/gate/config',
  'program/annotate/annotate',
  'program/gate/fail-on-partial',
  'browser/access',
  'program/gate/config-broken',
  'program/commands/watch',
  'program/documents/bad-input',
  'program/scale/start',
  'program/published/examples',
  'program/rules/test-command',
  'program/scale/cache',
  'program/documents/inputs',
  'browser/report',
  'program/documents/paths',
  'judging/frame',
  'program/annotate/annotate-pdf',
  'program/published/readme',
  'program/reports/outputs',
].map(name => `/test/${name}.test.ts`)

/** Those that share a process come last and one after another: a file of another project between them would end it. */
function rankOf({ moduleId, project }: TestSpecification): number {
  const at = LONG.findIndex(name => moduleId.endsWith(name))
  if (at !== -1) return at
  return project.config.isolate ? LONG.length : LONG.length + 1
}

/** A class, since vitest makes it with `new`. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b))
  }
}
