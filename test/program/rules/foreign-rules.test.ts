import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { folderOf, lineAndColumn, RED_WAX, ROOT, TENDER, tenderlint } from '../run-program.ts'

const swap = (from: string, to: string) => RED_WAX.replace(from, to)

describe('a bad rule is refused with its file, line and column, and nothing is checked', () => {
  test.each([
    ['an unknown key', swap('title: 红', 'colour: crimson\ntitle: 红'), 'crimson', 'colour: 没有这一项'],
    ['a pattern that runs away', swap('words: 红色火漆', 'words: (?:红|红色|色)+火漆'), '(?:红|红色', '时间成倍增长'],
    [
      'one in a condition',
      swap('- words: 采购红色火漆', '- near: { words: (?:采|采购|购)*火漆, within: 9 }'),
      '(?:采|采购',
      '时间成倍增长',
    ],
    ['one of a high degree', swap('words: 红色火漆', 'words: .*.*.*火漆'), '.*.*', '时间按 4 次方增长'],
  ])('%s', async (_, source, words, said) => {
    const folder = folderOf({ 'tender.md': TENDER, 'rules/red-wax.yaml': source })
    const run = await tenderlint(folder, ['tender.md', '--rules', 'rules'])
    expect(run).toMatchObject({ code: 2, stdout: '' })
    const places = run.stderr.split('\n').filter(line => line.includes('.yaml:'))
    expect(places.join('\n')).toContain(said)
    expect(places[0], run.stderr).toContain(`${join('rules', 'red-wax.yaml')}:${lineAndColumn(source, words)}: `)
  })

  test.each([
    ['zh', /^[^\n]*\n(?:.*\.yaml:\d+:\d+: (?=.*\p{Script=Han}).*\n?)+$/u],
    ['en', /^[^\n\p{Script=Han}]*\n(?:.*\.yaml:\d+:\d+: [^\p{Script=Han}]+\n?)+$/u],
  ])('all of them at once in the language of the user: %s', async (lang, wanted) => {
    const files = {
      'tender.md': TENDER,
      'r/a.yaml': 'colour: red\n',
      'r/b.yaml': 'id: B\nlimb: none\nfind: []\n',
      'r/market-share.yaml':
        'extends: no-rule\nbasis: [gplr-0]\nfind:\n  - words: "(a"\n  - words: "[a"\n  - words: "{nope}"\n  - words: (?:a|aa)+b\n',
      'r/lexicon/own.yaml': 'wax: ["{wax}"]\n',
      'r/broken.yaml': 'id: [\n',
    }
    const run = await tenderlint(folderOf(files), ['tender.md', '--rules', 'r', '--lang', lang])
    expect(run.code).toBe(2)
    expect(run.stderr.match(/\.yaml:/g)!.length).toBeGreaterThan(9)
    expect(run.stderr.trimEnd()).toMatch(wanted)
  })

  test('a duplicate id, built in or of another folder; a folder that is named twice, by itself or with the folder around it, is one', async () => {
    const market = RED_WAX.replace('id: red-wax', 'id: market-share')
    const built = folderOf({ 'tender.md': TENDER, 'rules/market-share.yaml': market })
    const twice = folderOf({ 'tender.md': TENDER, 'a/of/red-wax.yaml': RED_WAX, 'b/red-wax.yaml': RED_WAX })
    const runs = await Promise.all([
      tenderlint(built, ['tender.md', '--rules', 'rules']),
      tenderlint(twice, ['tender.md', '--rules', 'a', '--rules', 'b']),
      tenderlint(twice, ['tender.md', '--rules', 'a', '--rules', './b/../a', '--rules', 'a/of', '--only', 'red-wax']),
    ])
    expect(runs.map(run => run.code)).toEqual([2, 2, 1])
    expect(runs[0]!.stderr).toContain('rules/market-share.yaml:2:5: ')
    expect(runs[1]!.stderr).toContain('b/red-wax.yaml:2:5: ')
  })

  test.each([
    ['a rule that does not exist', 'extends: market-shar\nseverity: info\n', '1:10: 没有 market-shar 这条规则'],
    ['an unknown key', 'extends: market-share\ncolour: red\n', '2:9: '],
    ['an unknown law', 'extends: market-share\nbasis: [gplr-999]\n', '2:9: 法规库里没有 gplr-999'],
    ['nothing', 'extends: market-share\noff: false\nen: {}\n', '1:10: 没有写要改什么'],
    [
      'a rule that is off',
      'extends: market-share\nfind: []\nseverity: info\noff: true\n',
      '3:11: off: true 停用这条规则，这里的 severity ',
    ],
    ['a runaway pattern', 'extends: market-share\nfind:\n  - words: (?:甲+)+乙\n', '3:12: '],
  ])('a change: %s', async (_, source, said) => {
    const folder = folderOf({ 'tender.md': TENDER, 'rules/change.yaml': source })
    const run = await tenderlint(folder, ['tender.md', '--rules', 'rules'])
    expect(run.code).toBe(2)
    expect(run.stderr).toContain(`rules/change.yaml:${said}`)
  })

  test('a word list that runs away or does not compile, at its own place', async () => {
    const lists = 'good: [红]\nbad: ["(红"]\nlong: ["(?:红+)+"]\n'
    const folder = folderOf({ 'tender.md': TENDER, 'rules/lexicon/own.yaml': lists })
    const { code, stderr } = await tenderlint(folder, ['tender.md', '--rules', 'rules'])
    expect(code).toBe(2)
    expect(stderr).toContain('own.yaml:2:7: ')
    expect(stderr).toMatch(/own\.yaml:3:8: .*时间成倍增长/)
    expect(stderr).not.toContain('own.yaml:1:')
  })
})

describe('a change to a rule that exists', () => {
  const check = async (change: string, more: string[] = []) => {
    const files = {
      'tender.md': TENDER,
      'own/red-wax.yaml': RED_WAX,
      'town/change.yaml': `extends: red-wax\n${change}`,
    }
    const folders = ['--rules', 'own', '--rules', 'town']
    const { stdout } = await tenderlint(folderOf(files), ['tender.md', '--format', 'json', ...folders, ...more])
    const [document] = JSON.parse(stdout).documents
    return document.findings.filter((one: { ruleId: string }) => one.ruleId === 'red-wax')
  }
  const severities = async (change: string) => (await check(change)).map((one: { severity: string }) => one.severity)

  test('severity: one word for all places, or places laid over those of the rule', async () => {
    expect(await severities('basis: [gplr-20-8]\n')).toEqual(['warning', 'error'])
    expect(await severities('severity: info\n')).toEqual(['info', 'info'])
    expect(await severities('severity: { qualification: info }\n')).toEqual(['warning', 'info'])
  })

  test('message, advice and places are replaced', async () => {
    const findings = await check('message: 本县不看封口。\nin: [qualification]\n')
    expect(findings.map((one: { message: string }) => one.message)).toEqual(['本县不看封口。'])
    expect(findings[0].advice).toBe('投标文件密封完好即可，密封方式不限。')
  })

  test('find and except are added', async () => {
    expect(await check('in: [cover, other, instruction, qualification]\nfind: [{ words: 货物类 }]\n')).toHaveLength(3)
    const lawful = 'except: [{ guard: exception, because: { zh: 文物, en: Relic }, any: [{ words: 正本 }] }]\n'
    expect(await severities(lawful)).toEqual(['error'])
  })

  test('a list that a change replaces may be empty', async () => {
    expect(await check('yields-to: []\n')).toHaveLength(2)
  })

  test('off takes the rule away', async () => {
    expect(await check('off: true\n')).toEqual([])
    const folder = folderOf({ 'rules/off.yaml': 'extends: market-share\noff: true\n' })
    const [all, less] = await Promise.all([
      tenderlint(folder, ['rules']),
      tenderlint(folder, ['rules', '--rules', 'rules']),
    ])
    expect(all.stdout).toMatch(/^market-share /m)
    expect(less.stdout).not.toMatch(/^market-share /m)
  })

  test('test runs the cases of what a folder adds or changes, and no others', async () => {
    const change = 'extends: market-share\ncases:\n  hits: [{ in: requirement, text: 火漆密封完好。 }]\n'
    const { code, stdout } = await tenderlint(folderOf({ 'r/a.yaml': change, 'r/red-wax.yaml': RED_WAX }), [
      'test',
      'r',
    ])
    expect(code).toBe(1)
    expect(stdout).toMatch(/漏报 {2}market-share.*\n +火漆密封完好。/)
    expect(stdout).toMatch(/^2 条规则，/m)
  })
})

describe('init rule', () => {
  test.each(['zh', 'en'])('writes an example with comments whose cases pass: %s', async lang => {
    const folder = folderOf({})
    expect(await tenderlint(folder, ['init', 'rule', 'county-print', '--lang', lang])).toMatchObject({ code: 0 })
    const rule = readFileSync(join(folder, 'rules/county-print.yaml'), 'utf8')
    expect(rule).toMatch(/^id: county-print$/m)
    expect(rule.match(/^ *# /gm)!.length).toBeGreaterThan(8)
    expect(await tenderlint(folder, ['test', 'rules'])).toMatchObject({ code: 0, stderr: '' })
  })

  test('does not overwrite without --force', async () => {
    const folder = folderOf({ 'own/seal.yaml': '# mine\n' })
    const args = ['init', 'rule', 'seal', '--dir', 'own']
    expect(await tenderlint(folder, args)).toMatchObject({ code: 2, stdout: '' })
    expect(readFileSync(join(folder, 'own/seal.yaml'), 'utf8')).toBe('# mine\n')
    expect(await tenderlint(folder, [...args, '--force'])).toMatchObject({ code: 0 })
    expect(readFileSync(join(folder, 'own/seal.yaml'), 'utf8')).toMatch(/^id: seal$/m)
  })

  test.each([['market-share'], ['Market Share'], ['../x']])('refuses the name %s', async id => {
    expect(await tenderlint(folderOf({}), ['init', 'rule', id])).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('the page that teaches to write a rule', () => {
  test.each(['docs/writing-rules.md', 'docs/writing-rules.zh-CN.md'])('%s: its rules pass their cases', async page => {
    const source = readFileSync(join(ROOT, page), 'utf8')
    const blocks = [...source.matchAll(/```yaml\n# (\S+\.yaml)\n([\s\S]*?)```/g)]
    expect(blocks.length).toBeGreaterThanOrEqual(3)
    const files = Object.fromEntries(blocks.map(([, name, text]) => [`rules/${name}`, text!]))
    const run = await tenderlint(folderOf(files), ['test', 'rules'])
    expect(run).toMatchObject({ code: 0, stderr: '' })
    expect(run.stdout).toMatch(/^2 条规则/m)
  })

  test.each(['docs/writing-rules.md', 'docs/writing-rules.zh-CN.md'])(
    '%s: its pieces are taken by a rule',
    async page => {
      const source = readFileSync(join(ROOT, page), 'utf8')
      const pieces = [...source.matchAll(/```yaml\n(?!# )([\s\S]*?)```/g)].map(([, text]) => parse(text!))
      expect(pieces.flatMap(piece => Object.keys(piece)).sort()).toEqual([
        'find',
        'further',
        'law',
        'message',
        'message',
        'policies',
        'severity',
        'wordings',
        'yields-to',
      ])
      const files = Object.fromEntries(
        pieces.map((piece, i) => [`rules/${i}.yaml`, stringify({ extends: 'red-wax', ...piece })]),
      )
      const folder = folderOf({ ...files, 'rules/red-wax.yaml': RED_WAX })
      expect(await tenderlint(folder, ['rules', '--rules', 'rules'])).toMatchObject({ code: 0, stderr: '' })
    },
  )
})

test('a word list of one’s own changes what built-in rules and those of other folders find', async () => {
  const tender = '# 第三章 采购需求\n\n所投产品须采用蜡印堂产品。\n\n信封须以蜡印堂的印封口。\n'
  const files = {
    'tender.md': tender,
    'brands/lexicon/own.yaml': 'brand: [蜡印堂]\n',
    'wax/red-wax.yaml': RED_WAX.replace('- words: 红色火漆', "- words: '(?:红色火漆|{brand}的印)'"),
  }
  const found = async (...folders: string[]) => {
    const options = folders.flatMap(folder => ['--rules', folder])
    const { stdout } = await tenderlint(folderOf(files), ['tender.md', '--format', 'json', ...options])
    const ids = JSON.parse(stdout).documents[0].findings.map((one: { ruleId: string }) => one.ruleId)
    return [...new Set(ids)].sort()
  }
  expect(await found()).toEqual([])
  expect(await found('wax')).toEqual([])
  expect(await found('brands')).toEqual(['brand-designation'])
  // A list counts for what was there before it, and for what comes after it.
  expect(await found('wax', 'brands')).toEqual(['brand-designation', 'red-wax'])
  expect(await found('brands', 'wax')).toEqual(['brand-designation', 'red-wax'])
})

test('test counts the entries of a change in its own file, and names the file of the rule that it changes', async () => {
  const change = `extends: red-wax
find: [{ words: 火漆印章, all: [{ words: 铜质 }] }]
cases:
  hits:
    - { in: qualification, text: 提交火漆印章。 }
    - { in: qualification, text: 红色火漆样品一份。 }
`
  const narrow = RED_WAX.replace('- words: 红色火漆', '- words: 红色火漆\n    all: [{ words: 严禁 }]')
  const folder = folderOf({ 'rules/red-wax.yaml': narrow, 'rules/more-wax.yaml': change })
  const { stdout } = await tenderlint(folder, ['test', 'rules'], { COLUMNS: '200' })
  const why = (words: string) => stdout.split('\n\n').find(one => one.includes(words))
  expect(why('提交火漆印章。')).toMatch(/条件 find\.1\.all\.1 不成立：\{ words: 铜质 \}/)
  expect(why('红色火漆样品一份。')).toMatch(/条件 rules\/red-wax\.yaml 的 find\.1\.all\.1 不成立/)
})
