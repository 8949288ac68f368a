import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderOf, RED_WAX, TENDER, tenderlint } from './run-cli.ts'

const ONLY = ['--only', 'red-wax']
/** Nine times nine times nine … */
const BOMB = `a0: &a0 [x]\n${Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]\n`).join('')}`
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
  })
})

describe('a config that is wrong', () => {
  test.each([
    ['a key that is none', 'rulez: {}\n', 1, 'rulez'],
    ['a severity that is none', '\nrules:\n  red-wax: fatal\n', 3, 'on | off | error | warning | info'],
    ['a rule that is none', 'rules:\n  red-wacks: off\n', 2, 'red-wacks'],
    ['a method that is none', 'profile: { method: 公开磋商 }\n', 1, '公开招标 | 邀请招标'],
    ['a number in words', 'maxWarnings: many\n', 1, '数字'],
    ['a list for a map', 'rules: [red-wax]\n', 1, '名称: 值'],
    ['an override for nothing', 'overrides:\n  - policy: strict\n', 2, 'files'],
    ['broken YAML', 'rules: {\n', 2, '没有配对'],
    ['aliases that multiply', BOMB, 1, '重复引用得太多'],
    ['a base that is not there', 'extends: none.yaml\n', 1, 'none.yaml'],
    ['a base that comes back', 'extends: [tenderlint.config.yaml]\n', 1, 'extends'],
  ])('%s: said with its line and column, and nothing is checked', async (_, text, line, words) => {
    const folder = workplace({ 'tenderlint.config.yaml': text })
    const run = await tenderlint(folder, ['a.md'])
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toMatch(new RegExp(`tenderlint\\.config\\.yaml:${line}:\\d+: `))
    expect(run.stderr).toContain(words)
    // Nobody asked for it here.
    expect((await tenderlint(folder, ['a.md', '--no-config'])).stdout).not.toBe('')
  })

  test('all keys that are none are said at once, each with what was probably meant', async () => {
    const folder = workplace({ 'tenderlint.config.yaml': 'failon: error\noverides: []\nzzz: 1\n' })
    const { stderr } = await tenderlint(folder, ['a.md'])
    expect(stderr).toMatch(/:1:\d+: failon: 没有这一项；是不是要写 failOn/)
    expect(stderr).toMatch(/:2:\d+: overides: 没有这一项；是不是要写 overrides？/)
    expect(stderr).toMatch(/:3:\d+: zzz: 没有这一项，请删去或改正拼写/)
  })

  test('in a package.json is said there', async () => {
    const folder = workplace({ 'package.json': '{\n  "tenderlint": {\n    "policy": "loose"\n  }\n}\n' })
    const run = await tenderlint(folder, ['a.md', '--lang', 'en'])
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toMatch(/package\.json:3:15: tenderlint\.policy: may only be: article-3/)
  })

  test.each([
    ['--config', 'none.yaml'],
    ['--rules', 'none'],
  ])('%s with a path that is not there ends with 2', async (option, path) => {
    const run = await tenderlint(workplace({}), ['a.md', option, path])
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain(path)
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
