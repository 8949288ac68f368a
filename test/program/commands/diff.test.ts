import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { docxOf, folderOf, RED_WAX, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const REVISED = `${TENDER.replace('资格证明应以红色火漆密封', '资格证明应密封')}
# 第五章 资格补充

## 一、资格条件

业绩证明须用红色火漆封装。
`

/** The rule, and two versions of a tender in two folders. */
function versions(files: Record<string, string | Uint8Array> = {}) {
  return folderOf({ 'rules/red-wax.yaml': RED_WAX, 'old/a.md': TENDER, 'new/a.md': REVISED, ...files })
}

const counted = async (folder: string, ...args: string[]) => {
  const run = await tenderlint(folder, ['diff', ...args, ...WITH_RED_WAX, '--format', 'json'])
  return { ...run, report: run.stdout ? JSON.parse(run.stdout) : null }
}

const OUTCOME = { fixed: 1, kept: 1, added: 1 }

describe('tenderlint diff', () => {
  test('tells what was fixed, kept and added', async () => {
    const folder = versions()
    const { code, report } = await counted(folder, 'old/a.md', 'new/a.md')
    expect(code).toBe(1)
    expect(report.summary).toEqual({ documents: 1, ...OUTCOME })
    const [one] = report.documents
    expect(one).toMatchObject({ before: 'old/a.md', after: 'new/a.md' })
    expect(one.added[0].match).toContain('业绩证明')
    expect(one.fixed[0].match).toContain('资格证明')
    expect(one.kept[0].excerpt).toContain('正本')
    const pretty = await tenderlint(folder, ['diff', 'old/a.md', 'new/a.md', ...WITH_RED_WAX])
    const groups = [
      '新增 1 个',
      '业绩证明',
      '仍有 1 个',
      '正本',
      '没有再出现（改好了或换了说法）1 个',
      '资格证明',
      '没有发现不等于',
    ]
    const places = groups.map(words => pretty.stdout.indexOf(words))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
    const quiet = await tenderlint(folder, ['diff', 'old/a.md', 'new/a.md', ...WITH_RED_WAX, '--quiet'])
    expect(quiet.stdout).not.toContain('仍有 1 个\n')
    const english = await tenderlint(folder, ['diff', 'old/a.md', 'new/a.md', ...WITH_RED_WAX, '--lang', 'en'])
    expect(english.stdout).toMatch(/Added: 1[\s\S]*Kept: 1[\s\S]*Gone \(fixed or put in other words\): 1/)
  })

  test('documents of two archives belong together by their names in them, and one of an archive is a version too', async () => {
    const zipped = (text: string) => zipSync({ 'x/a.md': strToU8(text) })
    const folder = versions({ 'old.zip': zipped(TENDER), 'new.zip': zipped(REVISED) })
    expect((await counted(folder, 'old.zip', 'new.zip')).report.summary).toEqual({ documents: 1, ...OUTCOME })
    expect((await counted(folder, 'old.zip/x/a.md', 'new/a.md')).report.summary).toEqual({ documents: 1, ...OUTCOME })
  })

  test('only what was added fails', async () => {
    const folder = versions()
    expect(await counted(folder, 'new/a.md', 'new/a.md')).toMatchObject({ code: 0, stderr: '' })
    const gate = '不放行（退出码 1）：新增 1 个错误、0 个警告（已豁免和已知的不算）。'
    expect((await counted(folder, 'old/a.md', 'new/a.md')).stderr).toBe(`${gate}\n`)
    const pretty = await tenderlint(folder, ['diff', 'old/a.md', 'new/a.md', ...WITH_RED_WAX])
    expect([pretty.stdout.trimEnd().split('\n').at(-1)?.trim(), pretty.stderr]).toEqual([gate, ''])
    // What the baseline knows is called so, and fails nothing.
    await tenderlint(folder, ['baseline', 'new', '--output', 'known.json', ...WITH_RED_WAX])
    writeFileSync(join(folder, 'tenderlint.config.yaml'), 'baseline: known.json\n')
    const known = await tenderlint(folder, ['diff', 'old/a.md', 'new/a.md', ...WITH_RED_WAX])
    expect(known.code).toBe(0)
    expect(known.stdout).toMatch(/red-wax {2}已知\n/)
    expect(known.stdout).not.toContain('已豁免')
    expect((await counted(folder, 'old/a.md', 'new/a.md', '--fail-on', 'never')).code).toBe(0)
    // Both versions are judged by the baseline; that it was made with other rules is said once.
    writeFileSync(join(folder, 'rules/red-wax.yaml'), RED_WAX.replace('封口', '封装'))
    const changed = await counted(folder, 'old/a.md', 'new/a.md')
    expect(changed.stderr.match(/known\.json/g)).toHaveLength(1)
  })

  test('compares folders by the paths in them, and a moved document by its name', async () => {
    const folder = versions({
      'old/x/b.md': TENDER,
      'new/y/b.md': TENDER,
      'old/gone.md': TENDER,
      'new/come.md': TENDER,
    })
    const { report } = await counted(folder, 'old', 'new')
    const pairs = report.documents.map((one: { before: string; after: string }) => [one.before, one.after])
    expect(pairs).toEqual([
      ['a.md', 'a.md'],
      [null, 'come.md'],
      ['x/b.md', 'y/b.md'],
      ['gone.md', null],
    ])
    expect(report.summary).toEqual({ documents: 4, fixed: 3, kept: 3, added: 3 })
  })

  test('compares reports, and a report with a document', async () => {
    const folder = versions()
    for (const version of ['old', 'new']) {
      const { stdout } = await tenderlint(folder, [`${version}/a.md`, ...WITH_RED_WAX, '--format', 'json'])
      writeFileSync(join(folder, `${version}.json`), stdout)
    }
    expect((await counted(folder, 'old.json', 'new.json')).report.summary).toMatchObject(OUTCOME)
    expect((await counted(folder, 'old.json', 'new/a.md')).report.summary).toMatchObject(OUTCOME)
    const other = await counted(folder, 'old.json', 'new/a.md', '--policy', 'strict')
    expect(other.stderr).toContain('不同的规则')
  })

  test('compares versions in different formats', async () => {
    const paragraphs = ['第三章 投标人资格要求', '资格证明应以红色火漆密封。']
    const folder = versions({ 'old/c.docx': docxOf(paragraphs), 'new/c.txt': paragraphs.join('\n') })
    const { report } = await counted(folder, 'old/c.docx', 'new/c.txt')
    expect(report.summary).toEqual({ documents: 1, fixed: 0, kept: 1, added: 0 })
  })

  test('a version that cannot be read is not taken for a clean one', async () => {
    const folder = versions({ 'new/broken.docx': 'no zip', 'x.json': '{"version": 1}' })
    const broken = await counted(folder, 'old/a.md', 'new/broken.docx')
    expect(broken).toMatchObject({ code: 2, report: { summary: { fixed: 0 } } })
    expect(broken.report.documents[0].error).toContain('.docx')
    const pretty = await tenderlint(folder, ['diff', 'old/a.md', 'new/broken.docx', ...WITH_RED_WAX])
    expect(pretty).toMatchObject({ code: 2 })
    expect(pretty.stdout).toContain('未检查')
    expect(await counted(folder, 'old/a.md', 'x.json')).toMatchObject({ code: 2, stdout: '' })
    expect((await counted(folder, 'x.json', 'old/a.md')).stderr).toMatch(/x\.json:1:\d+: /)
  })

  test.each([
    ['none.md', 'old/a.md', 'none.md: 找不到文件'],
    ['old', 'new/none', 'new/none: 找不到文件'],
    ['old', 'neww', 'neww: 找不到文件'],
    ['rules', 'new', 'rules: '],
  ])('%s against %s: a version that is not there is said, and nothing else', async (old, now, sentence) => {
    for (const format of ['json', 'pretty']) {
      const run = await tenderlint(versions(), ['diff', old, now, ...WITH_RED_WAX, '--format', format])
      expect(run).toMatchObject({ code: 2, stdout: '' })
      expect(run.stderr).toContain(sentence)
      expect(run.stderr.trim().split('\n')).toHaveLength(1)
    }
  })

  test('a report that breaks off, and one of lines, are not compared', async () => {
    const folder = versions()
    const { stdout } = await tenderlint(folder, ['old/a.md', ...WITH_RED_WAX, '--format', 'json'])
    const lines = await tenderlint(folder, ['old/a.md', ...WITH_RED_WAX, '--format', 'jsonl'])
    writeFileSync(join(folder, 'cut.json'), stdout.slice(0, -9))
    writeFileSync(join(folder, 'lines.json'), lines.stdout)
    expect(await counted(folder, 'cut.json', 'old/a.md')).toMatchObject({ code: 2, stdout: '' })
    expect((await counted(folder, 'cut.json', 'old/a.md')).stderr).toContain('cut.json 不完整')
    expect((await counted(folder, 'old/a.md', 'lines.json')).stderr).toContain(
      'lines.json 不是 tenderlint 的 JSON 报告',
    )
  })

  test('a report of a part, and one of a run that was stopped, are not compared: the rest would be gone, or new', async () => {
    const folder = versions()
    const args = [...WITH_RED_WAX, '--format', 'json']
    const whole = JSON.parse((await tenderlint(folder, ['old/a.md', ...args])).stdout)
    writeFileSync(join(folder, 'stopped.json'), JSON.stringify({ ...whole, interrupted: true }))
    for (const name of ['part', 'only']) {
      const shard = name === 'part' ? '1/2' : '1/1'
      const { stdout } = await tenderlint(folder, ['old', 'new', '--shard', shard, ...args])
      writeFileSync(join(folder, `${name}.json`), stdout)
    }
    const stopped = await counted(folder, 'stopped.json', 'new/a.md')
    expect(stopped).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('stopped.json 是中断的检查') })
    const part = await counted(folder, 'new', 'part.json')
    expect(part).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/part\.json .*第 1\/2 份/) })
    expect((await counted(folder, 'only.json', 'only.json')).code).toBe(0)
  })

  test('versions are never in memory whole', async () => {
    const folder = versions()
    const { stdout } = await tenderlint(folder, ['old/a.md', ...WITH_RED_WAX, '--format', 'json'])
    const one = JSON.parse(stdout)
    const [document] = one.documents
    const findings = Array.from({ length: 60 }, (_, i) => ({ ...document.findings[0], fingerprint: `${i}` }))
    for (const [name, from] of [
      ['old.json', 0],
      ['new.json', 1],
    ] as const) {
      const documents = Array.from({ length: 300 }, (_, i) => ({
        ...document,
        path: `${i}.md`,
        findings: findings.slice(from, from + 59),
      }))
      writeFileSync(join(folder, name), JSON.stringify({ ...one, documents }))
    }
    const run = await tenderlint(folder, ['diff', 'old.json', 'new.json', '--format', 'json', '--fail-on', 'warning'], {
      NODE_OPTIONS: '--max-old-space-size=32',
    })
    expect(run).toMatchObject({ code: 1, stderr: expect.stringMatching(/^不放行（退出码 1）：新增 .*\n$/) })
    expect(JSON.parse(run.stdout).summary).toEqual({ documents: 300, fixed: 300, kept: 300 * 58, added: 300 })
  })
})
