import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/cli-*.test.ts'] } },
      {
        // These run the program itself, as a person does, so it has to be built first.
        test: {
          name: 'cli',
          include: ['test/cli-*.test.ts'],
          globalSetup: 'test/build-once.ts',
          testTimeout: 30_000,
        },
      },
    ],
  },
})
