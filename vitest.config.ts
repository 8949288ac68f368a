import { defineConfig } from 'vitest/config'
import { bundled } from './src/report/html/bundle-client.ts'
import { LongestFirst } from './test/setup/longest-first.ts'

/** These run the program itself, as a person does, so it has to be built first. */
const OF_THE_PROGRAM = ['test/program/**/*.test.ts', 'test/browser/*.test.ts']

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
          include: ['test/**/*.test.ts'],
          exclude: OF_THE_PROGRAM,
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
