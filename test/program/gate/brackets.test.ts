/** Folders with brackets in their names, as copies and numbers of files have, among the patterns of a config and of waivers. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf, RED_WAX, TENDER, tenderlint } from '../run-program.ts'

const inBrackets = (config: string) =>
  folderOf({
    'rules/red-wax.yaml': RED_WAX,
    '项目(1)/a.md': TENDER,
    '黄采[2026]18号/b.md': TENDER,
    'tenderlint.config.yaml': `ruleFolders: [rules]\n${config}`,
  })
const ONLY = ['--only', 'red-wax']

test.each([['项目(1)/'], ['项目(1)'], ['项目(1)/*.md'], ['黄采[2026]18号/*.md'], ['黄采[2026]18号/']])(
  'an override for %s holds for what is in it',
  async files => {
    const folder = inBrackets(`overrides: [{ files: "${files}", rules: { red-wax: info } }]\n`)
    const { stdout, stderr } = await tenderlint(folder, ['.', ...ONLY, '--format', 'json'])
    expect(JSON.parse(stdout).summary).toMatchObject({ info: 2 })
    expect(stderr).not.toContain('overrides')
    // What lies elsewhere may be checked another time.
    const other = files.startsWith('项目') ? '黄采[2026]18号' : '项目(1)'
    expect((await tenderlint(folder, [other, ...ONLY])).stderr).not.toContain('overrides')
  },
)

test('a package and a waiver mean it too', async () => {
  const folder = inBrackets('packages: ["项目(1)/*"]\nwaivers: waivers.yaml\n')
  const waiver = 'words: 资格证明应以红色火漆密封, reason: 有, owner: 王, expires: 2999-01-31'
  writeFileSync(join(folder, 'waivers.yaml'), `waivers: [{ rule: red-wax, document: "项目(1)/*.md", ${waiver} }]\n`)
  const whole = await tenderlint(folder, ['.', ...ONLY, '--format', 'json'])
  expect(JSON.parse(whole.stdout).summary).toMatchObject({ suppressed: 1 })
  expect((await tenderlint(folder, ['黄采[2026]18号', ...ONLY])).stderr).not.toContain('豁免')
})
