import { promises } from 'node:fs'
import license from 'rollup-plugin-license'
import { defineConfig, type UserConfig } from 'tsdown'
import { engineChanges } from './src/parse/pdf/engine-changes.ts'
import { bundled } from './src/report/html/bundle-client.ts'

/** Packages that stay outside of the bundle: `dependencies` of package.json. */
const BESIDE = ['pdf-parse', 'mammoth', 'opencc-js'].map(name => new RegExp(`^${name}(/|$)`))

/** What every check loads: one file of it is read and parsed faster than twenty. */
const ALWAYS = [
  /src\/(assembly|checks|language|memo|read|transform)\//,
  /src\/gate\/(broken-file|config-settings|find-config|waive\.ts)/,
  /src\/cli\/(built-programs|command-line|command-table|commands\/check|options\/|output\/(publish|write-output)|words\/(error|help|rules-broken|usage))/,
  /src\/cli\/run\/(choose-rules|exceptions|groups|inputs|judge|once|open-group|progress|settings-of-run|stopwatch)/,
  /src\/batch\/(check-documents|check-file)/,
  /src\/parse\/(bounded|number-tables|other-archives|parse|sniff|text\/)/,
  /src\/report\/(day|exit-code|json\/json|pretty\/|terminal\/|report\.ts|tally|words\/(demands|finding-text|grounds|marked|place|plain|rule-words))/,
  /src\/rules\/(basis|cite|load-rules)/,
  /node_modules\/(commander|vfile|unified|bail|trough|is-plain-obj|extend|devlop|get-east-asian-width)/,
]

/**
 * What a thread that reads a PDF or marks a copy needs too: it is started before anything else, so it must not load all that
 * a check does.
 */
const APART = /src\/(facts\/|text\/|tree\/|parse\/(data-view|docx\/zip-directory))/

/** What readers of `.docx`, `.doc`, RTF and HTML share: left to itself it is a file for each, of which a `.docx` loads four. */
const FLOWING = /src\/parse\/(flow\/|docx\/list-counter)/

/** The functions of `node:fs/promises`, which Node loads when `promises` of `node:fs` is first asked for. */
const LATE_PROMISES = Object.entries(promises)
  .filter(([, value]) => typeof value === 'function')
  .map(([name]) => `export const ${name} = (...of) => fs.promises.${name}(...of)`)

/**
 * Three built-in modules that take a sixth of Node's own start to load, and that no check of one document needs:
 * `node:process` opens all three streams (the global `process` does not), `node:child_process` loads the network for a
 * kind of subcommand of commander that we do not have, `node:fs/promises` the reading of lines.
 */
const lightBuiltIns = {
  name: 'light-built-ins',
  resolveId(id: string, importer?: string) {
    if (id === 'node:process') return '\0process.cjs'
    if (id === 'node:fs/promises') return '\0fs-promises.js'
    if (id === 'node:child_process' && importer?.includes('/commander/')) return '\0child-process.cjs'
    return null
  },
  load(id: string) {
    if (id === '\0process.cjs') return 'module.exports = globalThis.process'
    if (id === '\0fs-promises.js') return ["import fs from 'node:fs'", ...LATE_PROMISES].join('\n')
    return id === '\0child-process.cjs' ? 'module.exports = {}' : null
  },
}

/** Scripts of vm have no `import()` on Node 20: src/cli/start.ts, which is no such script, gives them one of this name. */
const givenImport = {
  name: 'given-import',
  renderChunk: (code: string, { name }: { name: string }) =>
    name === 'start' ? null : code.replace(/\bimport\(/g, '__import('),
}

/**
 * The program in ASCII, where it runs: it is read without decoding (src/cli/start.ts), and V8 keeps its source in half the
 * memory. A backslash in front of a character that needs none goes: `\\中` is 中.
 */
const inAscii = {
  name: 'in-ascii',
  generateBundle(_: unknown, bundle: Record<string, { type: string; code?: string }>) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue
      chunk.code = chunk.code!.replace(
        /(\\*)([^\0-\x7f])/g,
        (_, escapes: string, unit: string) =>
          `${escapes.slice(escapes.length % 2)}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    }
  },
}

/** What may be built in: licences that ask for no more than that their words go along, which is what is done here. */
const LICENCES = '(MIT OR MIT-0 OR ISC OR Apache-2.0 OR BSD-2-Clause OR BSD-3-Clause OR 0BSD)'

const licences = () =>
  (license as unknown as typeof license.default)({
    thirdParty: {
      output: 'dist/third-party-licenses.txt',
      allow: { test: LICENCES, failOnUnlicensed: true, failOnViolation: true },
    },
  })

const COMMON: UserConfig = {
  platform: 'node',
  target: 'node20',
  // Bundled packages are found and parsed at once; those left out find their own data files beside them.
  deps: { neverBundle: BESIDE, alwaysBundle: name => !BESIDE.some(one => one.test(name)), onlyBundle: false },
  plugins: [bundled(), lightBuiltIns, engineChanges],
  // Every byte is read and parsed again at each start.
  minify: true,
  clean: true,
}

/** What is run: CommonJS, of which V8 keeps the compiled code (src/cli/start.ts). */
const PROGRAM: UserConfig = {
  ...COMMON,
  entry: {
    start: 'src/cli/start.ts',
    'start-worker': 'src/cli/start-worker.ts',
    'start-pdf-thread': 'src/cli/start-pdf-thread.ts',
    'start-annotate-thread': 'src/cli/start-annotate-thread.ts',
    'compile-code': 'src/cli/compile-code.ts',
    main: 'src/cli/main.ts',
    worker: 'src/cli/worker.ts',
    'pdf-thread': 'src/batch/threads/pdf-thread.ts',
    'annotate-thread': 'src/batch/threads/annotate-thread.ts',
    'man-pages': 'src/cli/man-pages.ts',
  },
  outDir: 'dist/program',
  format: 'cjs',
  plugins: [COMMON.plugins, givenImport, inAscii, licences()],
  dts: false,
  outExtensions: () => ({ js: '.cjs' }),
  outputOptions: {
    codeSplitting: {
      groups: [
        { name: 'terminal', test: /src\/(cli\/terminal|report\/tool-version)/, priority: 3 },
        { name: 'tree', test: id => !id.endsWith('.d.ts') && APART.test(id), priority: 2 },
        { name: 'flow', test: FLOWING, priority: 1 },
        { name: 'check', test: id => !id.endsWith('.d.ts') && ALWAYS.some(one => one.test(id)), priority: 1 },
      ],
    },
  },
}

/** What is imported. */
const LIBRARY: UserConfig = {
  ...COMMON,
  entry: { index: 'src/index.ts', 'compile-built-in': 'src/rules/compile-built-in.ts' },
  outDir: 'dist/library',
  format: 'esm',
  dts: { entry: 'src/index.ts' },
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
}

export default defineConfig([PROGRAM, LIBRARY])
