import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderOf, RED_WAX, TENDER, tenderlint } from '../run-program.ts'

const ONLY = ['--only', 'red-wax']
const RULES = 'ruleFolders: [rules]\n'

/** A folder with the rule, a tender in it and in a folder below, and configs. */
function workplace(files: Record<string, string>) {
  return folderOf({ 'rules/red-wax.yaml': RED_WAX, 'a.md': TENDER, 'x/b.md': TENDER, ...files })
}

/** Severities of the findings of the rule by document, suppressed ones in brackets. */
async function severities(folder: string, args: string[], cwd = folder) {
  const run = await tenderlint(cwd, [...args, '--format', 'json'])
  if (!run.stdout) return { ...run, by: {} as Record<string, string> }
  const { documents } = JSON.parse(run.stdout)
  const by = documents.map(({ path, findings }: { path: string; findings: Record<string, unknown>[] }) => {
    const own = findings.filter(({ ruleId }) => ruleId === 'red-wax')
    return [path, own.map(one => (one.suppressed ? `(${one.severity})` : one.severity)).join(' ')]
  })
  return { ...run, by: Object.fromEntries(by) as Record<string, string> }
}

describe('a config', () => {
  test('is found in the folder of each document or above it, from wherever the program runs', async () => {
    const folder = workplace({
      'tenderlint.config.yaml': RULES,
      'x/tenderlint.config.yaml': 'extends: ../tenderlint.config.yaml\nrules: { red-wax: info }\n',
      'y/z/c.md': TENDER,
    })
    const all = await severities(folder, ['a.md', 'x', 'y', ...ONLY])
    expect(all.by).toEqual({ 'a.md': 'warning error', 'x/b.md': 'info info', 'y/z/c.md': 'warning error' })
    mkdirSync(join(folder, 'elsewhere'))
    const from = await severities(folder, ['../x/b.md', ...ONLY], join(folder, 'elsewhere'))
    expect(Object.values(from.by)).toEqual(['info info'])
  })

  test('may stand in a package.json, and --no-config and --config outrank the search', async () => {
    const manifest = JSON.stringify({
      name: 'x',
      tenderlint: { ruleFolders: ['rules'], rules: { 'red-wax': 'warning' } },
    })
    const folder = workplace({ 'package.json': manifest, 'other.yaml': `${RULES}rules: { red-wax: info }\n` })
    expect((await severities(folder, ['a.md', ...ONLY])).by['a.md']).toBe('warning warning')
    const other = await severities(folder, ['a.md', ...ONLY, '--config', 'other.yaml'])
    expect(other.by['a.md']).toBe('info info')
    const none = await severities(folder, ['a.md', '--rules', 'rules', ...ONLY, '--no-config'])
    expect(none.by['a.md']).toBe('warning error')
    // A package that merely depends on tenderlint has no config.
    const plain = workplace({ 'package.json': '{"devDependencies": {"tenderlint": "1"}}' })
    expect((await severities(plain, ['a.md', '--rules', 'rules', ...ONLY])).by['a.md']).toBe('warning error')
  })

  test('switches rules off, and what is asked for by name on again', async () => {
    const folder = workplace({ 'tenderlint.config.yaml': `${RULES}rules: { red-wax: off }\n` })
    const off = await severities(folder, ['a.md'])
    expect(off.by['a.md']).toBe('')
    expect((await severities(folder, ['a.md', ...ONLY])).by['a.md']).toBe('warning error')
    const on = 'extends: tenderlint.config.yaml\nrules: { red-wax: on }\n'
    writeFileSync(join(folder, 'on.yaml'), on)
    expect((await severities(folder, ['a.md', '--config', 'on.yaml'])).by['a.md']).toBe('warning error')
  })

  test('overrides by path: the last that names a document decides', async () => {
    const folder = workplace({
      'tenderlint.config.yaml': `${RULES}
rules: { red-wax: warning }
overrides:
  - files: x/**
    rules: { red-wax: info }
    profile: { kind: services }
    policy: strict
  - files: [c.md]
    rules: { red-wax: error }
`,
      'x/c.md': TENDER,
    })
    const run = await severities(folder, ['.', ...ONLY])
    expect(run.by).toEqual({ 'a.md': 'warning warning', 'x/b.md': 'info info', 'x/c.md': 'error error' })
    const kinds = JSON.parse(run.stdout).documents.map((one: { profile: { kind: string } }) => one.profile.kind)
    expect(kinds).toEqual(['goods', 'services', 'services'])
    const typed = await tenderlint(folder, ['x/b.md', ...ONLY, '--kind', 'works', '--format', 'json'])
    expect(JSON.parse(typed.stdout).documents[0].profile.kind).toBe('works')
  })

  test('what fails the gate counts the documents of all overrides, as the summary does', async () => {
    const folder = workplace({
      'tenderlint.config.yaml': `${RULES}rules: { red-wax: error }\noverrides: [{ files: x/**, policy: strict }]\n`,
    })
    const { code, stdout } = await tenderlint(folder, ['.', ...ONLY, '--format', 'pretty'])
    const errors = [...stdout.matchAll(/(\d+) 个错误/g)].map(([, count]) => Number(count))
    expect(code).toBe(1)
    expect(errors.length).toBeGreaterThan(1)
    expect(errors[0]).toBeGreaterThan(2)
    expect(new Set(errors.slice(-2)).size, stdout).toBe(1)
  })

  test.each([
    ['x', 'info info'],
    ['x/', 'info info'],
    ['./x/deep', 'error error'],
    ['deep/', 'error error'],
    ['./', 'info info'],
    ['y', 'warning error'],
  ])('an override for the folder %s holds for all in it', async (files, expected) => {
    const folder = workplace({
      'tenderlint.config.yaml': `${RULES}overrides: [{ files: "${files}", rules: { red-wax: ${expected.split(' ')[0]} } }]\n`,
      'x/deep/c.md': TENDER,
    })
    const { by } = await severities(folder, ['.', ...ONLY])
    const inDeep = files.includes('deep')
    expect(by[inDeep ? 'x/deep/c.md' : 'x/b.md']).toBe(expected)
    expect(by['a.md']).toBe(files === './' ? expected : 'warning error')
  })

  test('says what fails, for the documents that it holds for', async () => {
    const folder = workplace({
      'tenderlint.config.yaml': `${RULES}failOn: never\n`,
      'x/tenderlint.config.yaml': `extends: ../tenderlint.config.yaml\nfailOn: error\n`,
    })
    expect((await severities(folder, ['a.md', ...ONLY])).code).toBe(0)
    expect((await severities(folder, ['a.md', 'x', ...ONLY])).code).toBe(1)
    expect((await severities(folder, ['a.md', 'x', ...ONLY, '--fail-on', 'never'])).code).toBe(0)
    writeFileSync(join(folder, 'tenderlint.config.yaml'), `${RULES}failOn: never\nmaxWarnings: 0\n`)
    expect((await severities(folder, ['a.md', ...ONLY])).code).toBe(1)
  })

  test('names waivers and a baseline by paths from itself; overrides share them', async () => {
    const waiver = (document: string) =>
      `  - { rule: red-wax, document: ${document}, words: 资格证明应以红色火漆密封, reason: 有, owner: 王, expires: 2999-01-31 }\n`
    const folder = workplace({
      'tenderlint.config.yaml': `${RULES}
waivers: gate/waivers.yaml
staleWaivers: error
baseline: gate/known.json
overrides: [{ files: x/**, rules: { red-wax: info } }]
`,
      'gate/waivers.yaml': `waivers:\n${waiver('../a.md')}${waiver('../x/b.md')}`,
    })
    const made = await tenderlint(folder, ['baseline', '.', ...ONLY, '--output', 'gate/known.json'])
    expect(made).toMatchObject({ code: 0, stderr: '' })
    const run = await severities(folder, ['.', ...ONLY])
    expect(run.by).toEqual({ 'a.md': '(warning) (error)', 'x/b.md': '(info) (info)' })
    expect(run).toMatchObject({ code: 0, stderr: '' })
    // Both documents mend what the baseline knows; one baseline is pruned once.
    for (const name of ['a.md', 'x/b.md']) writeFileSync(join(folder, name), TENDER.replace('正本须用红色火漆', '正本'))
    expect((await severities(folder, ['.', ...ONLY, '--prune'])).stderr).toMatch(/删去 2 个/)
    expect(JSON.parse(readFileSync(join(folder, 'gate/known.json'), 'utf8')).documents).toEqual([])
  })

  test('of the working folder writes reports and limits the run; one beside a document does not', async () => {
    const folder = workplace({
      'tenderlint.config.yaml': `${RULES}reports: { json: out.json }\nlimits: { seconds: 60 }\n`,
      'x/tenderlint.config.yaml': 'extends: ../tenderlint.config.yaml\nreports: { json: stolen.json }\n',
    })
    const run = await tenderlint(folder, ['x/b.md', ...ONLY])
    expect(run.stdout).toContain('red-wax')
    expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')).documents[0].path).toBe('x/b.md')
    expect(existsSync(join(folder, 'x/stolen.json'))).toBe(false)
    const { code, stderr } = await tenderlint(folder, ['config', 'x/b.md'])
    expect(code).toBe(0)
    // What it takes from the config of the run does count.
    expect(stderr).toBe(
      'x/tenderlint.config.yaml 里的 reports.json 没有采用：属于整次运行的设置，只从运行 tenderlint 的文件夹（或上级）的配置里读。\n',
    )
    expect((await tenderlint(folder, ['config', 'a.md'])).stderr).toBe('')
  })
})

describe('tenderlint config', () => {
  const files = {
    'tenderlint.config.yaml': `extends: base.yaml\nfailOn: warning\noverrides:\n  - files: x/**\n    policy: strict\n`,
    'base.yaml': `${RULES}failOn: never\nrules: { red-wax: off }\n`,
  }

  test('prints what applies to a document and where each value comes from', async () => {
    const folder = workplace(files)
    const { stdout, code } = await tenderlint(folder, ['config', 'x/b.md', '--format', 'json'])
    expect(code).toBe(0)
    const settings = Object.fromEntries(
      JSON.parse(stdout).settings.map((one: { key: string; value: unknown; from: string }) => [
        one.key,
        [one.value, one.from],
      ]),
    )
    expect(settings).toMatchObject({
      failOn: ['warning', 'tenderlint.config.yaml:2:9'],
      policy: ['strict', 'tenderlint.config.yaml:5:13'],
      'rules.red-wax': ['off', 'base.yaml:3:19'],
      ruleFolders: ['rules', 'base.yaml:1:15'],
      staleWaivers: ['warn', null],
    })
    const text = (await tenderlint(folder, ['config', 'a.md'])).stdout
    expect(text).toMatch(/policy +article-3 +默认/)
    expect(text).toMatch(/failOn +warning +tenderlint\.config\.yaml:2:9/)
    expect((await tenderlint(folder, ['config', 'a.md', '--no-config'])).stdout).toMatch(/failOn +error +默认/)
  })
})

describe('tenderlint init', () => {
  test('writes the config where --dir says', async () => {
    const folder = folderOf({})
    expect(await tenderlint(folder, ['init', '--dir', '2026'])).toMatchObject({ code: 0, stderr: '' })
    expect(readdirSync(folder)).toEqual(['2026'])
    expect(readdirSync(join(folder, '2026'))).toEqual(['tenderlint.config.yaml'])
  })

  test.each(['zh', 'en'])('writes a config that changes nothing, and does not write over one (%s)', async lang => {
    const folder = workplace({})
    expect(await tenderlint(folder, ['init', '--lang', lang])).toMatchObject({ code: 0, stderr: '' })
    const path = resolve(folder, 'tenderlint.config.yaml')
    expect(readFileSync(path, 'utf8')).toContain('# rules:')
    const run = await severities(folder, ['a.md', '--rules', 'rules', ...ONLY])
    expect(run.by['a.md']).toBe('warning error')
    writeFileSync(path, 'policy: strict\n')
    const again = await tenderlint(folder, ['init', '--lang', lang])
    expect(again).toMatchObject({ code: 2, stdout: '' })
    expect(readFileSync(path, 'utf8')).toBe('policy: strict\n')
  })
})

test('rules, explain and law know the rules of the folders that the config names', async () => {
  const folder = folderOf({ 'tenderlint.config.yaml': 'ruleFolders: [rules]\n', 'rules/red-wax.yaml': RED_WAX })
  expect((await tenderlint(folder, ['rules'])).stdout).toContain('红色火漆封装要求')
  expect(await tenderlint(folder, ['explain', 'red-wax'])).toMatchObject({ code: 0, stderr: '' })
  expect((await tenderlint(folder, ['law', 'gplr-20-8'])).stdout).toContain('red-wax')
  expect((await tenderlint(folder, ['--no-config', 'explain', 'red-wax'])).code).toBe(2)
  const missing = await tenderlint(folder, ['explain', 'red-wax', '--rules', 'none'])
  // What help does not tell is not looked for there.
  expect([missing.code, missing.stderr]).toEqual([2, '找不到规则文件夹 none。请检查路径。\n'])
})
