/** Who may write a file line by line. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { takeAlone } from '../../src/cli/output/write-alone.ts'
import { folderOf } from '../program/run-program.ts'

test('a file belongs to one run at a time, and to the next when that is done or was killed', async () => {
  const folder = folderOf({})
  vi.stubEnv('TMPDIR', folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  const release = await takeAlone('run.jsonl')
  const [note = ''] = readdirSync(folder)
  expect(readFileSync(join(folder, note), 'utf8')).toBe(String(process.pid))
  const other = spawn('sleep', ['600'])
  onTestFinished(() => void other.kill('SIGKILL'))
  writeFileSync(join(folder, note), String(other.pid))
  await expect(takeAlone('run.jsonl')).rejects.toMatchObject({
    refusal: { code: 'output-busy', values: { path: 'run.jsonl', process: other.pid } },
  })
  const free = await takeAlone('other.jsonl')
  other.kill('SIGKILL')
  await once(other, 'exit')
  const again = await takeAlone('run.jsonl')
  for (const done of [release, free, again]) done()
  expect(readdirSync(folder)).toEqual([])
})
