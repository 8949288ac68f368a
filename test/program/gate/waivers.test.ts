import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { folderOf, RED_WAX, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

interface Entry {
  [key: string]: string
}

const WAIVER: Entry = {
  rule: 'red-wax',
  document: 'a.md',
  words: '资格证明应以红色火漆密封',
  reason: '档案馆要求火漆封存',
  owner: '王主任',
  expires: '2027-01-31',
}

const yaml = (...entries: Entry[]) =>
  `waivers:\n${entries
    .map(
      entry =>
        `  -${Object.entries(entry)
          .map(([key, value], i) => `${i ? '   ' : ''} ${key}: ${JSON.stringify(value)}\n`)
          .join('')}`,
    )
    .join('')}`

const without = (key: string): Entry => Object.fromEntries(Object.entries(WAIVER).filter(([name]) => name !== key))

/** Checks the tender with waivers, as JSON. */
async function waived(waivers: string | Uint8Array, args: string[] = [], tender = TENDER) {
  const folder = folderOf({ 'a.md': tender, 'rules/red-wax.yaml': RED_WAX, 'waivers.yaml': waivers })
  const date = args.includes('--date') ? [] : ['--date', '2026-06-01']
  const given = ['a.md', ...WITH_RED_WAX, '--waivers', 'waivers.yaml', ...date, ...args]
  const run = await tenderlint(folder, [...given, '--format', 'json'])
  const report = run.stdout ? JSON.parse(run.stdout) : null
  const findings: { match: string; severity: string; suppressed: unknown; fingerprint: string; demand: string }[] =
    report?.documents[0].findings ?? []
  return { ...run, report, findings, open: findings.filter(one => !one.suppressed), folder, given }
}

describe('a waiver', () => {
  test('keeps the finding in the report with its reason and takes it from the exit code', async () => {
    const [before, after] = [await waived('waivers: []'), await waived(yaml(WAIVER))]
    expect(before.code).toBe(1)
    expect(after).toMatchObject({ code: 0, stderr: '' })
    expect(after.findings).toHaveLength(before.findings.length)
    expect(after.report.summary).toMatchObject({ error: 0, warning: 1, suppressed: 1 })
    const { reason, owner, expires } = WAIVER
    expect(after.findings.flatMap(one => one.suppressed ?? [])).toEqual([{ kind: 'waiver', reason, owner, expires }])
    const pretty = await tenderlint(after.folder, after.given)
    expect(pretty.stdout).toMatch(/已豁免 .*red-wax/)
    expect(pretty.stdout).toContain('档案馆要求火漆封存（王主任，有效至 2027-01-31）')
    const quiet = await tenderlint(after.folder, [...after.given, '--quiet'])
    expect(quiet.stdout).not.toContain('档案馆')
  })

  test.each([
    ['a part of the words', { ...WAIVER, words: '以红色火漆密封' }],
    ['more than the words', { ...WAIVER, words: '资格证明应以红色火漆密封，“未密封的”投标无效' }],
    ['words in other widths and brackets', { ...WAIVER, words: '资格证明 应以【红色火漆】密封' }],
    ['a pattern', { ...WAIVER, document: '*.md' }],
    ['the digest', { ...without('document'), sha256: createHash('sha256').update(TENDER).digest('hex') }],
    [
      'the digest as a document',
      { ...WAIVER, document: `sha256:${createHash('sha256').update(TENDER).digest('hex')}` },
    ],
    [
      'the digest behind a blank',
      { ...WAIVER, document: `SHA256: ${createHash('sha256').update(TENDER).digest('hex')}` },
    ],
  ])('names its demand by %s', async (_, waiver) => {
    expect(await waived(yaml(waiver))).toMatchObject({ code: 0, stderr: '' })
  })

  test('names its demand by the fingerprint of the report', async () => {
    const [{ fingerprint = '' } = {}] = (await waived('waivers: []')).findings.filter(one => one.severity === 'error')
    const run = await waived(yaml({ ...without('words'), fingerprint }))
    expect(run).toMatchObject({ code: 0, stderr: '' })
  })

  test.each([
    ['another rule', { ...WAIVER, rule: 'locality' }],
    ['another document', { ...WAIVER, document: 'b.md' }],
    ['words beside the demand', { ...WAIVER, words: '投标无效' }],
    ['another digest', { ...without('document'), sha256: '0'.repeat(64) }],
  ])('of %s covers nothing', async (_, waiver) => {
    expect(await waived(yaml(waiver))).toMatchObject({ code: 1, report: { summary: { suppressed: 0 } } })
  })

  test('covers one demand in all its places, and says what else its words fit', async () => {
    const wide = { ...WAIVER, words: '红色火漆' }
    const twice = TENDER.replace('# 第四章', '资格证明应以红色火漆密封，一式两份。\n\n# 第四章')
    const run = await waived(yaml(wide), [], twice)
    const covered = run.findings.filter(one => one.suppressed)
    expect(new Set(covered.map(one => one.demand)).size).toBe(1)
    expect(run.open.length).toBeGreaterThan(0)
    expect(run.stderr).toMatch(/waivers\.yaml:2:5 的豁免只管一条要求/)
    const both = await waived(yaml(wide, wide), [], twice)
    expect(both).toMatchObject({ code: 0, open: [], stderr: '' })
    const exact = await waived(yaml(WAIVER), [], twice)
    expect(exact.findings.filter(one => one.suppressed)).toHaveLength(2)
  })

  test('holds on its last day and is reported from the next', async () => {
    expect(await waived(yaml(WAIVER), ['--date', '2027-01-31'])).toMatchObject({ code: 0 })
    const ended = await waived(yaml(WAIVER), ['--date', '2027-02-01'])
    expect(ended).toMatchObject({ code: 1, report: { summary: { suppressed: 0, error: 1 } } })
    expect(ended.report.documents[0].notes.join()).toMatch(/2027-01-31 到期.*waivers\.yaml:2:5.*王主任/)
    // Another one for the same demand still holds.
    const renewed = await waived(yaml(WAIVER, { ...WAIVER, expires: '2028-01-31' }), ['--date', '2027-02-01'])
    expect(renewed.code).toBe(0)
    const quiet = await tenderlint(ended.folder, [...ended.given, '-q'])
    expect(quiet.stdout).not.toContain('到期')
    expect(quiet.stderr).toMatch(/^a\.md: 豁免已于 2027-01-31 到期/)
  })
})

describe('a waiver file', () => {
  test.each([
    ['no reason', yaml(without('reason')), '缺少理由'],
    ['an empty reason', yaml({ ...WAIVER, reason: ' ' }), '缺少理由'],
    ['no owner', yaml(without('owner')), '缺少负责人'],
    ['no end', yaml(without('expires')), '缺少到期日'],
    ['a day that is none', yaml({ ...WAIVER, expires: '2027-02-30' }), '到期日'],
    ['an end that is never', yaml({ ...WAIVER, expires: 'never' }), '到期日'],
    ['no rule', yaml(without('rule')), '哪一条规则'],
    ['no document', yaml(without('document')), 'document'],
    ['no words', yaml(without('words')), 'words'],
    ['words that fit anything', yaml({ ...WAIVER, words: '火漆。' }), '太短'],
    ['words and a fingerprint', yaml({ ...WAIVER, fingerprint: 'ab' }), 'fingerprint'],
    ['a digest that is none', yaml({ ...WAIVER, document: 'sha256:12' }), 'sha256'],
    ['a key that is none', yaml({ ...WAIVER, reson: 'x' }), 'reson'],
    ['no list', 'waiver: []\n', 'waivers'],
    ['broken YAML', 'waivers: [\n', '没有配对'],
  ])('with %s is refused at its line and column, before anything is checked', async (_, text, words) => {
    const run = await waived(text)
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toMatch(/waivers\.yaml:\d+:\d+: /)
    expect(run.stderr).toContain(words)
  })

  // Node writes no GBK: the words and the owner of the waiver.
  const [words, owner] = ['18q48dakw/fTptLUuuzJq7vwxuHD3Lfi', 'zfXW98jO'].map(one => Buffer.from(one, 'base64'))
  const inGbk = Buffer.concat([
    Buffer.from('waivers:\n  - rule: red-wax\n    document: a.md\n    reason: x\n    expires: 2027-01-31\n    words: '),
    ...[words!, Buffer.from('\n    owner: '), owner!],
  ])
  const text = `\ufeff${yaml(WAIVER)}`
  test.each([
    ['GBK', inGbk],
    ['UTF-16', Buffer.from(text, 'utf16le')],
    ['UTF-8 with a mark and line ends of Windows', Buffer.from(text.replaceAll('\n', '\r\n'))],
  ])('in %s, as editors of Windows save it, counts', async (_, bytes) => {
    expect(await waived(bytes)).toMatchObject({ code: 0, stderr: '' })
  })

  test('points at the very entry', async () => {
    const run = await waived(yaml(WAIVER, without('reason')))
    expect(run.stderr).toContain('waivers.yaml:8:5: waivers.2.reason')
    const english = await waived(yaml(WAIVER, without('reason')), ['--lang', 'en'])
    expect(english.stderr).toContain('no reason given')
    expect(english.stderr).not.toMatch(/\p{Script=Han}/u)
  })

  test('that is not there ends with 2', async () => {
    const folder = folderOf({ 'a.md': TENDER })
    const run = await tenderlint(folder, ['a.md', '--waivers', 'none.yaml'])
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain('none.yaml')
  })
})

test('of a waiver whose words were copied with a slip the words of the report are said', async () => {
  const run = await waived(yaml({ ...WAIVER, words: '资格证明应以红色火柒密封' }))
  expect(run.code).toBe(1)
  expect(run.stderr).toContain('报告里相近的是“资格证明应以红色火漆密封”')
})

describe('waivers that are not needed', () => {
  const clean = '# 第三章 投标人资格要求\n\n投标文件须密封完好。\n'

  test.each([
    ['its demand is gone', WAIVER, clean, '没有用上'],
    ['its document is gone', { ...WAIVER, document: 'old/*.docx' }, clean, '文件不存在'],
    ['it names a folder', { ...WAIVER, document: './rules/' }, clean, '的豁免所指的是文件夹：./rules/'],
  ])('are reported: %s', async (_, waiver, tender, words) => {
    const [off, warn, error] = [
      await waived(yaml(waiver), ['--stale-waivers', 'off'], tender),
      await waived(yaml(waiver), [], tender),
      await waived(yaml(waiver), ['--stale-waivers', 'error'], tender),
    ]
    expect(off).toMatchObject({ code: 0, stderr: '' })
    expect(warn.code).toBe(0)
    expect(warn.stderr).toContain(words)
    expect(error.code).toBe(1)
    expect(error.stderr).toMatch(/--stale-waivers error[^\n]*\n$/)
  })

  test.each([
    ['red-wacks', 'red-wacks。是不是要写 red-wax？'],
    ['of-wax-and-string', 'of-wax-and-string。请对照 tenderlint rules 改正。'],
  ])('because no rule is called so are mistakes of the file: %s', async (rule, words) => {
    for (const how of ['off', 'warn', 'error']) {
      const { code, stderr, report } = await waived(yaml({ ...WAIVER, rule }), ['--stale-waivers', how], clean)
      expect(code).toBe(2)
      expect(stderr).toBe(
        `waivers.yaml:2:5 的豁免所指的规则不存在：${words}\n没有做完（退出码 2）：有豁免所指的规则不存在。\n`,
      )
      expect(report.documents).toHaveLength(1)
    }
  })

  test('because no rule is called so fail what makes a baseline, and what compares', async () => {
    const { folder } = await waived(yaml({ ...WAIVER, rule: 'red-wacks' }), [], clean)
    const waivers = ['--waivers', 'waivers.yaml', ...WITH_RED_WAX]
    for (const args of [
      ['baseline', 'a.md', '--output', 'known.json'],
      ['diff', 'a.md', 'a.md'],
    ])
      expect(await tenderlint(folder, [...args, ...waivers])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('的豁免所指的规则不存在：red-wacks'),
      })
  })

  test('are told from those that another waiver leaves nothing to', async () => {
    const { code, stderr } = await waived(yaml(WAIVER, { ...WAIVER, owner: '李主任' }))
    expect(code).toBe(0)
    expect(stderr).toMatch(/负责人 李主任）：这条要求已经由另一条豁免放过/)
  })

  test('and have ended besides are said to be both', async () => {
    const { code, stderr } = await waived(yaml(WAIVER), ['--date', '2027-02-01'], clean)
    expect(code).toBe(0)
    expect(stderr).toMatch(/waivers\.yaml:2:5 的豁免没有用上，也已于 2027-01-31 到期（规则 red-wax，负责人 王主任）/)
  })

  test('are those of documents in the run only, and not those of rules left out', async () => {
    const elsewhere = await waived(yaml({ ...WAIVER, document: 'rules/*.yaml' }), ['--stale-waivers', 'error'], clean)
    expect(elsewhere).toMatchObject({ code: 0, stderr: '' })
    const other = await waived(yaml({ ...WAIVER, rule: 'locality' }), ['--stale-waivers', 'error'], clean)
    expect(other).toMatchObject({ code: 0, stderr: '' })
  })
})
