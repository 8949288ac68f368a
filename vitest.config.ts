import { defineConfig } from 'vitest/config'
import { bundled } from './src/report/html/bundle-client.ts'

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [bundled()],
        test: {
          name: 'unit',
          globalSetup: ['test/assemble-once.ts', 'test/rules-once.ts'],
          testTimeout: 20_000,
          include: ['test/**/*.test.ts'],
          exclude: ['test/cli-*.test.ts', 'test/browser/**'],
        },
      },
      {
        // These run the program itself, as a person does, so it has to be built first.
        test: {
          name: 'cli',
          include: ['test/cli-*.test.ts', 'test/browser/*.test.ts'],
          globalSetup: 'test/build-once.ts',
          testTimeout: 30_000,
        },
      },
    ],
  },
})
