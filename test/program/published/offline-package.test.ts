/** What is packed, and that an office without a network can install it. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf, ROOT } from '../run-program.ts'
import { runStep } from './run-action.ts'

const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

/** npm with a cache that is empty and a registry that nobody answers at. */
function npmWithoutNetwork(cwd: string, ...args: string[]) {
  const env = { ...process.env, npm_config_cache: join(cwd, 'cache'), npm_config_registry: 'http://127.0.0.1:9/' }
  return spawnSync('npm', args, { cwd, env, encoding: 'utf8' })
}

test('the package holds what runs, its types, its schemas, and no more', () => {
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8' }),
  ) as [{ files: { path: string }[] }]
  const paths = files.map(({ path }) => path)
  const named = [...JSON.stringify(MANIFEST.exports).matchAll(/:"\.\/([^"]+)"/g)].map(match => match[1]!)
  expect(named).toContain('dist/library/index.js')
  expect(
    [...named, MANIFEST.bin.tenderlint, ...MANIFEST.man.map((path: string) => path.slice(2))].filter(
      path => !paths.includes(path),
    ),
  ).toEqual([])
  // The build's own programs, and code that only the Node of this machine can use.
  const left = /^dist\/(?:code\/|library\/compile-built-in|program\/(?:compile-code|man-pages))/
  const built = readdirSync(join(ROOT, 'dist'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter(path => !left.test(path))
  expect(paths.filter(path => path.startsWith('dist/')).sort()).toEqual(built.sort())
  const others = paths.filter(path => !path.startsWith('dist/')).sort()
  expect(others).toEqual([
    'LICENSE',
    'README.md',
    'README.zh-CN.md',
    'bin/package.json',
    'bin/tenderlint.js',
    'package.json',
    'rules/example-config.en.txt',
    'rules/example-config.zh.txt',
    'rules/example-rule.en.txt',
    'rules/example-rule.zh.txt',
    'src/gate/config.schema.json',
    'src/report/report.schema.json',
  ])
})

test('the licences of what is built in go along, each with its words', () => {
  const packages = readFileSync(join(ROOT, 'dist/third-party-licenses.txt'), 'utf8').split(/^---$/m)
  const namesOf = (text: string) => /^Name: (.+)$/m.exec(text)?.[1]
  expect(packages.map(namesOf)).toEqual(expect.arrayContaining(['commander', 'fflate', 'pdfjs-dist', 'saxes', 'zod']))
  expect(packages.find(text => namesOf(text) === 'pdfjs-dist')).toContain('Apache License')
  expect(packages.find(text => namesOf(text) === 'commander')).toContain('Permission is hereby granted')
})

test('one file installs without a network, and the program it brings reads Word and PDF', () => {
  const folder = folderOf({ 'office/package.json': '{ "private": true }' })
  const packed = execFileSync('npm', ['run', '--silent', 'pack:offline', '--', '--destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
  }).trim()
  expect(packed).toBe(`tenderlint-${MANIFEST.version}-offline-${process.platform}-${process.arch}.tgz`)
  const office = join(folder, 'office')
  const installed = npmWithoutNetwork(office, 'install', '--offline', '--no-audit', `../${packed}`)
  expect(installed.stderr).toBe('')
  expect(installed.status).toBe(0)

  const run = (...args: string[]) =>
    spawnSync(join(office, 'node_modules/.bin/tenderlint'), args, { cwd: office, encoding: 'utf8' })
  expect(run('--version').stdout).toBe(`${MANIFEST.version}\n`)
  for (const name of ['goods-tender.docx', 'equipment-tender.pdf']) {
    const checked = run(join(ROOT, 'fixtures', name), '--format', 'json')
    expect(checked.status).toBe(1)
    expect(JSON.parse(checked.stdout).documents[0].status).toBe('checked')
  }
  // A rule of one's own needs its example and the reader of YAML.
  expect(run('init', 'rule', 'red-wax').status).toBe(0)
  expect(run('test', 'rules').status).toBe(0)
  expect(existsSync(join(office, 'node_modules/tenderlint/node_modules/pdfjs-dist/build/pdf.mjs.map'))).toBe(false)

  // The action of GitHub installs the same file, given by a path from the checkout.
  const nobody = { npm_config_cache: join(folder, 'cache'), npm_config_registry: 'http://127.0.0.1:9/' }
  const known = { 'github.action_path': ROOT, 'runner.temp': join(folder, 'runner') }
  const step = runStep('install', folder, { package: packed }, known, nobody)
  expect(step.code, step.stderr).toBe(0)
  const version = execFileSync(process.execPath, [step.outputs.program!, '--version'], { encoding: 'utf8' })
  expect(version).toBe(`${MANIFEST.version}\n`)
})
