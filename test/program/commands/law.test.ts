import { expect, test } from 'vitest'
import { folderOf, RED_WAX, tenderlint } from '../run-program.ts'

/** Without the line breaks that a terminal needs. */
const flat = (text: string) => text.replace(/\n +/g, '')

test('law lists every instrument with the number of its provisions', async () => {
  const { code, stdout } = await tenderlint(folderOf({}), ['law'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^《政府采购法实施条例》 +\d+ 条 +gplr-\S+ … gplr-\S+$/m)
  expect(stdout).toMatch(/^《黄石市工业名优创新产品实施意见》 +5 条 +article-3 … article-3-4$/m)
  const counts = [...stdout.matchAll(/ (\d+) 条 +/g)].map(match => Number(match[1]))
  const total = counts.reduce((sum, count) => sum + count, 0)
  expect(stdout).toContain(`共 ${counts.length} 部法规、${total} 条规定`)
})

test('law ID prints wording, status, scope and the rules that cite it, those of a folder too', async () => {
  const folder = folderOf({ 'rules/red-wax.yaml': RED_WAX })
  const { code, stdout } = await tenderlint(folder, ['law', 'gplr-20-8', '--rules', 'rules'])
  expect(code).toBe(0)
  for (const words of ['第二十条第（八）项', '原文', '已与全文核对', '政府采购', 'red-wax']) {
    expect(flat(stdout)).toContain(words)
  }
})

test('wording that was not compared with a full text is not printed', async () => {
  const law = `instrument: 火漆管理办法\nshort: 火漆办法\nnumber: ''\neffective: 2020-01-01
provisions: [{ id: wax-1, article: 第一条, text: 不得指定火漆颜色, status: secondary, regime: GP }]`
  const folder = folderOf({ 'rules/law/wax.yaml': law })
  const { stdout } = await tenderlint(folder, ['law', 'wax-1', '--rules', 'rules'])
  expect(stdout).not.toContain('不得指定火漆颜色')
  expect(flat(stdout)).toContain('不引用原文')
  expect(flat(stdout)).toContain('没有规则引用')
})

test('a scope that is misspelt is refused at its place, with the one that was meant; words of one’s own are none', async () => {
  const provision = (id: string, regime: string) =>
    `  - { id: ${id}, article: 第一条, text: 不得, status: secondary, regime: ${regime} }\n`
  const scopes = ['GP-tendr', 'TB-火漆', '本县', 'GPS', 'GP-framework']
  const law = `instrument: 火漆办法\nshort: 火漆办法\nnumber: ''\neffective: 2020-01-01\nprovisions:\n${scopes
    .map((scope, i) => provision(`wax-${i}`, scope))
    .join('')}`
  const folder = folderOf({ 'rules/law/wax.yaml': law })
  const { code, stdout, stderr } = await tenderlint(folder, ['law', 'wax-0', '--rules', 'rules'])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr.match(/wax\.yaml:.*/g)).toEqual([
    expect.stringMatching(/^wax\.yaml:6:69: provisions\.1\.regime.*是不是要写 GP-tender/),
    expect.stringMatching(/^wax\.yaml:7:69: provisions\.2\.regime.*只能写：GP \| TB \| GP\+TB \| TB-mandatory/),
  ])
})

test('validity is judged as of --date', async () => {
  const folder = folderOf({})
  const on = async (id: string, date: string) => flat((await tenderlint(folder, ['law', id, '--date', date])).stdout)
  expect(await on('article-3', '2026-05-05')).not.toContain('已届满')
  expect(await on('article-3', '2026-05-06')).toContain('有效期至 2026-05-05，已届满')
  expect(await on('gplr-20-2', '2014-12-31')).toContain('到 2014-12-31 还没有施行')
  expect(await on('gplr-20-2', '2016-01-01')).not.toContain('还没有施行')
})

test('law NAME lists the provisions of one instrument', async () => {
  const { code, stdout } = await tenderlint(folderOf({}), ['law', '《政府采购法》'])
  expect(code).toBe(0)
  const lines = stdout.trimEnd().split('\n')
  expect(lines.every(line => /^gpl-\S+ +《政府采购法》第/.test(line))).toBe(true)
  expect(lines.length).toBeGreaterThan(1)
})

test('parts of one provision that are cited alike are told apart by their words', async () => {
  const lines = (await tenderlint(folderOf({}), ['law', '实施意见'])).stdout.trimEnd().split('\n')
  const said = lines.map(line => line.replace(/^\S+ +/, ''))
  expect([lines.length, new Set(said).size]).toEqual([5, 5])
  expect(lines[2]).toContain('不得提出市场占有率、使用业绩等要求')
})

test('an unknown id ends with 2 and says what was probably meant', async () => {
  const folder = folderOf({})
  const zh = await tenderlint(folder, ['law', 'gplr-20-22'])
  expect(zh).toMatchObject({ code: 2, stdout: '' })
  expect(zh.stderr).toContain('gplr-20-22')
  expect(zh.stderr).toMatch(/您是不是要写：.*gplr-20-2/)
  const en = await tenderlint(folder, ['law', 'artcle-3', '--lang', 'en'])
  expect(en.stderr).toMatch(/no artcle-3.*\n.*Did you mean article-3/)
})

test('law speaks English', async () => {
  const { stdout } = await tenderlint(folderOf({}), ['law', 'article-3', '--lang', 'en', '--date', '2026-06-01'])
  for (const words of ['Wording', 'Covers', 'in force since 2023-05-05; expired on 2026-05-05']) {
    expect(flat(stdout)).toContain(words)
  }
})

test('law in English has Chinese only in names, articles and wording', async () => {
  const folder = folderOf({})
  for (const id of ['aml-42', 'annex9-D01', 'gbf34-2025']) {
    const { stdout } = await tenderlint(folder, ['law', id, '--lang', 'en'])
    expect(stdout).toMatch(/^ {3}Name +[A-Z]/m)
    const told = stdout.slice(stdout.indexOf('   Checked '))
    expect(told).toMatch(/^ {3}Valid .*\n(?:.*\n)*? {3}Covers /m)
    expect(told).not.toMatch(/[\u4e00-\u9fff]/)
  }
})

test('a law of a folder may say in words of its own whom it binds', async () => {
  const law = `instrument: 火漆管理办法\nshort: 火漆办法\nnumber: ''\neffective: 2020-01-01
provisions: [{ id: wax-1, article: 第一条, text: 不得指定火漆颜色, status: verified, regime: 本镇各单位 }]`
  const { stdout } = await tenderlint(folderOf({ 'rules/law/wax.yaml': law }), ['law', 'wax-1', '--rules', 'rules'])
  expect(stdout).toMatch(/^ {3}适用 +本镇各单位$/m)
})

test('law says once since when and until when a provision holds, and whom it binds', async () => {
  const folder = folderOf({})
  const page = async (id: string) => flat((await tenderlint(folder, ['law', id, '--date', '2026-06-01'])).stdout)
  expect(await page('article-3')).toMatch(/效力 +2023-05-05 起施行；有效期至 2026-05-05，已届满，是否续期请核适用/)
  expect(await page('aml-42')).toContain('政府采购，以及按招标投标法进行的招标；只约束行政机关和法律、法规授权的组织')
})

test.each([
  ['《政府采购法实施条例》第二十条第（八）项'],
  ['政府采购法实施条例', '第二十条第(八)项'],
  ['中华人民共和国政府采购法实施条例第二十条第八项'],
  ['政府采购法实施条例第20条第8项'],
  ['政府采购法实施条例20条8项'],
])('law takes a provision as reports cite it: %s %s', async (...words) => {
  const { code, stdout } = await tenderlint(folderOf({}), ['law', ...words])
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^gplr-20-8 /) })
})

test('law lists what a part of a citation or an id fits', async () => {
  const folder = folderOf({})
  const listed = async (words: string) => (await tenderlint(folder, ['law', words])).stdout
  expect(await listed('政府采购法实施条例第二十条')).toMatch(/^gplr-20\S* .*\n(?:gplr-20.*\n)+$/)
  expect(await listed('gplr')).toMatch(/^(?:gplr-.*\n){10,}$/)
  expect(await listed('财库〔2019〕38号')).toMatch(/^(?:n38-.*\n)+$/)
  expect(await listed('财库38号')).toMatch(/^(?:n38-.*\n)+$/)
  expect(await listed('财政部87号令')).toMatch(/^(?:m87-.*\n)+$/)
  expect(await listed('招标投标法实施条例32条')).toMatch(/^(?:tblr-32-.*\n)+$/)
  expect((await tenderlint(folder, ['law', '火漆法'])).code).toBe(2)
  const { stderr } = await tenderlint(folder, ['law', '政府采购法第9条'])
  expect(stderr).toContain('您是不是要写：政府采购法？')
})

test('law takes several ids, and a citation with the remarks behind it', async () => {
  const folder = folderOf({})
  const { stdout } = await tenderlint(folder, ['law', 'gpl-5', 'gplr-20-2'])
  expect(stdout).toMatch(/^gpl-5 [\s\S]*\n\ngplr-20-2 [\s\S]* 原文 /)
  expect((await tenderlint(folder, ['law', 'gpl-5,gplr-20-2', '--format', 'json'])).stdout).toContain('"gplr-20-2"')
  for (const remarks of [
    '（有效期至 2027-01-01）',
    '（据转引，有效期至 2020-01-01，已届满，是否续期请核）',
    '(expired on 2020-01-01)',
  ]) {
    const cited = await tenderlint(folder, [
      'law',
      `《政府采购法实施条例》第二十条第（八）项${remarks}：“以其他不合理条件”`,
    ])
    expect(cited.stdout, remarks).toMatch(/^gplr-20-8 /)
  }
})

test('explain takes a word of a title, and says which rules have it', async () => {
  const folder = folderOf({})
  expect((await tenderlint(folder, ['explain', '属地'])).stdout).toMatch(/^locality /)
  const { code, stderr } = await tenderlint(folder, ['explain', '业绩'])
  expect(code).toBe(2)
  expect(stderr).toContain('supplier-performance（供应商同类业绩要求）')
})

test('rules, explain and law as JSON say what their pages say; a wording that was not compared is none', async () => {
  const folder = folderOf({})
  const read = async (...args: string[]) => JSON.parse((await tenderlint(folder, [...args, '--format', 'json'])).stdout)
  const { tool, rules } = await read('rules')
  expect(rules).toHaveLength(tool.rules.count)
  const listed = rules.find(({ id }: { id: string }) => id === 'market-share')
  expect(listed).toMatchObject({ title: '市场占有率、销量、排名要求', limb: 'market-share-and-track-record' })
  const { laws, lawful, examples, version, ...same } = await read('explain', 'market-share')
  expect(same).toMatchObject({ ...listed, lawfulEverywhere: expect.any(Array) })
  expect(laws.map(({ id }: { id: string }) => id)).toEqual(listed.basis)
  expect([version, lawful.length > 0, examples.hits.length]).toEqual([1, true, 2])
  const all = (await read('law')).laws as { id: string; status: string; text: string | null; rules: string[] }[]
  expect(all.every(({ status, text }) => (status === 'verified') === (text !== null))).toBe(true)
  expect((await read('law', 'gplr-20-2', '--lang', 'en')).laws).toMatchObject([
    { id: 'gplr-20-2', citation: expect.stringContaining(', '), rules: expect.arrayContaining(['market-share']) },
  ])
  expect((await read('law', 'aml-42', '--lang', 'en')).laws).toMatchObject([
    { regime: 'GP+TB', remark: expect.stringMatching(/^binds only/), englishName: 'Anti-Monopoly Law' },
  ])
  expect(await tenderlint(folder, ['rules', '--format', 'csv'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^--format 不能写“csv”，可以写：text、json。/),
  })
})
