#!/usr/bin/env node
/**
 * `npm run bench [folder]`: whole processes in turn, as ratios of one run, so that a slow machine changes nothing.
 *
 * Start-up against an empty Node; a `.docx` against mammoth's text, a `.pdf` against pdf-parse's; and within one
 * process what judging costs against reading. The folder is `fixtures/` unless another is named.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const RUNS = 7
const project = fileURLToPath(new URL('../..', import.meta.url))
const bin = join(project, 'bin/tenderlint.js')
const require = createRequire(join(project, 'package.json'))
const scratch = mkdtempSync(join(tmpdir(), 'tenderlint-bench-'))

const write = (name, code) => {
  const file = join(scratch, name)
  writeFileSync(file, code)
  return file
}
const load = name => JSON.stringify(pathToFileURL(require.resolve(name)).href)

/** Prints the peak of the process's memory when it ends. */
const memory = write(
  'memory.cjs',
  `process.on('exit', () => process.stderr.write('\\nrss ' + process.resourceUsage().maxRSS))`,
)
const PEERS = {
  '.docx': write(
    'mammoth.mjs',
    `import m from ${load('mammoth')}; process.stdout.write((await m.extractRawText({ path: process.argv[2] })).value)`,
  ),
  '.pdf': write(
    'pdf-parse.mjs',
    `import { readFileSync } from 'node:fs'; import { createRequire } from 'node:module'
const { PDFParse } = createRequire(${JSON.stringify(join(project, 'package.json'))})('pdf-parse')
const p = new PDFParse({ data: readFileSync(process.argv[2]) }); process.stdout.write((await p.getText()).text); await p.destroy()`,
  ),
}

/** Wall time in ms and peak memory in MB of one whole process. */
function once(args) {
  const start = performance.now()
  const run = spawnSync(process.execPath, ['-r', memory, ...args], { encoding: 'utf8', maxBuffer: 1 << 30 })
  const ms = performance.now() - start
  return { ms, mb: Number(/rss (\d+)/.exec(run.stderr)?.[1]) / 1024 }
}

const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]

/** Median ratios of two commands run in turn. */
function compare(name, ours, theirs) {
  const pairs = Array.from({ length: RUNS }, () => [once(ours), once(theirs)])
  const time = median(pairs.map(([a, b]) => a.ms / b.ms))
  const space = median(pairs.map(([a, b]) => a.mb / b.mb))
  console.log(`${name.padEnd(44)} time × ${time.toFixed(2)}   memory × ${space.toFixed(2)}`)
}

const folder = resolve(process.argv[2] ?? join(project, 'fixtures'))
const line = write('line.txt', '投标人注册资本不低于五百万元。\n')
compare('--version / node -e 0', [bin, '--version'], ['-e', '0'])
compare('one paragraph / node -e 0', [bin, line], ['-e', '0'])
for (const name of readdirSync(folder).sort()) {
  const peer = PEERS[extname(name)]
  const file = join(folder, name)
  if (peer)
    compare(
      `${name} / ${extname(name) === '.pdf' ? 'pdf-parse' : 'mammoth'}`,
      [bin, file, '--format', 'json', '--fail-on', 'never'],
      [peer, file],
    )
}

const { classify, lint, loadRules, parse, section } = await import(
  pathToFileURL(join(project, 'dist/library/index.js')).href
)
const { unified } = await import('unified')
const { VFile } = await import('vfile')
const { readFileSync } = await import('node:fs')
const rules = await loadRules()
for (const name of readdirSync(folder).sort()) {
  if (!PEERS[extname(name)]) continue
  const shares = Array.from({ length: RUNS }, () => name)
  const ratios = []
  for (const one of shares) {
    const file = new VFile({ path: one, value: readFileSync(join(folder, one)) })
    const start = performance.now()
    const tree = await parse(file)
    const read = performance.now()
    if (!tree) break
    await unified().use(section, { rules }).use(classify, { rules }).run(tree, file)
    const judged = performance.now()
    await unified().use(lint, { rules }).run(tree, file)
    ratios.push((performance.now() - judged) / (read - start))
  }
  if (ratios.length > 0)
    console.log(`${`${name}: lint / parse, one process`.padEnd(44)} time × ${median(ratios).toFixed(2)}`)
}
rmSync(scratch, { recursive: true })
