/** The action of GitHub: its form by GitHub's own parser, its scripts run by bash. */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Log } from 'sarif'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { BIN, folderOf, ROOT } from '../run-program.ts'
import { githubForms } from './github-forms.ts'
import { ACTION, CLEAN, FAULTY, runStep, type Step, type StepRun } from './run-action.ts'

const PROGRAM = { 'steps.install.outputs.program': BIN }
const SOURCE = readFileSync(join(ROOT, 'action.yml'), 'utf8')
const WORKFLOW = readFileSync(join(ROOT, 'docs/examples/github-workflow.yml'), 'utf8')
const SCHEMA = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'

/** A repository with a draft that has a fault, and one that has none; small ones, since they are checked many times. */
const repository = () => folderOf({ 'drafts/草稿 一.docx': FAULTY, 'drafts/clean.docx': CLEAN })

const check = (cwd: string, inputs: Record<string, string>): StepRun => runStep('check', cwd, inputs, PROGRAM)

test('the action and the workflow that uses it are what GitHub accepts', async () => {
  const { wrongInAction, wrongInWorkflow } = await githubForms()
  expect(wrongInAction(SOURCE)).toEqual([])
  expect(wrongInWorkflow(WORKFLOW)).toEqual([])
  expect(wrongInAction(SOURCE.replace('      shell: bash\n', ''))).not.toEqual([])
  expect(wrongInWorkflow(WORKFLOW.replace('runs-on:', 'runs-in:'))).not.toEqual([])
})

test('every input is used and described, every one that is used exists, and none is part of a script', () => {
  const used = new Set([...SOURCE.matchAll(/inputs\.([\w-]+)/g)].map(match => match[1]!))
  expect([...used].sort()).toEqual(Object.keys(ACTION.inputs).sort())
  for (const step of ACTION.runs.steps) expect(step.run ?? '').not.toContain('${{')
  const steps = parse(WORKFLOW).jobs.tenderlint.steps as Step[]
  const given = Object.keys(steps.find(step => step.uses?.includes('/tenderlint@'))!.with!)
  expect(given.filter(name => !ACTION.inputs[name])).toEqual([])
})

test('the workflow checks what a pull request changes, and everything where it changes what decides over all drafts', () => {
  const folder = repository()
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder, stdio: 'pipe' })
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'drafts')
  git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  const scope = (parse(WORKFLOW).jobs.tenderlint.steps as Step[]).find(one => one.id === 'scope')!
  const since = () => runStep(scope, folder, {}, { 'github.base_ref': 'main' }).outputs.since
  const add = (path: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), '{}')
    git('add', path)
    git('commit', '-qm', path)
  }
  for (const path of ['drafts/a.zip', 'notes.md', 'drafts/b.doc']) {
    add(path)
    expect(since(), path).toBe('origin/main')
  }
  for (const path of ['waivers.yaml', 'drafts/tenderlint.config.yaml', 'rules/red.yaml', 'baseline.json']) {
    add(path)
    expect(since(), path).toBeUndefined()
    git('reset', '-q', '--hard', 'HEAD~1')
  }
})

test('findings become annotations, a report that GitHub takes, and the exit code', () => {
  const folder = repository()
  const run = check(folder, { paths: 'drafts' })
  expect(run.code).toBe(1)
  expect(run.outputs).toEqual({ 'exit-code': '1', sarif: 'tenderlint.sarif' })
  expect(run.stdout).toMatch(/^::error file=drafts\/草稿 一\.docx,/m)
  const log: Log = JSON.parse(readFileSync(join(folder, 'tenderlint.sarif'), 'utf8'))
  const require = createRequire(import.meta.url)
  const ajv = new (require('ajv-draft-04').default)({ strict: false, unicodeRegExp: false })
  require('ajv-formats')(ajv)
  expect(ajv.validate(require(SCHEMA), log), JSON.stringify(ajv.errors)).toBe(true)
  const results = log.runs[0]!.results!
  expect(results.length).toBeGreaterThan(0)
  expect(results.every(one => one.locations![0]!.physicalLocation!.region!.startLine === 1)).toBe(true)
})

test('a clean draft passes, --fail-on and further options are heeded, an unreadable one ends with 2', () => {
  const folder = repository()
  expect(check(folder, { paths: 'drafts/clean.docx' }).code).toBe(0)
  expect(check(folder, { paths: 'drafts', 'fail-on': 'never' }).code).toBe(0)
  const english = check(folder, { paths: 'drafts', lang: 'en', args: '--only\nmarket-share\n' })
  expect(english.code).toBe(1)
  const titles = english.stdout.match(/^::error .*?title=[^:]*/gm)!
  expect(titles.filter(title => !title.endsWith('· market-share'))).toEqual([])
  const missing = check(folder, { paths: 'drafts\nnone.docx' })
  expect(missing.outputs).toEqual({ 'exit-code': '2', sarif: 'tenderlint.sarif' })
  // Nothing was checked: there must be no report of the run before to upload.
  expect(check(folder, { paths: 'drafts', 'fail-on': 'nonsense' }).outputs).toEqual({ 'exit-code': '2' })
})

test('a path is a path, whatever stands in it', () => {
  const folder = repository()
  const run = check(folder, {
    paths: '$(touch taken).docx\n`touch taken`\n; touch taken\n--version\ndrafts/clean.docx',
  })
  expect(run.code).toBe(2)
  expect(existsSync(join(folder, 'taken'))).toBe(false)
  expect(run.stdout.match(/^::error file=.*?,/gm)).toEqual([
    '::error file=$(touch taken).docx,',
    '::error file=`touch taken`,',
    '::error file=; touch taken,',
    '::error file=--version,',
  ])
})

test('baseline, waivers and config are handed on', () => {
  const folder = repository()
  for (const input of ['baseline', 'waivers', 'config']) {
    const run = check(folder, { paths: 'drafts', [input]: `no such ${input}.yaml` })
    expect(run.code).toBe(2)
    expect(run.stderr).toContain(`no such ${input}.yaml`)
  }
  expect(check(folder, { paths: 'drafts', 'max-warnings': 'x' }).stderr).toContain('--max-warnings')
  expect(check(folder, { paths: 'drafts', 'changed-since': 'HEAD', 'fail-on-partial': 'true' }).stderr).toMatch(/git/i)
})

test('without a package the action builds its own source, from the lock', () => {
  const folder = folderOf({ 'path/npm': '#!/bin/sh\necho "$PWD: npm $*"\n', 'source/package.json': '{}' })
  chmodSync(join(folder, 'path/npm'), 0o755)
  const source = join(folder, 'source')
  const known = { 'github.action_path': source, 'runner.temp': folder }
  const run = runStep('install', folder, {}, known, { PATH: `${join(folder, 'path')}:${process.env.PATH}` })
  expect(run.code).toBe(0)
  expect(run.stdout).toMatch(/source: npm ci --prefer-offline/)
  expect(run.outputs.program).toBe(join(source, 'bin/tenderlint.js'))
})
