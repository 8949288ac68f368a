/** What `config FILE` and the reports say of a purchase that the document does not name itself. */
import { expect, test } from 'vitest'
import { folderOf, RED_WAX, tenderlint, WITH_RED_WAX } from '../run-program.ts'

const DRAFT = '# 招标公告\n\n采购方式：竞争性磋商\n\n# 采购需求\n\n工期为30天，须用红色火漆封口。\n'

test('a kind that only words of the text tell is called inferred, and config shows by which sentence', async () => {
  const folder = folderOf({ 'a.md': DRAFT, 'rules/red-wax.yaml': RED_WAX })
  expect((await tenderlint(folder, ['a.md', ...WITH_RED_WAX])).stdout).toContain('工程（推断） · 竞争性磋商 · ')
  expect((await tenderlint(folder, ['a.md', '--lang', 'en', ...WITH_RED_WAX])).stdout).toContain('works (inferred)')
  expect((await tenderlint(folder, ['a.md', '--kind', 'works', ...WITH_RED_WAX])).stdout).toContain('工程 · 竞争性磋商')
  const { stdout } = await tenderlint(folder, ['config', 'a.md'])
  expect(stdout).toMatch(/^profile\.kind +works +推断自“工期为30天，须用红色火漆封口。”等词句$/m)
  expect(stdout).toMatch(/^profile\.method +竞争性磋商 +读自“采购方式：竞争性磋商”$/m)
  const { settings } = JSON.parse((await tenderlint(folder, ['config', 'a.md', '--format', 'json'])).stdout)
  expect(settings).toContainEqual({
    key: 'profile.kind',
    value: null,
    from: null,
    read: { value: 'works', from: '工期为30天，须用红色火漆封口。', inferred: true },
  })
  expect(stdout).toMatch(/^profile\.regime +procurement-law +推定：文件没有写明依据哪部法$/m)
  expect((await tenderlint(folder, ['config', 'none.docx'])).stdout).toMatch(/^profile\.kind +（没有指定） +默认$/m)
})

test('what is inferred or assumed stays so in a report that is merged, and a law that was set is none of it', async () => {
  const folder = folderOf({ 'a.md': DRAFT, 'rules/red-wax.yaml': RED_WAX })
  await tenderlint(folder, ['a.md', '-o', 'json=a.json', '--shard', '1/1', ...WITH_RED_WAX])
  const merged = (await tenderlint(folder, ['merge', 'a.json', ...WITH_RED_WAX])).stdout
  expect(merged).toContain('工程（推断） · 竞争性磋商 · 政府采购法（文件未写明，推定）')
  const set = await tenderlint(folder, ['a.md', '--regime', 'procurement-law', ...WITH_RED_WAX])
  expect(set.stdout).not.toContain('推定')
})
