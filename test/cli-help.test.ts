import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf, tenderlint } from './run-cli.ts'

const BIN = resolve(import.meta.dirname, '../bin/tenderlint.js')

test('help is another way to ask for it, and what stands behind it a command', async () => {
  const folder = folderOf({})
  const [help, law] = [await tenderlint(folder, ['--help']), await tenderlint(folder, ['law', '--help'])]
  expect(await tenderlint(folder, ['help'])).toEqual(help)
  expect(await tenderlint(folder, ['help', 'law'])).toEqual(law)
  expect(await tenderlint(folder, ['help', 'lew'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/lew.*\n.*law/),
  })
  expect((await tenderlint(folder, ['-v'])).stderr).toContain('-V')
})

test.skipIf(!existsSync('/dev/full'))('help that a full disk does not take is said', async () => {
  const child = spawn('sh', ['-c', '"$0" "$@" > /dev/full', process.execPath, BIN, '--help'])
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    stderr += text
  })
  const code = await new Promise(done => child.on('close', done))
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/^报告没能写完（磁盘已满，ENOSPC）.*\n$/) })
})
