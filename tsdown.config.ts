import { defineConfig } from 'tsdown'
import { bundled } from './src/report/html/bundle-client.ts'

/** Packages that stay outside of the bundle: `dependencies` of package.json. */
const BESIDE = ['pdf-parse', 'pdfjs-dist', 'mammoth', 'opencc-js'].map(name => new RegExp(`^${name}(/|$)`))

/** What every check loads: one file of it is read and parsed faster than twenty. */
const ALWAYS = [
  /src\/(checks|language|read|transform)\//,
  /src\/gate\/(broken-file|config-settings|find-config|waive\.ts)/,
  /src\/cli\/(limit-options|check|choose|closest|config-options|error-sentences|exceptions|groups|help|inputs|judge|program|publish|scale-settings|targets|progress|rules-broken|stopwatch|usage|write)/,
  /src\/batch\/(check-documents|check-file)/,
  /src\/parse\/(bounded|parse|sniff|text\/)/,
  /src\/report\/(break-lines|columns|demands|exit-code|finding-text|grounds|paint|place|plain|pretty|report\.ts|rule-words|tally|visible)/,
  /src\/rules\/(basis|cite|load-rules)/,
  /node_modules\/(commander|vfile|unified|unist-util-(is|visit-parents)|bail|trough|is-plain-obj|extend|devlop|get-east-asian-width)/,
]

/** What a thread that reads a PDF needs too: it is started before anything else, so it must not load all that a check does. */
const APART = /src\/(tree\/|batch\/pdf-apart|parse\/page-ranges)/

/**
 * Two built-in modules that take a tenth of Node's own start to load, and that no check needs: `node:process` opens all
 * three streams (the global `process` does not), `node:child_process` loads the network for a kind of subcommand of
 * commander that we do not have.
 */
const lightBuiltIns = {
  name: 'light-built-ins',
  resolveId(id: string, importer?: string) {
    if (id === 'node:process') return '\0process.cjs'
    if (id === 'node:child_process' && importer?.includes('/commander/')) return '\0child-process.cjs'
    return null
  },
  load(id: string) {
    if (id === '\0process.cjs') return 'module.exports = globalThis.process'
    return id === '\0child-process.cjs' ? 'module.exports = {}' : null
  },
}

export default defineConfig({
  entry: {
    main: 'src/cli/main.ts',
    worker: 'src/cli/worker.ts',
    'pdf-thread': 'src/batch/pdf-thread.ts',
    index: 'src/index.ts',
    'compile-built-in': 'src/rules/compile-built-in.ts',
    'man-pages': 'src/cli/man-pages.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  dts: { entry: 'src/index.ts' },
  // Bundled packages are found and parsed at once; those left out find their own data files beside them.
  deps: { neverBundle: BESIDE, alwaysBundle: name => !BESIDE.some(one => one.test(name)), onlyBundle: false },
  plugins: [bundled(), lightBuiltIns],
  outputOptions: {
    codeSplitting: {
      groups: [
        { name: 'start', test: /src\/(cli\/(terminal|programs)|report\/tool-version)/, priority: 3 },
        { name: 'tree', test: id => !id.endsWith('.d.ts') && APART.test(id), priority: 2 },
        { name: 'check', test: id => !id.endsWith('.d.ts') && ALWAYS.some(one => one.test(id)), priority: 1 },
      ],
    },
  },
  // Every byte is read and parsed again at each start.
  minify: true,
  clean: true,
})
