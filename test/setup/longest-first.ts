/**
 * The order of the files of tests: those that take longest begin first, of whichever project, so that no core waits at the
 * end for the last of them. vitest itself goes by what an earlier run took, and a fresh clone had none.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Those of more than 15 seconds, the longest first; that one is missing or gone costs time and nothing else. */
const LONG = [
  'program/rules/foreign-rules',
  'program/scale/resume',
  'judging/candidates',
  'judging/stops',
  'judging/runaway',
  'program/published/offline-package',
  'program/scale/merge',
  'program/gate/waivers',
  'program/published/readme',
  'judging/rule-cases',
  'judging/grid',
  'program/commands/diff',
  'browser/access',
  'program/gate/baseline',
  'program/gate/config',
  'program/trouble/hostile',
  'program/annotate/annotate',
  'program/gate/config-broken',
  'program/gate/fail-on-partial',
  'judging/named-values',
  'judging/synonyms',
  'program/tenders/several-documents-among-many',
  'browser/report',
  'program/documents/bad-input',
  'program/rules/test-command',
  'program/documents/inputs',
  'program/commands/watch',
  'gate/baseline-edits',
  'judging/frame',
  'program/reports/formats',
  'program/published/examples',
  'judging/rule-files',
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
