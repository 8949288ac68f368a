/** The code that V8 kept when the program was built: taken where it fits, and never needed. */
import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { expect, test } from 'vitest'
import { folderOf, ROOT } from '../run-program.ts'

const CODE = `dist/code/node-${process.version}-${process.platform}-${process.arch}`
const FILES = ['fixtures/goods-tender.docx', 'fixtures/equipment-tender.pdf']

test('holds what a check of a Word file or a PDF loads, as this Node can use it', () => {
  const names = readdirSync(join(ROOT, CODE))
  const has = (start: string) => names.some(name => name.startsWith(start))
  expect(['check-', 'read-docx-', 'read-pdf-', 'pdf.min-', 'pdf.worker-'].filter(one => !has(one))).toEqual([])
  // V8 compares no more than the length of a source, so that only a name by its content tells the right one.
  expect(names.filter(name => !/-[\w-]{8}\.cjs$/.test(name))).toEqual([])
  const refused = names.filter(name => {
    const source = readFileSync(join(ROOT, 'dist/program', name), 'utf8')
    const cachedData = readFileSync(join(ROOT, CODE, name))
    return new Script(`(function(exports,require,module,__filename,__dirname,__import){${source}\n})`, { cachedData })
      .cachedDataRejected
  })
  expect(refused).toEqual([])
})

test('pdf.js is built in of the version whose data files are read beside pdf-parse', () => {
  const version = (from: string) => createRequire(from)('pdfjs-dist/package.json').version
  const require = createRequire(import.meta.url)
  expect(version(import.meta.url)).toBe(version(require.resolve('pdf-parse')))
})

test('a program without kept code, or with broken code, finds the same', () => {
  const folder = folderOf({})
  for (const name of ['bin', 'dist', 'package.json']) cpSync(join(ROOT, name), join(folder, name), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  const check = () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'bin/tenderlint.js'), ...FILES], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }
  const usual = check()
  expect(usual).toMatchObject({ status: 1, stderr: '' })
  for (const name of readdirSync(join(folder, CODE))) writeFileSync(join(folder, CODE, name), 'no code')
  expect(check()).toEqual(usual)
  rmSync(join(folder, CODE), { recursive: true })
  expect(check()).toEqual(usual)
})

test('is taken by a process that reads documents, whose heap is limited, for what it loads later too', () => {
  const told = `
    const vm = require('node:vm')
    const { appendFileSync } = require('node:fs')
    vm.Script = class extends vm.Script {
      constructor(source, options) {
        super(source, options)
        if (options.cachedData && /start-worker/.test(process.argv[1]))
          appendFileSync(__dirname + '/told.txt', (this.cachedDataRejected ? 'refused ' : 'taken ') + options.filename + '\\n')
      }
    }`
  const folder = folderOf({ 'told.cjs': told })
  // A process for each core has other flags than one of a few (start-worker.ts).
  const loadedBy = (jobs: string) => {
    rmSync(join(folder, 'told.txt'), { force: true })
    const { stdout } = spawnSync(
      process.execPath,
      ['bin/tenderlint.js', '--jobs', jobs, '--format', 'json', ...FILES],
      {
        cwd: ROOT,
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: `--require ${join(folder, 'told.cjs')}` },
      },
    )
    expect(JSON.parse(stdout).documents).toHaveLength(2)
    return readFileSync(join(folder, 'told.txt'), 'utf8').split('\n')
  }
  for (const jobs of ['1', '16']) {
    // Under load one chunk was refused once: flags belong to all threads of a process, and one of them begins meanwhile.
    // What fits is taken in one of three runs; what does not is refused in each.
    const runs = [1, 2, 3].map(() => loadedBy(jobs))
    const refused = runs.map(lines => lines.filter(line => line.startsWith('refused ')))
    expect(refused[0]!.filter(line => refused.every(one => one.includes(line)))).toEqual([])
    for (const name of ['check-', 'read-docx-', 'read-pdf-', 'pdf.worker'])
      expect(runs.flat().join('\n')).toMatch(new RegExp(`taken .*/${name}`))
  }
})
