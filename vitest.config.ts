import { defineConfig } from 'vitest/config'
import { bundled } from './src/report/html/bundle-client.ts'

/** These run the program itself, as a person does, so it has to be built first. */
const OF_THE_PROGRAM = ['test/program/**/*.test.ts', 'test/browser/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [bundled()],
        test: {
          name: 'unit',
          globalSetup: ['test/setup/assemble-once.ts', 'test/setup/rules-once.ts'],
          testTimeout: 20_000,
          include: ['test/**/*.test.ts'],
          exclude: OF_THE_PROGRAM,
        },
      },
      {
        test: {
          name: 'program',
          include: OF_THE_PROGRAM,
          globalSetup: 'test/setup/build-once.ts',
          testTimeout: 30_000,
        },
      },
    ],
  },
})
