import { defineConfig } from 'vitest/config'
import { bundled } from './src/report/html/bundle-client.ts'
import { LongestFirst } from './test/setup/longest-first.ts'

/** These run the program itself, as a person does, so it has to be built first. */
const OF_THE_PROGRAM = ['test/program/**/*.test.ts', 'test/browser/*.test.ts']

/**
 * Files of unit tests that each need a process of their own, and why. The others of a worker share one, with the modules that
 * it has loaded: to load them anew for each file took half of the time of these tests.
 */
const ALONE = Object.keys({
  'test/judging/**/*.test.ts': 'each compiles thousands of patterns, of which a process that keeps them grows slow',
  'test/batch/let-go.test.ts': 'looks at the memory of its process',
  'test/batch/spool.test.ts': 'puts another disk in the place of node:fs',
  'test/batch/worker-process.test.ts': 'stops the clock',
  'test/cli/progress.test.ts': 'stops the clock',
  'test/cli/write-alone.test.ts': 'has a temporary folder of its own',
  'test/cli/write-output.test.ts': 'puts another in the place of process.kill',
  'test/gate/baseline-edits.test.ts': 'judges with all rules',
  'test/text/words-at-breaks.test.ts': 'asks what is loaded when',
})

/**
 * Milliseconds after which a test or what prepares it counts as hung. Nothing here is about speed (the bench is): a machine
 * that does other things besides has taken 10 s to start a browser.
 */
const HUNG = { testTimeout: 300_000, hookTimeout: 300_000 }

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [bundled()],
        test: {
          name: 'unit',
          globalSetup: ['test/setup/assemble-once.ts', 'test/setup/rules-once.ts'],
          ...HUNG,
          include: ALONE,
        },
      },
      {
        plugins: [bundled()],
        test: {
          name: 'together',
          isolate: false,
          globalSetup: ['test/setup/assemble-once.ts', 'test/setup/rules-once.ts'],
          ...HUNG,
          include: ['test/**/*.test.ts'],
          exclude: [...OF_THE_PROGRAM, ...ALONE],
        },
      },
      {
        test: {
          name: 'program',
          include: OF_THE_PROGRAM,
          globalSetup: ['test/setup/build-once.ts', 'test/setup/cache-once.ts'],
          ...HUNG,
        },
      },
    ],
  },
})
