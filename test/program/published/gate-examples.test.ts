/** The gates for GitLab, Jenkins, pre-commit and containers: their commands, run by a shell on drafts. Docker itself is not tried. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import picomatch from 'picomatch'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { parse } from 'yaml'
import { SEARCHED } from '../../../src/read/document-names.ts'
import { folderOf, ROOT } from '../run-program.ts'
import { CLEAN, FAULTY } from './run-action.ts'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** A checkout with drafts, and the program on the PATH as an image has it. */
function checkout(...drafts: ('faulty.docx' | 'clean.docx')[]): string {
  const folder = folderOf({
    'path/tenderlint': `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, 'bin/tenderlint.js')}' "$@"\n`,
    'drafts/notes.log': '',
  })
  chmodSync(join(folder, 'path/tenderlint'), 0o755)
  for (const name of drafts) writeFileSync(join(folder, 'drafts', name), name === 'clean.docx' ? CLEAN : FAULTY)
  return folder
}

function sh(cwd: string, command: string, env: Record<string, string> = {}) {
  const PATH = `${join(cwd, 'path')}:${process.env.PATH}`
  return spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8', env: { ...process.env, ...env, PATH } })
}

async function expectJunit(path: string): Promise<void> {
  const xml = [{ fileName: 'junit.xml', contents: readFileSync(path, 'utf8') }]
  const schema = [{ fileName: 'junit.xsd', contents: read('test/schemas/jenkins-junit.xsd') }]
  const { valid, errors } = await validateXML({ xml, schema })
  expect(valid, JSON.stringify(errors)).toBe(true)
}

test('GitLab: findings fail the job, and every artifact it names is there and valid', async () => {
  const { variables, tenderlint } = parse(read('docs/examples/tenderlint.gitlab-ci.yml'))
  expect(tenderlint.image.name).toBe('$TENDERLINT_IMAGE')
  const folder = checkout('faulty.docx')
  expect(tenderlint.script).toHaveLength(1)
  expect(sh(folder, tenderlint.script[0], variables).status).toBe(1)
  const { reports, paths } = tenderlint.artifacts
  for (const path of [...Object.values<string>(reports), ...paths])
    expect(existsSync(join(folder, path)), path).toBe(true)
  await expectJunit(join(folder, reports.junit))
  const quality: Record<string, unknown>[] = JSON.parse(readFileSync(join(folder, reports.codequality), 'utf8'))
  expect(quality.length).toBeGreaterThan(0)
  for (const one of quality) {
    expect(one).toMatchObject({ description: expect.any(String), fingerprint: expect.any(String) })
    expect(one).toMatchObject({ location: { path: 'drafts/faulty.docx', lines: { begin: 1 } } })
  }
  expect(sh(checkout('clean.docx'), tenderlint.script[0], variables).status).toBe(0)
})

test('Jenkins: the stage fails on findings, and what it publishes is there and valid', async () => {
  const pipeline = read('docs/examples/Jenkinsfile')
  for (const [open, close] of ['{}', '()', '[]']) {
    expect(pipeline.split(open!).length, `${open}${close}`).toBe(pipeline.split(close!).length)
  }
  const command = /^\s*sh '([^']+)'$/m.exec(pipeline)![1]!
  const published = [...pipeline.matchAll(/(?:testResults|pattern|artifacts): '([^']+)'/g)].map(match => match[1]!)
  expect(published).toHaveLength(3)
  const folder = checkout('faulty.docx')
  expect(sh(folder, command).status).toBe(1)
  for (const path of published) expect(existsSync(join(folder, path)), path).toBe(true)
  await expectJunit(join(folder, published[0]!))
  expect(readFileSync(join(folder, published[1]!), 'utf8')).toMatch(/<checkstyle[\s>][\s\S]*<error line="1"/)
  expect(sh(checkout('clean.docx'), command).status).toBe(0)
})

/** A pattern of Python, which writes flags in front of it. */
const pattern = (text: string) => new RegExp(text.replace(/^\(\?i\)/, ''), text.startsWith('(?i)') ? 'i' : '')

test('pre-commit: the hook has what pre-commit demands, takes documents, and stops a commit of a faulty one', () => {
  const [hook, ...others] = parse(read('.pre-commit-hooks.yaml'))
  expect(others).toEqual([])
  expect(hook).toMatchObject({ id: 'tenderlint', name: expect.any(String), language: 'node' })
  expect(Object.keys(JSON.parse(read('package.json')).bin)).toContain(hook.entry)
  const taken = (path: string) => pattern(hook.files).test(path) && !pattern(hook.exclude).test(path)
  expect(['招标.docx', 'a/B.PDF'].filter(path => !taken(path))).toEqual([])
  expect(SEARCHED.filter(ending => !taken(`a.${ending}`))).toEqual(['htm', 'html', 'txt', 'md'])
  expect(['README.md', 'docx', 'a.docx.txt', '~$招标.docx', 'a/~$招标.docx'].filter(taken)).toEqual([])

  const [repository] = parse(read('docs/examples/pre-commit-config.yaml')).repos
  const [used] = repository.hooks
  expect(used.id).toBe(hook.id)
  const folder = checkout('faulty.docx', 'clean.docx')
  const commit = (...names: string[]) => {
    const staged = names.filter(name => pattern(used.files).test(name))
    expect(staged).toEqual(names)
    return sh(folder, `${hook.entry} ${[...used.args, ...staged].join(' ')}`).status
  }
  expect(commit('drafts/clean.docx')).toBe(0)
  expect(commit('drafts/clean.docx', 'drafts/faulty.docx')).toBe(1)
})

/** Instructions of a Dockerfile, with continued lines joined. */
const instructions = read('Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter(Boolean)
  .map(line => /^([A-Z]+)\s+(.*)$/.exec(line)!.slice(1) as [string, string])

test('the image: what is copied exists, what runs is not root, and the last stage fetches nothing', () => {
  const from = instructions.findLastIndex(([name]) => name === 'FROM')
  const last = instructions.slice(from)
  expect(instructions.filter(([name, rest]) => name === 'FROM' && !/^node:20-slim( AS \w+)?$/.test(rest))).toEqual([])
  expect(instructions.map(([name]) => name)).not.toContain('ADD')
  expect(last.map(([name]) => name)).not.toContain('RUN')
  const users = last.filter(([name]) => name === 'USER').map(([, user]) => user)
  expect(users).toEqual(['node'])
  expect(last.filter(([name]) => name === 'ENTRYPOINT')).toEqual([['ENTRYPOINT', '["tenderlint"]']])
  const copied = instructions.filter(([name, rest]) => name === 'COPY' && !rest.startsWith('--from='))
  const sources = copied.flatMap(([, rest]) => rest.split(/\s+/).slice(0, -1))
  expect(sources.filter(path => !existsSync(join(ROOT, path)))).toEqual([])
  // What the build runs by npm is among the scripts, and what it reads is not kept from it.
  const { scripts, files } = JSON.parse(read('package.json'))
  const run = instructions
    .filter(([name]) => name === 'RUN')
    .flatMap(([, rest]) => [...rest.matchAll(/npm run (?:--silent )?([\w:]+)/g)])
  expect(run.map(match => match[1])).toEqual(['build', 'pack:offline'])
  expect(run.filter(match => !scripts[match[1]!])).toEqual([])
  const ignored = picomatch(
    read('.dockerignore')
      .split('\n')
      .filter(line => line && !line.startsWith('#')),
    { dot: true },
  )
  const needed = [
    'src',
    'rules',
    'bin',
    '.ci/pack-offline.mjs',
    'tsdown.config.ts',
    'package-lock.json',
    'README.md',
    'LICENSE',
  ]
  expect([...needed, ...files.filter((path: string) => !/^!|^dist$/.test(path))].filter(path => ignored(path))).toEqual(
    [],
  )
  expect(['node_modules', '.git', 'dist'].filter(path => !ignored(path))).toEqual([])
})
