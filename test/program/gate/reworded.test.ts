import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderOf, RED_WAX, TENDER, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const BEFORE = '资格证明应以红色火漆密封'
const REWORDED = TENDER.replace(BEFORE, '资格证明须加盖红色火漆封条')

const versions = () => folderOf({ 'rules/red-wax.yaml': RED_WAX, 'old/a.md': TENDER, 'new/a.md': REWORDED })

describe('a demand in other words', () => {
  test('is new in diff, beside what it was before', async () => {
    const folder = versions()
    const diff = (...options: string[]) =>
      tenderlint(folder, ['diff', 'old/a.md', 'new/a.md', ...WITH_RED_WAX, ...options])
    const { code, stdout } = await diff('--format', 'json')
    expect(code).toBe(1)
    const [one] = JSON.parse(stdout).documents
    expect([one.added.length, one.fixed.length, one.kept.length]).toEqual([1, 1, 1])
    const { match, fingerprint } = one.fixed[0]
    expect(one.added[0].rewordedFrom).toEqual({ match, fingerprint })
    expect(match).toContain('红色火漆密封')
    expect(one.kept[0].rewordedFrom).toBeUndefined()
    const pretty = await diff()
    expect(pretty.stdout).toMatch(/新增 1 个\n.*red-wax\n.*封条[\s\S]*改写自 +【?资格证明应以/)
    expect(pretty.stdout).toMatch(/没有再出现（改好了或换了说法）1 个\n.*red-wax {2}换了说法，见新增\n/)
    const english = await diff('--lang', 'en')
    expect(english.stdout).toMatch(/Reworded from +【?资格证明应以/)
    expect(english.stdout).toMatch(/red-wax {2}put in other words, see above\n/)
  })

  test('is new against a baseline, and every report says what the baseline knows', async () => {
    const folder = versions()
    await tenderlint(folder, ['baseline', 'old/a.md', ...WITH_RED_WAX, '-o', 'known.json'])
    writeFileSync(join(folder, 'old/a.md'), REWORDED)
    const run = (...options: string[]) =>
      tenderlint(folder, ['old/a.md', ...WITH_RED_WAX, '--baseline', 'known.json', ...options])
    const known = JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')).documents[0].findings
    const said = /由基线里的“资格证明应以[^”]*”改写/
    const { code, stdout, stderr } = await run('--format', 'json')
    expect(code).toBe(1)
    expect(stderr).toContain('1 个问题没有再出现（改好了或换了说法；其中 1 个看得出是换了说法，见报告）')
    const { findings } = JSON.parse(stdout).documents[0]
    const open = findings.filter((one: { suppressed: unknown }) => one.suppressed === null)
    expect(open).toHaveLength(1)
    const { match, fingerprint, section } = known.find((one: { match: string }) => one.match.includes('资格证明'))
    expect(open[0].rewordedFrom).toEqual({ match, fingerprint })
    expect(section).toEqual(['第三章 投标人资格要求', '一、资格条件'])
    for (const format of ['pretty', 'markdown', 'html', 'github']) {
      const { stdout } = await run('--format', format)
      expect(stdout, format).toMatch(said)
    }
    // A report that is made of another says it too, whether the baseline is asked again or not.
    writeFileSync(join(folder, 'report.json'), stdout)
    for (const options of [[], ['--baseline', 'known.json']]) {
      const merged = await tenderlint(folder, ['merge', 'report.json', ...WITH_RED_WAX, '--format', 'json', ...options])
      expect(JSON.parse(merged.stdout)).toEqual(JSON.parse(stdout))
    }
    // A baseline that was made before places were kept knows by the words alone.
    for (const one of known) delete one.section
    const older = JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'))
    older.documents[0].findings = known
    writeFileSync(join(folder, 'known.json'), JSON.stringify(older))
    expect((await run()).stdout).toMatch(said)
  })
})
