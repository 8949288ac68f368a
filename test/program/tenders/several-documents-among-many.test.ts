/** Tenders of several documents among many: processes, cache, shards, interrupted runs, and documents that cannot be read. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { JsonReport } from '../../../src/report/report-schema.ts'
import { folderOf, tenderlint } from '../run-program.ts'

const QUALIFIED = '# 招标公告\n\n公开招标，政府采购项目。\n\n# 投标人资格要求\n\n项目负责人具有高级工程师职称。\n'
const SCORED = '# 评标办法\n\n项目负责人具有高级工程师职称的，得3分。\n'
const RULE = ['--only', 'duplicate-qualification-score']

/** Six tenders; each has its own words, so that they fall into different shards. */
const MANY = Object.fromEntries(
  Array.from({ length: 6 }, (_, i) => [
    [`in/${i}/1.md`, `${QUALIFIED}\n第${i}号。\n`],
    [`in/${i}/2.md`, SCORED],
    [`in/${i}/3.md`, `# 合同条款\n\n第${i}号合同。\n`],
  ]).flat(),
)
const CONFIG = { 'tenderlint.config.yaml': 'packages: ["in/*"]\n' }
const CHECK = ['in', ...RULE]

const documentsOf = (text: string) => (JSON.parse(text) as JsonReport).documents
const hits = (text: string) => documentsOf(text).flatMap(({ path, findings }) => (findings.length > 0 ? [path] : []))
const all = Array.from({ length: 6 }, (_, i) => `in/${i}/2.md`)

test('reports are the same whatever the number of processes, and in order', async () => {
  const folder = folderOf({ ...MANY, ...CONFIG })
  const run = (jobs: string) => tenderlint(folder, [...CHECK, '--format', 'json', '--jobs', jobs])
  const [one, two] = [await run('1'), await run('2')]
  expect(two).toEqual(one)
  expect(hits(one.stdout)).toEqual(all)
})

test('shards keep a tender together; merged they give the report of one run, byte for byte', async () => {
  const folder = folderOf({ ...MANY, ...CONFIG })
  await tenderlint(folder, [...CHECK, '--output', 'json=one.json', '--output', 'jsonl=one.jsonl'])
  const sizes: number[] = []
  for (const i of [1, 2]) {
    const names = ['--output', `json=${i}.json`, '--output', `jsonl=${i}.jsonl`]
    await tenderlint(folder, [...CHECK, '--shard', `${i}/2`, ...names])
    const documents = documentsOf(readFileSync(join(folder, `${i}.json`), 'utf8'))
    sizes.push(documents.length)
    expect(hits(readFileSync(join(folder, `${i}.json`), 'utf8'))).toHaveLength(documents.length / 3)
  }
  expect(sizes.every(size => size > 0 && size % 3 === 0)).toBe(true)
  for (const format of ['json', 'jsonl']) {
    const into = ['--output', 'json=m.json', '--output', 'jsonl=m.jsonl']
    const run = await tenderlint(folder, ['merge', `1.${format}`, `2.${format}`, ...RULE, ...into])
    expect(run.code, run.stderr).toBeLessThan(2)
    for (const name of ['json', 'jsonl']) {
      expect(readFileSync(join(folder, `m.${name}`), 'utf8')).toBe(readFileSync(join(folder, `one.${name}`), 'utf8'))
    }
  }
})

describe('results of earlier runs', () => {
  const entriesOf = (folder: string) =>
    readdirSync(join(folder, 'kept'), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name !== 'CACHEDIR.TAG')
      .map(entry => join(entry.parentPath, entry.name))
  /** Changes the words of all entries, so that a report shows where it comes from. */
  const mark = (folder: string) => {
    for (const entry of entriesOf(folder)) {
      const marked = readFileSync(entry, 'utf8').split('\n')[1]!.replaceAll('得3分', '记得分')
      writeFileSync(entry, `${createHash('sha256').update(marked).digest('hex')}\n${marked}`)
    }
  }
  const cached = (folder: string) =>
    tenderlint(folder, [...CHECK, '--format', 'json', '--cache-location', 'kept', '--fail-on', 'never'])
  const taken = (text: string) =>
    documentsOf(text).flatMap(one => (JSON.stringify(one).includes('记得分') ? [one.path] : []))

  test('are taken for a whole tender, or not at all', async () => {
    const folder = folderOf({ ...MANY, ...CONFIG })
    const first = await cached(folder)
    expect(await cached(folder)).toEqual(first)
    mark(folder)
    // What the other document asks for has changed, so the scoring is judged again.
    writeFileSync(join(folder, 'in/0/1.md'), QUALIFIED.replace('高级工程师', '中级工程师'))
    renameSync(join(folder, 'in/1/3.md'), join(folder, 'in/1/4.md'))
    const second = await cached(folder)
    expect(hits(second.stdout)).toEqual(all.slice(1))
    expect(taken(second.stdout)).toEqual(all.slice(2))
  })

  test('a document of a tender and the same one alone are two', async () => {
    const folder = folderOf({ ...MANY, ...CONFIG })
    await cached(folder)
    const alone = await tenderlint(folder, [...CHECK, '--format', 'json', '--cache-location', 'kept', '--no-config'])
    expect(hits(alone.stdout)).toEqual([])
  })
})

test('a run that broke off inside a tender judges that tender again as a whole', async () => {
  const folder = folderOf({ ...MANY, ...CONFIG })
  const args = [...CHECK, '--output', 'jsonl=run.jsonl', '--format', 'json', '--fail-on', 'never']
  const whole = await tenderlint(folder, args)
  const lines = readFileSync(join(folder, 'run.jsonl'), 'utf8')
  const path = join(folder, 'run.jsonl')
  writeFileSync(path, `${lines.split('\n').slice(0, 8).join('\n')}\n`)
  const resumed = await tenderlint(folder, [...args, '--resume', 'run.jsonl'])
  expect(resumed.stdout).toBe(whole.stdout)
  expect(resumed.stderr).toContain('有 6 份文件的结果取自 run.jsonl')
  expect(readFileSync(path, 'utf8')).toBe(lines)
  // Another document of a tender makes it another tender.
  writeFileSync(path, lines)
  writeFileSync(join(folder, 'in/5/4.md'), '# 附件\n\n无。\n')
  const more = await tenderlint(folder, [...args, '--resume', 'run.jsonl'])
  expect(more.stderr).toContain('有 15 份文件的结果取自 run.jsonl')
})

describe('a document that cannot be read', () => {
  test('fails alone; the others are judged, and say that it was not known', async () => {
    const folder = folderOf({ 'in/1.md': QUALIFIED, 'in/2.md': SCORED, 'in/3.docx': 'PK\u0003\u0004 broken' })
    const run = await tenderlint(folder, ['in', '--package', '--format', 'json', ...RULE])
    expect(run.code).toBe(2)
    expect(hits(run.stdout)).toEqual(['in/2.md'])
    const [first, second, third] = documentsOf(run.stdout)
    expect([first?.status, second?.status, third?.status]).toEqual(['checked', 'checked', 'failed'])
    expect(first?.noteCodes).toEqual(['tender-incomplete'])
    expect(second?.notes[0]).toContain('in/3.docx')
    expect(third?.noteCodes).toEqual([])
  })

  test('is named with the others that cannot, as the language lists names', async () => {
    const broken = 'PK\u0003\u0004 broken'
    const folder = folderOf({ 'in/1.md': QUALIFIED, 'in/2.docx': broken, 'in/3.docx': broken })
    const args = ['in', '--package', '--format', 'json', ...RULE]
    const [chinese] = documentsOf((await tenderlint(folder, args)).stdout)
    expect(chinese?.notes[0]).toContain('in/2.docx、in/3.docx')
    const [english] = documentsOf((await tenderlint(folder, [...args, '--lang', 'en'])).stdout)
    expect(english?.notes[0]).toContain('in/2.docx, in/3.docx')
  })

  test('that ends the process it is read in takes no other with it', async () => {
    // Read in four times the memory that the process may have.
    const folder = folderOf({
      'in/1.md': QUALIFIED,
      'in/2.txt': '一二三四五六七八九十'.repeat(3_000_000),
      'in/3.md': SCORED,
    })
    const limits = ['--max-memory', '260', '--timeout', '200']
    const run = await tenderlint(folder, ['in', '--package', '--format', 'json', ...limits, ...RULE])
    expect(run.code).toBe(2)
    expect(documentsOf(run.stdout).map(({ status, errorCode }) => errorCode ?? status)).toEqual([
      'checked',
      'limit-memory',
      'checked',
    ])
    expect(hits(run.stdout)).toEqual(['in/3.md'])
  })
})

test('--changed-since checks a tender whole when one of its documents has changed', async () => {
  const folder = folderOf({ ...MANY, ...CONFIG })
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder })
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'one')
  writeFileSync(join(folder, 'in/3/2.md'), `${SCORED}\n再加一句。\n`)
  const run = await tenderlint(folder, [...CHECK, '--changed-since', 'HEAD', '--format', 'json'])
  expect(documentsOf(run.stdout).map(({ path }) => path)).toEqual(['in/3/1.md', 'in/3/2.md', 'in/3/3.md'])
  expect(hits(run.stdout)).toEqual(['in/3/2.md'])
})

test('a folder of several tenders that was named as one is said', async () => {
  const draft = (number: string) =>
    `# 招标文件\n\n项目编号：${number}\n\n# 第三章 投标人资格要求\n\n投标文件须密封完好。\n`
  const folder = folderOf({ '2026/甲/a.md': draft('HS-2026-001'), '2026/乙/b.md': draft('HS-2026-002') })
  const one = await tenderlint(folder, ['2026', '--package'])
  expect(one.stderr).toContain('2026 里几个文件夹的文件写着不同的项目编号')
  expect(one.stderr).toContain('tenderlint "2026/*" --package')
  expect((await tenderlint(folder, ['2026/*', '--package'])).stderr).toBe('')
  expect((await tenderlint(folder, ['2026'])).stderr).toBe('')
})
