import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderOf, RED_WAX, TENDER, tenderlint } from '../run-program.ts'

const check = (folder: string, ...args: string[]) => tenderlint(folder, ['.', '--format', 'json', ...args])

describe('a run with a config for each of some folders', () => {
  test('says in its last line what fails under each of them, and documents that failed once for all', async () => {
    const folder = folderOf({
      'rules/red-wax.yaml': RED_WAX,
      'a.md': TENDER,
      'x/b.md': TENDER,
      'y/c.md': TENDER,
      'tenderlint.config.yaml': 'ruleFolders: [rules]\nfailOn: error\n',
      'x/tenderlint.config.yaml': 'extends: ../tenderlint.config.yaml\nfailOn: warning\n',
      'y/tenderlint.config.yaml': 'extends: ../tenderlint.config.yaml\nfailOn: never\nmaxWarnings: 9\n',
    })
    const stderr = async () => (await check(folder, '--only', 'red-wax')).stderr
    expect(await stderr()).toBe(
      '不放行（退出码 1）：有 1 个错误（--fail-on error）。不放行（退出码 1）：有 1 个错误、1 个警告（--fail-on warning）。\n',
    )
    for (const name of ['d.pdf', 'x/e.pdf']) writeFileSync(join(folder, name), 'no document')
    expect(await stderr()).toMatch(/\n没有检查完（退出码 2）：2 份文件未能检查，如 d\.pdf。\n$/)
  })

  test('takes a waiver of a rule that only one of them knows, and names one of a rule that none knows', async () => {
    const waivers = (rule: string) =>
      `waivers: [{ rule: ${rule}, document: x/b.md, words: 资格证明应以红色火漆密封, reason: 有, owner: 王, expires: 2999-01-31 }]\n`
    const folder = folderOf({
      'more/red-wax.yaml': RED_WAX,
      'a.md': TENDER,
      'x/b.md': TENDER,
      'tenderlint.config.yaml': 'waivers: waivers.yaml\n',
      'x/tenderlint.config.yaml': 'extends: ../tenderlint.config.yaml\nruleFolders: [../more]\n',
      'waivers.yaml': waivers('red-wax'),
    })
    expect(await check(folder)).toMatchObject({ code: 0, stderr: '' })
    writeFileSync(join(folder, 'waivers.yaml'), waivers('red-wacks'))
    const { code, stderr } = await check(folder)
    expect(code).toBe(2)
    expect(stderr).toMatch(/是不是要写 red-wax？/)
  })

  test('takes no waiver for mistyped whose rule a document may know that is not in the run', async () => {
    const waivers = (document: string) =>
      `waivers: [{ rule: red-wax, document: ${document}, words: 资格证明应以红色火漆密封, reason: 有, owner: 王, expires: 2999-01-31 }]\n`
    const folder = folderOf({
      'more/red-wax.yaml': RED_WAX,
      'a.md': TENDER,
      'x/b.md': TENDER,
      'tenderlint.config.yaml': 'waivers: waivers.yaml\nstaleWaivers: error\n',
      'x/tenderlint.config.yaml': 'extends: ../tenderlint.config.yaml\nruleFolders: [../more]\n',
      'waivers.yaml': waivers('x/b.md'),
    })
    const one = (...args: string[]) => tenderlint(folder, ['a.md', '--format', 'json', ...args])
    expect(await one()).toMatchObject({ code: 0, stderr: '' })
    writeFileSync(join(folder, 'waivers.yaml'), waivers('"**/*.md"'))
    expect(await one()).toMatchObject({
      code: 0,
      stderr:
        'waivers.yaml:1:11 的豁免所指的规则不在这次用到的规则里：red-wax。所指的文件没有都检查；别的文件的配置里也没有这条规则的，请改正。\n',
    })
    expect(await one('--stale-waivers', 'off')).toMatchObject({ code: 0, stderr: '' })
    writeFileSync(join(folder, 'waivers.yaml'), waivers('"**/*.md"').replace('red-wax', 'localty'))
    expect((await one()).stderr).toMatch(/用到的规则里：localty。是不是要写 locality？\n$/)
    expect(await check(folder)).toMatchObject({ code: 2 })
  })

  test('--stale-waivers error needs waivers, whichever config names them', async () => {
    const folder = folderOf({ 'a.md': '# 说明\n\n无。\n', 'x/b.md': '# 说明\n\n无。\n' })
    const watched = () => tenderlint(folder, ['.', '--stale-waivers', 'error'])
    const without = await watched()
    expect(without).toMatchObject({ code: 2 })
    expect(without.stderr + without.stdout).toMatch(/--stale-waivers error，却没有豁免文件/)
    writeFileSync(join(folder, 'x/tenderlint.config.yaml'), 'waivers: w.yaml\n')
    writeFileSync(join(folder, 'x/w.yaml'), 'waivers: []\n')
    expect(await watched()).toMatchObject({ code: 0 })
  })
})
