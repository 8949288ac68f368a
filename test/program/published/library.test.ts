/** The library as programs import it, from the build. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type * as Library from '../../../src/index.ts'
import { folderOf, ROOT, tenderlint } from '../run-program.ts'

const TENDER = 'fixtures/package-tender'

const load = (): Promise<typeof Library> => import(pathToFileURL(join(ROOT, 'dist/library/index.js')).href)

async function filesIn(cwd: string, folder: string) {
  const files = []
  for await (const file of (await load()).readFiles([folder], { cwd })) files.push(file)
  return files
}

test('a relative path starts from the folder of the process where none is given', async () => {
  const paths: string[] = []
  for await (const { path } of (await load()).readFiles([TENDER])) paths.push(path)
  expect(paths.length).toBeGreaterThan(1)
  expect(paths).toEqual((await filesIn(process.cwd(), TENDER)).map(({ path }) => path))
})

test('lintTender judges documents together, as --package does', async () => {
  const { lintTender, loadRules, report, exitCodeOf } = await load()
  const rules = await loadRules()
  const files = await filesIn(ROOT, TENDER)
  await lintTender(files, { rules, name: TENDER })
  const run = await tenderlint(ROOT, [TENDER, '--package', '--no-config', '--format', 'json'])
  expect(await report(files, rules, 'json')).toBe(run.stdout)
  expect(exitCodeOf(files, { failOn: 'error' })).toBe(run.code)
  expect(files.map(({ value }) => value)).toEqual(files.map(() => ''))
})

test('a document that cannot be read fails alone, and the user outranks the documents', async () => {
  const { lintTender, loadRules, findingsOf } = await load()
  const cwd = folderOf({
    'in/a.txt':
      '第一章 招标公告\n本项目为政府采购货物项目。\n第三章 采购需求\n所投产品市场占有率须排名前三，否则投标无效。\n',
    'in/b.docx': 'no zip',
  })
  const [a, b] = await filesIn(cwd, 'in')
  await lintTender([a!, b!], { rules: await loadRules(), name: '粮油', overrides: { kind: 'services' } })
  expect(findingsOf(a!).map(one => one.ruleId)).toContain('market-share')
  expect(a!.data.profile?.kind.value).toBe('services')
  expect(a!.data.document?.notes).toContainEqual({ code: 'tender-incomplete', values: { paths: ['in/b.docx'] } })
})
