import { describe, expect, test } from 'vitest'
import { folderOf, RED_WAX, tenderlint } from '../run-program.ts'

const POLICIES = `policies:
  national-law: [{ from: warning, to: info }]
  strict: [{ from: warning, to: error, in: [instruction] }]
basis:`
const RULES = {
  'rules/red-wax.yaml': RED_WAX.replace('basis:', POLICIES),
  'rules/blue-wax.yaml': RED_WAX.replaceAll('red-wax', 'blue-wax')
    .replaceAll('红色火漆', '蓝色火漆')
    .replace('basis: [gplr-20-8, article-3-1]', 'basis: [article-3-1]'),
}
const BODY = `
# 第二章 投标人须知

投标文件须用红色火漆封口。

# 第三章 投标人资格要求

资格证明须用红色火漆密封。

业绩证明须用蓝色火漆密封。
`
const GOVERNMENT = `# 公开招标文件\n\n本项目为政府采购项目。采购人：某市第一中学\n${BODY}`
const ENTERPRISE = `# 采购文件\n\n本项目不属于政府采购项目，按《本公司采购管理办法》组织。\n\n采购人：某某水泥有限公司\n${BODY}`
const TENDER = `# 招标文件\n\n根据《中华人民共和国招标投标法》组织招标。\n\n招标人：某某水泥有限公司\n${BODY}`
const WAX = ['--rules', 'rules', '--only', 'red-wax,blue-wax', '--format', 'json']

async function judged(tender: string, args: string[] = []) {
  const run = await tenderlint(folderOf({ ...RULES, 'a.md': tender }), ['a.md', ...WAX, ...args])
  const report = JSON.parse(run.stdout)
  const [document] = report.documents
  const findings = document.findings.map((one: { ruleId: string; severity: string }) => `${one.ruleId} ${one.severity}`)
  return { document, findings, digest: report.tool.rules.digest, code: run.code }
}

describe('--policy', () => {
  test('article-3 is the default', async () => {
    const [usual, named] = await Promise.all([judged(GOVERNMENT), judged(GOVERNMENT, ['--policy', 'article-3'])])
    expect(usual.findings).toEqual(['red-wax warning', 'red-wax error', 'blue-wax error'])
    expect(named.findings).toEqual(usual.findings)
    expect(named.digest).toBe(usual.digest)
  })

  test('national-law: Article 3 is no ground, a rule with no other is gone', async () => {
    const { findings, document } = await judged(GOVERNMENT, ['--policy', 'national-law'])
    expect(findings).toEqual(['red-wax info', 'red-wax error'])
    for (const one of document.findings) expect(one.basis).toEqual(['gplr-20-8'])
  })

  test('strict: what the rules name becomes an error', async () => {
    expect((await judged(GOVERNMENT, ['--policy', 'strict'])).findings).toEqual([
      'red-wax error',
      'red-wax error',
      'blue-wax error',
    ])
  })

  test('another policy has another digest, so that no cache mixes them up', async () => {
    const runs = await Promise.all(
      ['article-3', 'national-law', 'strict'].map(one => judged(GOVERNMENT, ['--policy', one])),
    )
    expect(new Set(runs.map(run => run.digest)).size).toBe(3)
  })

  test('an unknown one, or one that leaves no rule, ends with 2', async () => {
    const folder = folderOf({ ...RULES, 'a.md': GOVERNMENT })
    const unknown = await tenderlint(folder, ['a.md', '--policy', 'stict'])
    expect(unknown).toMatchObject({ code: 2, stdout: '' })
    expect(unknown.stderr).toContain('strict')
    const only = ['--rules', 'rules', '--only', 'blue-wax']
    expect(await tenderlint(folder, ['a.md', ...only, '--policy', 'national-law'])).toMatchObject({
      code: 2,
      stdout: '',
    })
  })

  test('the built-in rules: what the law lets a buyer ask for is no warning under national law', async () => {
    const record = '# 公开招标文件\n\n政府采购项目，货物类。\n\n# 投标人资格要求\n\n投标人须提供类似项目业绩一份。\n'
    const severity = async (policy: string) => {
      const args = ['a.md', '--only', 'supplier-performance', '--format', 'json', '--policy', policy]
      const { stdout } = await tenderlint(folderOf({ 'a.md': record }), args)
      return JSON.parse(stdout).documents[0].findings[0].severity
    }
    expect([await severity('article-3'), await severity('national-law')]).toEqual(['warning', 'info'])
  })
})

describe('a document that goes by another law', () => {
  test('outside both laws: Article 3 grounds it, said once', async () => {
    const { document, findings } = await judged(ENTERPRISE)
    expect(document.profile.regime).toBe('other')
    expect(document.notes.filter((note: string) => note.includes('第三条'))).toEqual([
      expect.stringMatching(/^本文件看来/),
    ])
    expect(findings).toEqual(['red-wax warning', 'red-wax error', 'blue-wax error'])
    for (const one of document.findings) expect(one.basis).toEqual(['article-3-1'])
  })

  test('outside both laws as the user says: that is no guess which he is asked to correct', async () => {
    const { document } = await judged(ENTERPRISE, ['--regime', 'other'])
    expect(document.notes).toEqual([expect.stringMatching(/^按 --regime 或者配置的设定，.*第三条/)])
  })

  test('outside both laws and by national law alone, nothing is more than an info', async () => {
    const { findings, code } = await judged(ENTERPRISE, ['--policy', 'national-law'])
    expect(findings).toEqual(['red-wax info', 'red-wax info'])
    expect(code).toBe(0)
  })

  test('a tender that no law demands says so, and --mandatory answers it', async () => {
    const [tender, mandatory] = await Promise.all([judged(TENDER), judged(TENDER, ['--mandatory'])])
    expect(tender.document.profile).toMatchObject({ regime: 'tendering-law', mandatory: false })
    expect(tender.document.notes.join()).toContain('--mandatory')
    expect(mandatory.document.profile.mandatory).toBe(true)
    expect(mandatory.document.notes).toEqual([])
  })

  test('a government purchase carries no such note', async () => {
    expect((await judged(GOVERNMENT)).document.notes).toEqual([])
  })
})

test('the profile can be set field by field', async () => {
  const says = '# 招标文件\n\n政府采购项目。本项目允许采购进口产品。本项目属于依法必须进行招标的项目。\n'
  const profile = async (...args: string[]) => (await judged(says + BODY, args)).document.profile
  expect(await profile()).toMatchObject({ importsAllowed: true, mandatory: true })
  expect(await profile('--no-imports', '--no-mandatory')).toMatchObject({ importsAllowed: false, mandatory: false })
  const silent = (await judged(GOVERNMENT, ['--imports', '--mandatory'])).document.profile
  expect(silent).toMatchObject({ importsAllowed: true, mandatory: true })
  expect(silent.from).toMatchObject({ importsAllowed: null, mandatory: null })
})
