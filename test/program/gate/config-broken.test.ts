/** A config that cannot be used, or that nobody reads: what is wrong is said with its place. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderOf, RED_WAX, TENDER, tenderlint } from '../run-program.ts'

const ONLY = ['--only', 'red-wax']
/** Nine times nine times nine … */
const BOMB = `a0: &a0 [x]\n${Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]\n`).join('')}`

/** A folder with the rule, a tender and configs. */
const workplace = (files: Record<string, string>) =>
  folderOf({ 'rules/red-wax.yaml': RED_WAX, 'a.md': TENDER, ...files })

test.each(['tenderlint.yaml', '.tenderlintrc.json', 'tenderlint.config.yaml.txt'])(
  '%s is no config, and that is said once: with what it is called, or how it is read',
  async name => {
    const folder = workplace({ [name]: '{"failOn": "never"}', 'x/c.md': TENDER })
    const args = ['.', '--rules', 'rules', ...ONLY]
    const { stderr, code } = await tenderlint(folder, args)
    expect([code, stderr.split('没有当作配置文件').length]).toEqual([1, 2])
    expect(stderr).toContain(`${name} 的文件名不对`)
    expect(stderr).toContain('tenderlint.config.yaml')
    expect(await tenderlint(folder, [...args, '--config', name])).toMatchObject({ code: 0, stderr: '' })
    expect((await tenderlint(folder, [...args, '--no-config'])).stderr).not.toContain('文件名不对')
  },
)

describe('a config that is wrong', () => {
  test.each([
    ['a key that is none', 'rulez: {}\n', 1, 'rulez'],
    ['a severity that is none', '\nrules:\n  red-wax: fatal\n', 3, 'on | off | error | warning | info'],
    ['a rule that is none', 'rules:\n  red-wacks: off\n', 2, 'red-wacks'],
    ['a method that is none', 'profile: { method: 公开磋商 }\n', 1, '公开招标 | 邀请招标'],
    ['a number in words', 'maxWarnings: many\n', 1, '数字'],
    ['a list for a map', 'rules: [red-wax]\n', 1, '名称: 值'],
    ['an override for nothing', 'overrides:\n  - policy: strict\n', 2, 'files'],
    ['a report that is none', 'reports: { jsom: a.json }\n', 1, 'reports.jsom: 没有这种报告；是不是要写 json？'],
    ['a report by another name', 'reports: { excel: a.xlsx }\n', 1, 'reports.excel: 没有这种报告；是不是要写 xlsx？'],
    ['a report that is like none', 'reports:\n  powerpoint: a.ppt\n', 2, 'pretty | json | html'],
    ['a folder of rules that is not there', 'ruleFolders: [none]\n', 1, '找不到 none'],
    ['waivers that are not there', 'policy: strict\nwaivers: none.yaml\n', 2, '找不到 none.yaml'],
    ['a baseline that is not there', 'baseline: x/none.json\n', 1, '找不到基线 x/none.json'],
    ['broken YAML', 'rules: {\n', 2, '没有配对'],
    ['aliases that multiply', BOMB, 1, '重复引用得太多'],
    ['a base that is not there', 'extends: none.yaml\n', 1, 'none.yaml'],
    ['a folder for a base', 'extends: ./rules\n', 1, 'rules 是文件夹'],
    ['too little memory', 'limits:\n  memoryMegabytes: 64\n', 2, '不能小于 128'],
    ['more warnings than can be counted', 'maxWarnings: 1e12\n', 1, '999999999'],
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

  test.each([
    [['explain', 'market-share'], 2],
    [['rules'], 2],
    [['config', 'a.md'], 0],
  ])('a folder of rules that is not there is told at its place by %j', async (args, code) => {
    const folder = workplace({ 'tenderlint.config.yaml': 'failOn: never\nruleFolders: [no/rules]\n' })
    const run = await tenderlint(folder, args)
    expect(run.code).toBe(code)
    expect(run.stderr).toMatch(/^ *tenderlint\.config\.yaml:2:15: 找不到 no\/rules/m)
  })

  test('waivers and a baseline that are not there are told at their places by config, and hinder nobody who typed others', async () => {
    const folder = workplace({
      'tenderlint.config.yaml': 'failOn: never\nwaivers: none.yaml\nbaseline: no/known.json\n',
      'own.yaml': 'waivers: []\n',
    })
    const { code, stderr } = await tenderlint(folder, ['config', 'a.md'])
    expect([code, stderr.match(/^tenderlint\.config\.yaml:\d+:\d+: 找不到(?:基线)? [^，]+/gm)]).toEqual([
      0,
      ['tenderlint.config.yaml:2:10: 找不到 none.yaml', 'tenderlint.config.yaml:3:11: 找不到基线 no/known.json'],
    ])
    const withOwn = ['a.md', '--rules', 'rules', ...ONLY, '--waivers', 'own.yaml']
    expect((await tenderlint(folder, withOwn)).stderr).not.toContain('none.yaml')
    expect(await tenderlint(folder, ['baseline', ...withOwn, '--output', 'b.json'])).toMatchObject({ code: 0 })
    expect(await tenderlint(folder, [...withOwn, '--baseline', 'b.json'])).toMatchObject({ code: 0, stderr: '' })
  })

  test('all keys that are none are said at once, each with what was probably meant', async () => {
    const folder = workplace({ 'tenderlint.config.yaml': 'failon: error\noverides: []\nzzz: 1\n' })
    const { stderr } = await tenderlint(folder, ['a.md'])
    expect(stderr).toMatch(/:1:\d+: failon: 没有这一项；是不是要写 failOn/)
    expect(stderr).toMatch(/:2:\d+: overides: 没有这一项；是不是要写 overrides？/)
    expect(stderr).toMatch(/:3:\d+: zzz: 没有这一项，请删去或改正拼写/)
  })

  test('a key that goes by the name of an option is told what it is called here, where there is such a key', async () => {
    const own = 'timeout: 9\noutput: a.html\nonly: red-wax\nimports: true\n'
    const folder = workplace({
      'tenderlint.config.yaml': `${own}overrides:\n  - { files: a.md, output: b, skip: b }\n`,
    })
    const { stderr } = await tenderlint(folder, ['a.md'])
    const meant = (key: string) => new RegExp(`:\\d+: ${key}: 没有这一项；是不是要写 (.+)？`).exec(stderr)?.[1]
    expect(['timeout', 'output', 'only', 'imports', 'overrides.1.skip'].map(meant)).toEqual([
      'limits: { seconds: … }',
      'reports',
      'rules',
      'profile: { importsAllowed: … }',
      'rules',
    ])
    expect(stderr).toContain('overrides.1.output: 没有这一项，请删去')
    const within = workplace({
      'tenderlint.config.yaml': 'maxMemory: 9\nlimits: { timeout: 9 }\nprofile: { imports: true }\n',
    })
    const inside = (await tenderlint(within, ['a.md'])).stderr
    expect(inside).toContain(' maxMemory: 没有这一项；是不是要写 limits: { memoryMegabytes: … }？')
    expect(inside).toContain('limits.timeout: 没有这一项；是不是要写 seconds？')
    expect(inside).toContain('profile.imports: 没有这一项；是不是要写 importsAllowed？')
    // As `tenderlint config` lists it, which is not how a file writes it.
    const dotted = workplace({ 'tenderlint.config.yaml': 'limits.seconds: 9\nlimits.second: 9\n' })
    const listed = (await tenderlint(dotted, ['a.md'])).stderr
    expect(listed).toContain(' limits.seconds: 没有这一项；是不是要写 limits: { seconds: … }？')
    expect(listed).toContain(' limits.second: 没有这一项')
    const manifest = workplace({ 'package.json': '{ "tenderlint": { "output": "a.html" } }' })
    expect((await tenderlint(manifest, ['a.md'])).stderr).toContain(
      'tenderlint.output: 没有这一项；是不是要写 reports？',
    )
  })

  test('a rule that is nearly one is told which, and a config of several of one name by its path', async () => {
    const rules = 'rules:\n  red-wacks: off\n'
    const folder = workplace({ 'in/tenderlint.config.yaml': `extends: ../base.yaml\n${rules}`, 'in/a.md': TENDER })
    writeFileSync(join(folder, 'base.yaml'), 'ruleFolders: [rules]\n')
    const { stderr } = await tenderlint(folder, ['in/a.md'])
    expect(stderr).toMatch(
      /配置文件 in\/tenderlint\.config\.yaml 有 1 处.*\n.*red-wacks: 没有这条规则；是不是要写 red-wax？/,
    )
    rmSync(join(folder, 'in/tenderlint.config.yaml'))
    mkdirSync(join(folder, 'in/tenderlint.config.yaml'))
    const { code, stderr: said } = await tenderlint(folder, ['in/a.md'])
    expect({ code, said }).toEqual({
      code: 2,
      said: expect.stringMatching(/^打不开配置文件 in\/tenderlint\.config\.yaml/),
    })
  })

  test('rules and methods that are none are said at once, in the order of the file', async () => {
    const text = 'rules: { red-wacks: off, red-wachs: off }\nprofile: { method: 公开磋商 }\n'
    const { stderr } = await tenderlint(workplace({ 'tenderlint.config.yaml': text }), ['a.md'])
    expect(stderr).toMatch(/有 3 处写错.*\n.*:1:.*red-wacks.*\n.*:1:.*red-wachs.*\n.*:2:.*公开磋商/)
    const keys = 'zzz: 1\nrules: { red-wax: fatal }\nfailon: error\n'
    const said = await tenderlint(workplace({ 'tenderlint.config.yaml': keys }), ['a.md'])
    expect(said.stderr).toMatch(/:1:.*zzz.*\n.*:2:.*red-wax.*\n.*:2:.*red-wax.*\n.*:3:.*failon/)
    const both = await tenderlint(
      workplace({ 'package.json': '{"tenderlint": {"failon": "x", "rules": {"nix": "off"}}}' }),
      ['a.md'],
    )
    expect(both.stderr).toMatch(/有 2 处写错.*\n.*failon.*\n.*rules\.nix/)
  })

  test('in a package.json is said there', async () => {
    const folder = workplace({ 'package.json': '{\n  "tenderlint": {\n    "policy": "loose"\n  }\n}\n' })
    const run = await tenderlint(folder, ['a.md', '--lang', 'en'])
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toMatch(/package\.json:3:15: tenderlint\.policy: must be one of: article-3/)
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
